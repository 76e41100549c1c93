import { Button } from '#components/Button.tsx';
import { templateDraft } from '#core/ownMatrix/templateDraft.ts';
import { FileSaid } from './FileSaid.tsx';
import type { MatrixFiles } from './matrixFiles.ts';
import { excelType, useFileMaking } from './useFileMaking.ts';

/** Downloads the Excel template. */
export function TemplateButton({ files }: { files: MatrixFiles }) {
  const { said, make } = useFileMaking();
  return (
    <>
      <Button
        variant="secondary"
        onClick={() => void make('Matrix template.xlsx', excelType, () => files.makeExcel(templateDraft))}
      >
        Download the Excel template
      </Button>
      <FileSaid said={said} />
    </>
  );
}
