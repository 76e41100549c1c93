export type SheetFileFault = 'empty' | 'too-big' | 'old-or-locked' | 'not-excel' | 'damaged' | 'too-much';

/** A file that cannot be read as sheets, and why. Thrown by the reader, which lies outside of core. */
export class SheetFileError extends Error {
  readonly fault: SheetFileFault;
  constructor(fault: SheetFileFault) {
    super(fault);
    this.name = 'SheetFileError';
    this.fault = fault;
  }
}

/** A file larger than this is refused before it is read; what is packed in it may be larger up to the second. */
export const maximumSheetFileBytes = 20 * 1024 * 1024;
export const maximumUnpackedBytes = 50 * 1024 * 1024;
