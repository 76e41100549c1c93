import { Inset } from './Inset.tsx';

/** A warning about what is being typed, read out when it appears. It never blocks. `null` shows nothing. */
export function TextWarning({ text }: { text: string | null }) {
  return text === null ? null : (
    <Inset tone="warning" role="status">
      <p>{text}</p>
    </Inset>
  );
}
