import { actionStatuses, newAction } from '#core/action.ts';
import { conflictId } from '#core/conflict.ts';
import { evidenceTypes } from '#core/evidence.ts';
import type { HistoryEvent } from '#core/event.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { newOrganisation, organisationTypes } from '#core/organisation.ts';
import { criteriaOf, matrixHash } from '#core/readMatrix.ts';
import { seal, type Stamp } from '#core/record.ts';
import { agreedResponseId, confidences, emptyResponse, priorities, type Answer } from '#core/response.ts';
import { signedOff } from '#core/snapshot.ts';
import { agreedResponses } from '#core/response.ts';
import { aMatrix, anAssessment, noWork } from '../build.ts';

const matrices = [
  aMatrix('1.1* 1.2 / 2.1'),
  aMatrix('1.1 1.2* 1.3 / 2.1 2.2 / 3.1', { levels: [1, 2, 3], version: 2 }),
];

/** What people paste and what programs trip over. */
const pieces = [
  ...[
    '=',
    '+1',
    '@',
    '"',
    "'",
    '\\',
    ',',
    '{"payload":{',
    '"payloadSha256":',
    '}],"events":[',
    '</script>',
    '&amp;',
  ],
  ...[
    '\t',
    '\r\n',
    '\n',
    '\r',
    '\0',
    '\u0007',
    '\u0085',
    '\u00A0',
    '\u2028',
    '\uFEFF',
    '\uFFFD',
    '\uD800',
    '\uDC00x',
  ],
  ...[
    'é',
    'e\u0301',
    'ŵŷ',
    'שלום',
    '👩‍⚕️',
    '日本',
    'a',
    'Note',
    ' ',
    '  ',
    '0',
    '-2',
    '__proto__',
    '1e999',
    'null',
  ],
];

