/** What goes wrong in the folder, once; later calls are well again. */
export interface FolderFault {
  /** The write of this piece (from 0) rejects with this error of the browser. */
  writeFails?: { piece: number; name: string };
  /** From this piece on only half of it, and nothing after it, reaches the disk; nobody says so. */
  shortFrom?: number;
  /** Changing over to the new content rejects with this error. */
  closeFails?: string;
  /** The file cannot be opened after it was written. */
  readBackFails?: string;
  /** What stands on the disk when the file is read back. */
  alter?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/** A folder in memory that behaves as the browser's: written beside the file, changed over when closed. */
export class AFolder {
  readonly kind = 'directory';
  readonly name = 'Governance';
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  permission: PermissionState = 'granted';
  fault: FolderFault = {};
  /** How many pieces the last file was written in. */
  pieces = 0;
  /** Each change has its own time, as on a disk. */
  private readonly changedAt = new Map<string, number>();
  private clock = 1;
  private written: string | null = null;

  queryPermission = () => Promise.resolve(this.permission);

  requestPermission = () => {
    this.permission = 'granted';
    return Promise.resolve(this.permission);
  };

  put(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.files.set(name, bytes);
    this.changedAt.set(name, this.clock++);
  }

  text(name: string): string {
    return new TextDecoder().decode(this.files.get(name));
  }

  // The interface of the browser is asynchronous, and so are its errors.
  // eslint-disable-next-line @typescript-eslint/require-await
  getFileHandle = async (name: string, { create = false } = {}) => {
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('no such file', 'NotFoundError');
      this.put(name, new Uint8Array());
    }
    return { getFile: () => this.getFile(name), createWritable: () => Promise.resolve(this.stream(name)) };
  };

  // eslint-disable-next-line @typescript-eslint/require-await
  private async getFile(name: string): Promise<File> {
    const isReadBack = this.written === name;
    if (isReadBack) {
      this.written = null;
      const { readBackFails, alter } = this.fault;
      if (readBackFails !== undefined) throw new DOMException('cannot be read', readBackFails);
      if (alter !== undefined) this.put(name, alter(this.files.get(name)!));
    }
    return new File([this.files.get(name)!], name, { lastModified: this.changedAt.get(name)! });
  }

  private stream(name: string) {
    const pieces: Uint8Array[] = [];
    const { writeFails, shortFrom, closeFails } = this.fault;
    let piece = -1;
    return {
      // eslint-disable-next-line @typescript-eslint/require-await
      write: async (bytes: Uint8Array) => {
        piece++;
        if (writeFails?.piece === piece) throw new DOMException('the disk refuses', writeFails.name);
        if (shortFrom === undefined || piece < shortFrom) pieces.push(bytes.slice());
        else if (piece === shortFrom) pieces.push(bytes.slice(0, bytes.length / 2));
      },
      // eslint-disable-next-line @typescript-eslint/require-await
      close: async () => {
        if (closeFails !== undefined) throw new DOMException('the disk refuses', closeFails);
        const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
        let at = 0;
        for (const part of pieces) {
          whole.set(part, at);
          at += part.length;
        }
        this.put(name, whole);
        this.written = name;
        this.pieces = piece + 1;
      },
      abort: () => Promise.resolve(),
    };
  }
}
