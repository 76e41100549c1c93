import { useId, useRef, type ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import type { MadeDocument } from './documentMaker.ts';
import { useMaking } from './useMaking.ts';

type RowProps = { control: ReactNode; hintId: string; hint: string; children?: ReactNode };

function Row({ control, hintId, hint, children }: RowProps) {
  return (
    <li className="export-row">
      {control}
      <p className="export-hint" id={hintId}>
        {hint}
      </p>
      {children}
    </li>
  );
}

type Named = {
  /** "Word document". */
  name: string;
  /** ".docx, about 60KB", or what opens instead. */
  format: string;
  /** What it is for. */
  hint: string;
};

/** A file that is made elsewhere: the link says what opens. */
export function ExportLink({ name, format, hint, href }: Named & { href: string }) {
  const hintId = useId();
  return (
    <Row
      control={
        <a className="export-name" href={href} aria-describedby={hintId}>
          {name} ({format})
        </a>
      }
      {...{ hintId, hint }}
    />
  );
}

/** Something that there is nothing to make of yet, with the reason. */
export function ExportMissing({ name, hint }: Pick<Named, 'name' | 'hint'>) {
  const hintId = useId();
  return <Row control={<span className="export-name">{name}</span>} {...{ hintId, hint }} />;
}

type FileProps = Named & {
  /** Its name within a sentence: "Word document". */
  noun: string;
  otherwise?: string;
  make: (signal: AbortSignal) => Promise<MadeDocument>;
  say: (words: string) => void;
  onDone: (noun: string) => void;
  isMain?: boolean;
};

/** A file that is made here, with its progress and its way to stop. */
export function ExportFile({
  name,
  format,
  hint,
  noun,
  otherwise = 'Reload the page and try again.',
  isMain = false,
  ...job
}: FileProps) {
  const hintId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { making, start, cancel } = useMaking({ noun, otherwise, ...job });
  const isBusy = making.state === 'making';
  return (
    <Row
      control={
        <Button
          ref={button}
          variant="link"
          className="export-name"
          aria-describedby={hintId}
          aria-busy={isBusy}
          onClick={() => void start()}
          {...(isMain && { 'data-main-action': true })}
        >
          {name} ({format})
        </Button>
      }
      {...{ hintId, hint }}
    >
      {isBusy && making.isSlow && (
        <p className="export-said">
          Making your {noun}{' '}
          <Button
            variant="secondary"
            small
            onClick={() => {
              cancel();
              // This button goes away with the work.
              button.current?.focus();
            }}
          >
            Cancel
          </Button>
        </p>
      )}
      {making.state === 'done' && <p className="export-said">{making.said}</p>}
      {making.state === 'failed' && <p className="export-said error-message">{making.said}</p>}
    </Row>
  );
}