/** A repeatable workspace of any size: every kind of record, deleted ones, awkward texts everywhere. `random` gives [0, 1). */
export function anyWorkspace(random: () => number, most = 3): Workspace {
  const upTo = (n: number) => Math.floor(random() * (n + 1));
  const times = <T>(n: number, make: (index: number) => T): T[] =>
    Array.from({ length: n }, (_, index) => make(index));
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const text = () => times(upTo(8), () => one(pieces)).join('');
  // What must say something is stored without spaces at its ends.
  const title = (limit: number) => `Title ${text()} end`.slice(0, limit).trim();
  const maybe = <T>(value: T): T | null => (random() < 0.5 ? value : null);
  const day = () => `20${one(['19', '26', '27'])}-0${1 + upTo(8)}-${10 + upTo(18)}`;
  let tick = 0;
  const stamp = (): Stamp => {
    const ms = Date.parse('2026-05-01T09:00:00.000Z') + tick * 1000 + upTo(999);
    tick += 1;
    const authorId = one(['ruth', 'sam']);
    return {
      hlc: `${ms}-000${upTo(9)}-${authorId}`,
      at: new Date(ms).toISOString(),
      authorId,
      deviceId: `${authorId}-pc`,
    };
  };
  const deleted = () => (random() < 0.15 ? '2026-06-01T00:00:00.000Z' : null);
  const person = () => ({ name: text(), role: text() });

  const result: Workspace = structuredClone(noWork);
  const events: HistoryEvent[] = [];
  for (const o of times(upTo(most), (n) => n)) {
    const organisationId = `org-${o}`;
    const organisation = seal(
      organisationId,
      {
        ...newOrganisation(title(200)),
        type: maybe(one(organisationTypes)),
        odsCode: one(['', 'RX1', 'r0a01']),
        icsName: text(),
        trainees: maybe(upTo(100_000)),
        professions: text(),
        anchor: person(),
        committees: text(),
        logo: maybe({ png: 'data:image/png;base64,iVBORw0KGgo=', alt: text() }),
      },
      stamp(),
      deleted(),
    );
    result.organisations.push(organisation);
    const evidence = times(upTo(most), (n) =>
      seal(
        `ev-${o}-${n}`,
        {
          organisationId,
          type: one(evidenceTypes),
          title: title(300),
          where: text(),
          documentDate: maybe(day()),
          owner: text(),
          reviewDate: maybe(day()),
        },
        stamp(),
        deleted(),
      ),
    );
    result.evidence.push(...evidence);
    for (const a of times(upTo(most), (n) => n)) {
      const id = `as-${o}-${a}`;
      const matrix = one(matrices);
      const assessment = anAssessment(
        [matrix],
        {
          organisationId,
          name: title(200),
          scope: text(),
          assessors: times(upTo(2), (n) => ({ ...person(), id: `person-${n}`, email: text() })),
          targets: { [matrix.id]: { all: maybe(2), byDomain: { d1: maybe(1) } } },
          sections: {
            [`${matrix.id}.d1`]: { complete: random() < 0.5, decidedAt: stamp().at, changedSince: false },
          },
          gapMoves: { [matrix.id]: [{ criterionId: 'c1-1', to: upTo(3) }] },
        },
        id,
      );
      const responses = criteriaOf(matrix)
        .filter(() => random() < 0.8)
        .map(({ criterion }) => {
          const at = stamp();
          const answer: Answer = one<Answer>([
            null,
            { state: 'unknown' },
            { state: 'not-applicable' },
            {
              state: 'level',
              level: one(matrix.scale.levels).value,
              source: one(['judged', 'agreed', 'carried'] as const),
            },
          ]);
          return seal(
            agreedResponseId(id, criterion.id, at.authorId),
            {
              ...emptyResponse(id, criterion.id),
              answer,
              notApplicableReason: text(),
              target: maybe(upTo(4)),
              confidence: maybe(one(confidences)),
              note: text().repeat(1 + upTo(3)),
              checklist: { abc123: one(['in-place', 'partly'] as const) },
              evidence: evidence
                .slice(0, upTo(2))
                .map((row) => ({ evidenceId: row.id, supportsLevel: maybe(1) })),
              nextNote: text(),
              priority: maybe(one(priorities)),
              priorityReason: text(),
            },
            at,
            deleted(),
          );
        });
      result.responses.push(...responses);
      result.matrices.push({ sha256: matrixHash(matrix), matrix });
      const facts = {
        organisation,
        assessment,
        matrices: [matrix],
        responses: agreedResponses(responses),
        evidence: new Map(evidence.map((row) => [row.id, row])),
        actions: [],
        today: '2026-11-20',
      };
      if (random() < 0.3) {
        const signature = {
          signedAt: stamp().at,
          signedBy: person(),
          sponsor: person(),
          meeting: text(),
          meetingDate: maybe(day()),
          statement: text(),
          nextReview: maybe(day()),
        };
        const { copy, fields } = signedOff(facts, signature);
        result.snapshots.push(seal(copy.id, copy.fields, stamp()));
        result.assessments.push(seal(id, fields, stamp(), deleted()));
      } else result.assessments.push(seal(id, { ...assessment }, stamp(), deleted()));
      for (const response of responses.slice(0, upTo(2))) {
        const fields = {
          assessmentId: id,
          recordId: response.id,
          criterionId: response.criterionId,
          field: 'note' as const,
          others: times(1 + upTo(2), text),
          resolvedAt: maybe(stamp().at),
        };
        result.conflicts.push(seal(conflictId(response.id, 'note'), fields, stamp()));
        const before = { note: text(), level: maybe(upTo(4)), deep: [{ list: [text()] }] };
        events.push({
          id: `${stamp().hlc}_${events.length}`,
          kind: 'answered',
          about: id,
          recordId: response.id,
          before,
          ...whoAndWhen(stamp()),
        });
      }
    }
    for (const n of times(upTo(most), (index) => index)) {
      const at = stamp();
      result.actions.push(
        seal(
          `ac-${o}-${n}`,
          {
            ...newAction(organisationId, title(500), at.at),
            why: text(),
            criteria: [{ matrixId: 'small', criterionId: 'c1-1' }],
            owner: text(),
            due: maybe(day()),
            measure: text(),
            status: one(actionStatuses),
            updates: times(upTo(2), (u) => ({
              id: `u-${u}`,
              at: at.at,
              text: text(),
              status: maybe(one(actionStatuses)),
            })),
            result: text(),
            evidenceIds: evidence.slice(0, 1).map((row) => row.id),
          },
          at,
          deleted(),
        ),
      );
    }
  }
  return {
    ...result,
    events,
    matrices: [...new Map(result.matrices.map((row) => [row.sha256, row])).values()],
  };
}

const whoAndWhen = ({ at, authorId, deviceId }: Stamp) => ({ at, authorId, deviceId });
