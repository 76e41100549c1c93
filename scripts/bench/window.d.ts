/** What the measuring code keeps inside the page that it measures; times in milliseconds. */
interface Window {
  bench: {
    changes: number[];
    frames: number[];
    lastTaskEnd: number;
    keys: [delay: number, shown: number][];
  };
}
