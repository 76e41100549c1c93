import { Button } from './Button.tsx';
import { saveFile } from './saveFile.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Props = {
  /** The content of the file. */
  csv: string;
  /** Without extension. */
  fileName: string;
  /** Names it for those who hear the button alone. */
  about: string;
};

/** Saves figures as a file that spreadsheets open. */
export function CsvButton({ csv, fileName, about }: Props) {
  return (
    <Button
      variant="secondary"
      small
      onClick={() => saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`)}
    >
      Download CSV
      <VisuallyHidden> {about}</VisuallyHidden>
    </Button>
  );
}
