import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { focusById } from '#components/focusById.ts';
import { Page } from '#components/Page.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { fewestLevels, mostLevels } from '#core/ownMatrix/draftProblems.ts';
import { withLevels } from '#core/ownMatrix/editDraft.ts';
import type { OwnMatrix } from '#core/ownMatrix/ownMatrix.ts';
import { href } from '#state/paths.ts';
import { DraftPage } from './DraftPage.tsx';
import { levelFaults, levelId, levelRows, levelsOf, type LevelField, type LevelRow } from './levelRows.ts';
import { NotSaved } from './NotSaved.tsx';
import { useDraftForm } from './useDraftForm.ts';

/** The scale: from 2 to 7 levels with number, name and meaning. */
export function MatrixLevelsPage({ id }: { id: string }) {
  return <DraftPage id={id}>{(record) => <LevelsForm record={record} />}</DraftPage>;
}

function LevelsForm({ record: { id, content: draft } }: { record: OwnMatrix }) {
  const [rows, setRows] = useState(() => levelRows(draft.scale.levels));
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { failed, applyAndLeave } = useDraftForm(id);
  const set = (key: number, part: Partial<LevelRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    const key = 1 + Math.max(-1, ...rows.map((row) => row.key));
    const numbers = rows.map(({ value }) => Number(value)).filter(Number.isFinite);
    setRows([
      ...rows,
      { key, from: null, value: String(1 + Math.max(-1, ...numbers)), name: '', shortName: '', meaning: '' },
    ]);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = levelFaults(rows);
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length === 0)
      void applyAndLeave((current) => withLevels(current, levelsOf(rows)), 'The levels were saved.');
  };
  const error = (row: LevelRow, field: LevelField) =>
    faults.find((fault) => fault.id === levelId(row, field))?.text;

  return (
    <Page
      title="Levels"
      section="Edit a matrix"
      caption={draft.title}
      error={faults.length > 0}
      back={{ href: href('matrixEdit', { matrixId: id }), text: 'Back to editing' }}
    >
      <ErrorSummary key={attempt} errors={faults} />
      <NotSaved failed={failed} />
      <p>
        A matrix has {fewestLevels} to {mostLevels} levels, numbered from low to high. The meaning is shown
        where a criterion has no text of its own for a level.
      </p>
      <form className="two-thirds" noValidate onSubmit={submit}>
        {rows.map((row, index) => (
          <fieldset key={row.key} className="fieldset level-fields">
            <legend className="legend label-m">
              Level {index + 1} of {rows.length}
            </legend>
            <TextInput
              id={levelId(row, 'value')}
              label="Number"
              width={4}
              inputMode="numeric"
              value={row.value}
              error={error(row, 'value')}
              onChange={({ target }) => set(row.key, { value: target.value })}
            />
            <TextInput
              id={levelId(row, 'name')}
              label="Name"
              value={row.name}
              error={error(row, 'name')}
              onChange={({ target }) => set(row.key, { name: target.value })}
            />
            <TextInput
              id={levelId(row, 'shortName')}
              label="Short name (optional)"
              hint="For charts with little room. Up to 20 characters."
              value={row.shortName}
              error={error(row, 'shortName')}
              onChange={({ target }) => set(row.key, { shortName: target.value })}
            />
            <TextArea
              id={levelId(row, 'meaning')}
              label="Meaning"
              rows={3}
              value={row.meaning}
              error={error(row, 'meaning')}
              onChange={({ target }) => set(row.key, { meaning: target.value })}
            />
            <Button
              variant="link"
              small
              onClick={() => {
                setRows(rows.filter(({ key }) => key !== row.key));
                focusById('add-level');
              }}
            >
              Remove
              <VisuallyHidden>
                {' '}
                level {row.value} {row.name}
              </VisuallyHidden>
            </Button>
          </fieldset>
        ))}
        <p>
          <Button id="add-level" variant="secondary" disabled={rows.length >= mostLevels} onClick={add}>
            Add a level
          </Button>
        </p>
        <p className="secondary">
          When you remove a level and save, the texts that criteria have for it are removed too.
        </p>
        <ButtonGroup>
          <Button type="submit" data-main-action>
            Save levels
          </Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
