/** What the measuring code keeps inside the page that it measures; times in milliseconds. */
interface Window {
  /** How long each task over 50 ms took, in milliseconds, as the browser reports them. */
  longTasks: number[];
  bench: {
    changes: number[];
    frames: number[];
    lastTaskEnd: number;
    keys: [delay: number, shown: number][];
  };
}
