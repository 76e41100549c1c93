import { useCallback, useEffect, useRef } from 'react';
import { useSettledSave } from '#components/useSettledSave.ts';
import type { Action, ActionFields, ActionUpdate } from '#core/action.ts';
import { patchAction } from '#storage/actions.ts';
import { newId } from '#storage/assessments.ts';
import { latestStamp } from '#storage/commit.ts';
import { markSent } from '#state/saveStatus.ts';

type Apply<Draft> = (
  base: Draft,
  draft: Draft,
  current: ActionFields,
  line: Pick<ActionUpdate, 'id' | 'at'>,
) => Partial<ActionFields>;

interface ActionSave<Draft> extends ReturnType<typeof useSettledSave<Draft>> {
  /** What the form last handed to the store: only what differs from it was typed here. */
  handedOver: () => Draft;
  /** What it last knew to be on disk. */
  onDisk: () => Draft;
  /** Whether `action` may be shown: nothing is waiting here, and it was not read before the last save ended. */
  isCurrent: (action: Action) => boolean;
  /** Takes over what is on disk, and then shows it: by then the form must know that nobody typed it here. */
  adopt: (draft: Draft, show: (draft: Draft) => void) => void;
}

/**
 * Saves what a form holds of a stored action, one way: from the form to the store, never back. `holder` names the form
 * where unsaved text is counted; `seed` is what the form began with. `apply` says what a draft changes in the action
 * as it is stored by then, and must not change from render to render.
 */
export function useActionSave<Draft>(
  { id, organisationId }: Action,
  holder: string,
  seed: Draft,
  apply: Apply<Draft>,
): ActionSave<Draft> {
  const base = useRef(seed);
  const stored = useRef(seed);
  const savedAs = useRef('');
  const save = useCallback(
    async (draft: Draft) => {
      markSent(holder);
      const from = base.current;
      base.current = draft;
      const line = { id: newId(), at: new Date().toISOString() };
      try {
        await patchAction({ id, organisationId }, (current) => apply(from, draft, current, line));
        stored.current = draft;
        savedAs.current = latestStamp();
      } catch (error) {
        base.current = from;
        throw error;
      }
    },
    [id, organisationId, holder, apply],
  );
  useEffect(() => () => markSent(holder), [holder]);
  const { later, now, unsaved } = useSettledSave(save);
  const isCurrent = useCallback(
    ({ hlc }: Action) => unsaved().length === 0 && hlc >= savedAs.current,
    [unsaved],
  );
  const adopt = useCallback((draft: Draft, show: (draft: Draft) => void) => {
    base.current = stored.current = draft;
    show(draft);
  }, []);
  const handedOver = useCallback(() => base.current, []);
  const onDisk = useCallback(() => stored.current, []);
  return { handedOver, onDisk, isCurrent, adopt, later, now, unsaved };
}
