import { useCallback, useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { focusById } from '#components/focusById.ts';
import { Select } from '#components/Select.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { evidenceTypes, type EvidenceDetails } from '#core/evidence.ts';
import { evidenceHint, evidenceTypeNames } from '#core/evidenceWords.ts';
import type { HeldTarget } from '#core/held.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { levelText, type LevelNames } from '#core/words.ts';
import { newId } from '#storage/assessments.ts';
import { useHeld } from '#storage/useHeld.ts';
import { heldEvidence, keepDraft, readDraft, supportedLevel, type EvidenceDraft } from './evidenceDraft.ts';

type Props = {
  start: EvidenceDraft;
  saveText: string;
  /** Asks which level it supports, where it is added to an answer. */
  levels?: LevelNames;
  /** Rejects when it could not be stored; what was typed stays. `newId` is the same each time. */
  onSave: (details: EvidenceDetails, supportsLevel: number | null, newId: string) => Promise<void>;
  /** The person goes to another page with something typed: stored without another word. */
  onLeave: (details: EvidenceDetails, supportsLevel: number | null, newId: string) => Promise<void>;
  /** What it is stored as, if the page itself goes away. */
  target: (supportsLevel: number | null, newId: string) => HeldTarget;
  onCancel?: () => void;
  /** Put the focus on the first field as soon as it is there, where a button has just opened the form. */
  takeFocus?: boolean;
  isMain?: boolean;
};

type TextFieldProps = {
  field: Exclude<(typeof fields)[number], 'type'>;
  draft: EvidenceDraft;
  faults: Partial<Record<keyof EvidenceDraft, string>>;
  set: (part: Partial<EvidenceDraft>) => void;
  label: string;
  hint: string;
};

function TextField({ field, draft, faults, set, label, hint }: TextFieldProps) {
  return (
    <TextInput
      id={fieldId(field)}
      label={label}
      hint={hint}
      value={draft[field]}
      error={faults[field]}
      autoComplete="off"
      check={patientDataWarning}
      onChange={({ target }) => set({ [field]: target.value })}
    />
  );
}

const fields = ['title', 'type', 'where', 'documentDate', 'owner', 'reviewDate'] as const;
const fieldId = (field: (typeof fields)[number]) => `evidence-${field}`;

/** What a piece of evidence is and where to find it. Only its name and kind are needed. */
export function EvidenceForm({
  start,
  saveText,
  levels,
  onSave,
  onLeave,
  target,
  onCancel,
  takeFocus = false,
  isMain = false,
}: Props) {
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<Partial<Record<keyof EvidenceDraft, string>>>({});
  const [id] = useState(newId);
  // What is not stored yet, for the moment when the person leaves.
  const unsaved = useRef<EvidenceDraft | null>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (takeFocus) focusById(fieldId('title'));
  }, [takeFocus]);
  const keep = useCallback(async () => {
    const left = unsaved.current;
    const details = left === null ? null : keepDraft(left);
    if (left === null || details === null) return;
    await leave.current(details, supportedLevel(left), id);
    unsaved.current = null;
  }, [id]);
  useHeld((address) => {
    const left = unsaved.current;
    const fields = left === null ? [] : heldEvidence(start, left);
    if (left === null || fields.length === 0) return null;
    const about = left.title.trim() === '' ? 'Evidence' : left.title;
    return { target: target(supportedLevel(left), id), about, address, fields };
  }, keep);

  const set = (part: Partial<EvidenceDraft>) => {
    const next = { ...draft, ...part };
    unsaved.current = next;
    setDraft(next);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readDraft(draft);
    const found = 'faults' in read ? read.faults : {};
    setFaults(found);
    const first = fields.find((field) => found[field] !== undefined);
    if (first !== undefined) focusById(fieldId(first));
    if (!('details' in read)) return;
    unsaved.current = null;
    try {
      await onSave(read.details, supportedLevel(draft), id);
    } catch {
      // The header says that it was not saved; what was typed is still here.
      unsaved.current = draft;
    }
  };
  const given = { draft, faults, set };
  return (
    <form className="evidence-form" noValidate onSubmit={(event) => void submit(event)}>
      <TextField {...given} field="title" label="What is it called?" hint={evidenceHint} />
      <Select
        id={fieldId('type')}
        label="Type"
        value={draft.type}
        error={faults.type}
        onChange={({ target }) => set({ type: target.value })}
      >
        <option value="">Choose a type</option>
        {evidenceTypes.map((type) => (
          <option key={type} value={type}>
            {evidenceTypeNames[type]}
          </option>
        ))}
      </Select>
      <TextField
        {...given}
        field="where"
        label="Where is it? (optional)"
        hint="A link, a path or a document reference."
      />
      {levels !== undefined && (
        <Select
          label="Which level does it show to be in place? (optional)"
          value={draft.supportsLevel}
          onChange={({ target }) => set({ supportsLevel: target.value })}
        >
          <option value="">Not decided yet</option>
          {levels.map(({ value }) => (
            <option key={value} value={value}>
              {levelText(levels, value)}
            </option>
          ))}
        </Select>
      )}
      <div className="field-row">
        <TextField
          {...given}
          field="documentDate"
          label="Date of document (optional)"
          hint="For example, 6 August 2026"
        />
        <TextField
          {...given}
          field="reviewDate"
          label="Review date (optional)"
          hint="For example, 31 March 2027"
        />
      </div>
      <TextField {...given} field="owner" label="Owner (optional)" hint="A role is enough." />
      <ButtonGroup>
        <Button
          type="submit"
          variant={isMain ? 'primary' : 'secondary'}
          {...(isMain && { 'data-main-action': true })}
        >
          {saveText}
        </Button>
        {onCancel !== undefined && (
          <Button
            variant="link"
            onClick={() => {
              unsaved.current = null;
              onCancel();
            }}
          >
            Cancel
          </Button>
        )}
      </ButtonGroup>
    </form>
  );
}
