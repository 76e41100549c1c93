import { withYears } from '#core/compare/years.ts';
import { matrixHash, readMatrix } from '#core/readMatrix.ts';
import { buildReport, type AssessmentFacts, type Report } from '#core/report.ts';
import { agreedResponses } from '#core/response.ts';
import { buildSample } from '#features/sample/buildSample.ts';
import { sampleMatrixNames } from '#features/sample/sampleIds.ts';
import { sampleStory } from '#features/sample/sampleStory.ts';
import { shippedFiles } from '../matrices/shippedFiles.ts';

/** The sample as it is on 21 November 2026, and what is said of its 3 years. */
export const now = '2026-11-21T09:00:00.000Z';
export const matrices = sampleMatrixNames.map((name) => {
  const matrix = readMatrix(JSON.parse(shippedFiles.get(`${name}.json`) ?? ''), name);
  return { sha256: matrixHash(matrix), matrix };
});
export const sample = buildSample(sampleStory, matrices, now);
export const organisation = sample.organisations[0]!;

function factsOf(id: string): AssessmentFacts {
  return {
    organisation,
    assessment: sample.assessments.find((assessment) => assessment.id === id)!,
    matrices: matrices.map(({ matrix }) => matrix),
    responses: agreedResponses(sample.responses.filter(({ assessmentId }) => assessmentId === id)),
    evidence: new Map(sample.evidence.map((row) => [row.id, row])),
    actions: sample.actions,
    today: '2026-11-21',
  };
}
function overTheYears(): Report {
  const [first, second, now] = [factsOf('sample-2024'), factsOf('sample-2025'), factsOf('sample-2026')];
  return withYears(buildReport(now, second), now, { ready: [first, second], lost: 0 });
}
export const reports: Record<string, Report> = {
  'sample-2024': buildReport(factsOf('sample-2024'), null),
  'sample-2025': buildReport(factsOf('sample-2025'), factsOf('sample-2024')),
  'sample-2026': overTheYears(),
};
