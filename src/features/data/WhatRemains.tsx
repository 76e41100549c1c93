/** What no web page can take away. Said before and after everything else is removed. */
export function WhatRemains() {
  return (
    <>
      <h3>What stays on this computer</h3>
      <ul>
        <li>files that you saved: look in the Downloads folder, and in the recycle bin</li>
        <li>paper that you printed, and text that you copied to other programs</li>
        <li>the browser’s own list of visited pages, which may name your assessments</li>
        <li>
          traces in the browser’s own files and in free parts of the disk, until they are written over;
          special programs can read them unless the disk is encrypted
        </li>
      </ul>
    </>
  );
}
