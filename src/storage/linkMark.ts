/** Says at the start, before the store is open, whether there is a backup folder to look after. */
const markKey = 'ap-governance.backup-folder';

/** Whether the browser can link a folder at all. Where it cannot, nothing about it is shown. */
export function canLinkFolder(): boolean {
  return typeof window.showDirectoryPicker === 'function';
}

/** Whether to look after a folder from the start. */
export function hasLinkMark(): boolean {
  try {
    return canLinkFolder() && localStorage.getItem(markKey) !== null;
  } catch {
    return false;
  }
}

export function markLink(isLinked: boolean): void {
  try {
    if (isLinked) localStorage.setItem(markKey, 'yes');
    else localStorage.removeItem(markKey);
  } catch {
    // Blocked: then the folder is found when the page about the data is opened.
  }
}
