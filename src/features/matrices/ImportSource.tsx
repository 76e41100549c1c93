import { useId, useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { FileInput } from '#components/FileInput.tsx';
import { TextArea } from '#components/TextArea.tsx';
import type { MatrixFiles } from './matrixFiles.ts';
import { TemplateButton } from './TemplateButton.tsx';

interface Props {
  files: MatrixFiles;
  onFile: (file: File) => void;
  onPaste: (html: string, text: string) => void;
}

/** Where a matrix comes from: a copied table, a file, or our template filled in. */
export function ImportSource({ files, onFile, onPaste }: Props) {
  const headings = { paste: useId(), file: useId(), template: useId() };
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    onPaste('', text);
  };
  return (
    <>
      <p>
        The table needs one row for each criterion and one column for each level. The official matrix is
        published by NHS England. Check its terms before you copy the wording. If you import it here it stays
        on this device.
      </p>
      <section aria-labelledby={headings.paste}>
        <h2 id={headings.paste}>Paste a table</h2>
        <form noValidate onSubmit={submit}>
          <TextArea
            id="pasted-table"
            label="Table from Word, Excel or a web page"
            hint="Select the whole table there, copy it, then click here and paste. It is read at once. Only its text is taken over, and nothing is kept yet."
            rows={6}
            value={text}
            spellCheck={false}
            error={missing ? 'Paste a table' : undefined}
            onPaste={(event) => {
              const html = event.clipboardData.getData('text/html');
              // Text without a table stays in the box, to be looked at and read with the button.
              if (!/<table[\s>]/i.test(html)) return;
              event.preventDefault();
              onPaste(html, event.clipboardData.getData('text/plain'));
            }}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="submit" data-main-action>
            Read the table
          </Button>
        </form>
      </section>
      <section aria-labelledby={headings.file}>
        <h2 id={headings.file}>Choose a file</h2>
        <FileInput
          label="Excel, CSV or matrix file"
          hint="Choosing it changes nothing yet: you see first what was understood."
          accept=".xlsx,.csv,.tsv,.txt,.json,application/json,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onClick={(event) => {
            // So that the same file can be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onFile(file);
          }}
        />
      </section>
      <section aria-labelledby={headings.template}>
        <h2 id={headings.template}>Start from a template</h2>
        <p>An Excel file with the right columns and an example row. Fill it in and choose it above.</p>
        <TemplateButton files={files} />
      </section>
    </>
  );
}
