import { describe, expect, it } from 'vitest';
import { newAction } from '#core/action.ts';
import { patientDataFindings, patientDataTitle, type WrittenWork } from '#core/patientDataFindings.ts';
import { seal } from '#core/record.ts';
import { aMatrix, anAssessment, anOrganisation, answered, stampAt } from '../build.ts';

const matrix = aMatrix('1.1 1.2 / 2.1');
// Valid by the check digit, worked out in patientData.test.ts.
const number = '943 476 5919';

const clean: WrittenWork = {
  organisations: [anOrganisation()],
  assessments: [anAssessment([matrix])],
  responses: [...answered('1.1=3 2.1=2').values()],
  evidence: [],
  actions: [],
  matrices: [matrix],
};
const evidence = (fields: { title?: string; where?: string }) =>
  seal(
    'policy',
    {
      organisationId: 'org',
      type: 'policy' as const,
      title: 'Policy',
      where: '',
      documentDate: null,
      owner: '',
      reviewDate: null,
      ...fields,
    },
    stampAt(),
  );

describe('the places that look as if they hold patient information', () => {
  it('are none in ordinary work', () => {
    expect(patientDataFindings(clean)).toEqual([]);
  });

  it('are named, counted by text and say on which page they can be mended', () => {
    const findings = patientDataFindings({
      ...clean,
      responses: [
        ...answered('1.1=3 2.1=na', {
          '2.1': { note: `Seen: ${number}`, nextNote: 'DOB 1 May', notApplicableReason: 'No trainees' },
        }).values(),
      ],
      evidence: [evidence({ where: `Letter to ${number}` })],
    });
    expect(findings).toEqual([
      {
        name: 'Criterion 2.1 Title 2.1, This year',
        place: {
          page: 'criterion',
          parameters: { assessmentId: 'now', section: 'small.d2', criterionId: 'c2-1' },
        },
        texts: 2,
      },
      {
        name: 'Evidence “Policy”',
        place: { page: 'evidenceItem', parameters: { organisationId: 'org', evidenceId: 'policy' } },
        texts: 1,
      },
    ]);
    expect(patientDataTitle(findings)).toBe('3 texts look as if they hold patient information');
    expect(patientDataTitle(findings.slice(1))).toBe('1 text looks as if it holds patient information');
  });

  it.each<[string, Partial<WrittenWork>]>([
    ['an organisation', { organisations: [anOrganisation({ committees: number })] }],
    ['its executive sponsor', { organisations: [anOrganisation({ sponsor: { name: '', role: number } })] }],
    ['the scope', { assessments: [anAssessment([matrix], { scope: number })] }],
    [
      'an assessor',
      {
        assessments: [
          anAssessment([matrix], { assessors: [{ id: 'a', name: number, role: '', email: '' }] }),
        ],
      },
    ],
    ['the title of evidence', { evidence: [evidence({ title: number })] }],
    ['an action', { actions: [seal('act', newAction('org', number, stampAt().at), stampAt())] }],
    [
      'a line of its log',
      {
        actions: [
          seal(
            'act',
            {
              ...newAction('org', 'Write a policy', stampAt().at),
              updates: [{ id: 'u', at: stampAt().at, text: number, status: null }],
            },
            stampAt(),
          ),
        ],
      },
    ],
  ])('include %s', (_, part) => {
    expect(patientDataFindings({ ...clean, ...part })).toHaveLength(1);
  });
});
