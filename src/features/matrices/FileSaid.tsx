/** What became of a file that was asked for, also for those who do not see the button. */
export function FileSaid({ said }: { said: { text: string; failed: boolean } | null }) {
  return (
    <>
      <div role="status">{said !== null && !said.failed && <p>{said.text}</p>}</div>
      <div role="alert">{said?.failed === true && <p>{said.text}</p>}</div>
    </>
  );
}
