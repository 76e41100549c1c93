import { useState } from 'react';
import { saveFile } from '#components/saveFile.ts';

/** A file that is made on request: what to say about it, and the way to make it. */
export function useFileMaking() {
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const make = async (fileName: string, type: string, content: () => Promise<BlobPart>) => {
    setSaid(null);
    try {
      saveFile(new Blob([await content()], { type }), fileName);
      setSaid({ text: `Downloaded: ${fileName}. Check that it is in your Downloads folder.`, failed: false });
    } catch {
      setSaid({ text: 'The file could not be made. Reload the page and try again.', failed: true });
    }
  };
  return { said, make };
}

export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
