import { Inset } from '#components/Inset.tsx';

/** A change of a draft that could not be written. */
export function NotSaved({ failed }: { failed: boolean }) {
  if (!failed) return null;
  return (
    <Inset tone="problem" role="alert" title="The change could not be saved">
      <p>What is on this page is still here. Your browser or your disk may have no room left. Try again.</p>
    </Inset>
  );
}
