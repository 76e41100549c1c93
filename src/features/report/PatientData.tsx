import { useMemo } from 'react';
import { LinkedWarning } from '#components/LinkedWarning.tsx';
import { actionsOfAssessment } from '#core/action.ts';
import { patientDataAdvice, patientDataFindings, patientDataTitle } from '#core/patientDataFindings.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';

/** Before printing: the texts of this report that look as if they hold patient information. It never blocks. */
export function PatientData({ facts }: { facts: ReadyAssessment }) {
  const findings = useMemo(() => {
    const { organisation, assessment, responses, evidence, actions, matrices } = facts;
    const used = new Set(
      [...responses.values()].flatMap((response) => response.evidence.map(({ evidenceId }) => evidenceId)),
    );
    return patientDataFindings({
      organisations: [organisation],
      assessments: [assessment],
      responses: [...responses.values()],
      evidence: [...evidence.values()].filter(({ id, deletedAt }) => used.has(id) && deletedAt === null),
      actions: actionsOfAssessment(actions, assessment),
      matrices,
    });
  }, [facts]);
  return (
    <LinkedWarning
      title={patientDataTitle(findings)}
      hint={patientDataAdvice}
      places={findings.map(({ name, place }) => ({ text: name, href: href(place.page, place.parameters) }))}
    />
  );
}
