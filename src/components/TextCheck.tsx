import { useCallback, useSyncExternalStore } from 'react';
import { TextWarning } from './TextWarning.tsx';

type Props = {
  /** The id of the control. */
  of: string;
  /** The warning for a text, or `null`. */
  check: (text: string) => string | null;
};

/**
 * Warns of what stands in a text field. It reads the field itself, so that it works the same whether a form library
 * or React holds the text.
 */
export function TextCheck({ of, check }: Props) {
  const subscribe = useCallback(
    (changed: () => void) => {
      const field = document.getElementById(of);
      field?.addEventListener('input', changed);
      return () => field?.removeEventListener('input', changed);
    },
    [of],
  );
  const warning = useSyncExternalStore(subscribe, () => {
    const field = document.getElementById(of);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? check(field.value)
      : null;
  });
  return <TextWarning text={warning} />;
}
