import type { ComponentType } from 'react';
import type { Matrix } from '#core/matrix.ts';
import type { CriterionView } from '#core/view.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';

/** The evidence behind one answer: another feature's part of this page, which `app` puts in its place. */
export type EvidencePart = ComponentType<{
  facts: ReadyAssessment;
  matrix: Matrix;
  section: string;
  view: CriterionView;
  level: number | null;
}>;
