import { CopyButton } from './CopyButton.tsx';
import { CsvButton } from './CsvButton.tsx';

type Props = {
  caption: string;
  /** The table as plain text, and as the content of a CSV file. */
  text: string;
  csv: string;
  /** Without extension. */
  fileName: string;
};

/** Takes a table into a document or a spreadsheet. */
export function TableActions({ caption, text, csv, fileName }: Props) {
  const about = `of the table: ${caption}`;
  return (
    <div className="table-actions">
      <CsvButton csv={csv} fileName={fileName} about={about} />
      <CopyButton text={text} about={about}>
        Copy as text
      </CopyButton>
    </div>
  );
}
