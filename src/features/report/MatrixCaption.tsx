import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { Matrix } from '#core/matrix.ts';

/** A caption that is heard with its matrix: out of their place, tables of several matrices sound the same. */
export function MatrixCaption({ text, matrix }: { text: string; matrix: Matrix }) {
  return (
    <>
      {text}
      <VisuallyHidden> ({matrix.shortTitle})</VisuallyHidden>
    </>
  );
}
