/* File System Access, of which TypeScript's DOM types have only a part: what the linked backup folder needs. */
interface Window {
  /** Missing in Firefox and Safari, and without a secure connection. */
  showDirectoryPicker?: (options?: {
    id?: string;
    mode?: 'read' | 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

interface FileSystemHandle {
  queryPermission?: (asked: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (asked: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
}
