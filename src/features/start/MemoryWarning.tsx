import { Inset } from '#components/Inset.tsx';
import { useSaveStatus } from '#state/saveStatus.ts';

/** Said before a person starts to type, because work kept in memory ends with the page. */
export function MemoryWarning() {
  const memoryOnly = useSaveStatus((status) => status.memoryOnly);
  if (!memoryOnly) return null;
  return (
    <Inset tone="warning" title="Your browser will not let this tool save.">
      <p>
        You may be in a private window, or your organisation may block saved data. You can carry on, but you
        must download a copy before you close the page.
      </p>
    </Inset>
  );
}
