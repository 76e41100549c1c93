import { useId, type ComponentProps, type ReactNode } from 'react';

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** The message shown at the field; the same words go into the error summary. */
  error?: string | undefined;
  labelSize?: 's' | 'm';
};

/** What a control must carry to belong to its label, hint and error. */
export type FieldWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type GroupProps = FieldWords & {
  /** The id of the control, which an error summary links to. Made up if not given. */
  id?: string | undefined;
  /** Further ids that describe the control. */
  describedBy?: string | undefined;
  children: (wiring: FieldWiring) => ReactNode;
};

/** One labelled control with hint and error. */
export function FormGroup({ id, label, hint, error, labelSize, describedBy, children }: GroupProps) {
  const madeUpId = useId();
  const controlId = id ?? madeUpId;
  const { words, describedBy: ids } = describe(controlId, hint, error, describedBy);
  return (
    <div className={groupClass(error)}>
      <label className={labelClass('label', labelSize)} htmlFor={controlId}>
        {label}
      </label>
      {words}
      {children({
        id: controlId,
        'aria-describedby': ids,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}

type FieldsetProps = Omit<ComponentProps<'fieldset'>, 'children' | 'id'> &
  Omit<FieldWords, 'label' | 'labelSize'> & {
    legend: ReactNode;
    legendSize?: 's' | 'm';
    id?: string | undefined;
    children: (firstId: string) => ReactNode;
  };

/** Several controls under one legend. `id` is for the first control, so that links can focus it. */
export function Fieldset({
  id,
  legend,
  legendSize,
  hint,
  error,
  className = '',
  children,
  ...props
}: FieldsetProps) {
  const madeUpId = useId();
  const firstId = id ?? madeUpId;
  const { words, describedBy } = describe(firstId, hint, error, props['aria-describedby']);
  return (
    <div className={groupClass(error)}>
      <fieldset {...props} className={`fieldset ${className}`.trimEnd()} aria-describedby={describedBy}>
        <legend className={labelClass('legend', legendSize)}>{legend}</legend>
        {words}
        {children(firstId)}
      </fieldset>
    </div>
  );
}

function describe(id: string, hint: ReactNode, error: string | undefined, more: string | undefined) {
  const hasHint = hint !== undefined && hint !== null && hint !== '';
  const ids = [hasHint && `${id}-hint`, error !== undefined && `${id}-error`, more].filter(Boolean);
  const words = (
    <>
      {hasHint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="error-message" id={`${id}-error`}>
          <span className="visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
  return { words, describedBy: ids.length > 0 ? ids.join(' ') : undefined };
}

function groupClass(error: string | undefined): string {
  return error === undefined ? 'group' : 'group group-error';
}

function labelClass(base: string, size: 's' | 'm' | undefined): string {
  return size === undefined ? base : `${base} label-${size}`;
}
