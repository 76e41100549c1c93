import { readFileSync } from 'node:fs';
import { newAction } from '#core/action.ts';
import { conflictId } from '#core/conflict.ts';
import { writeExchange } from '#core/exchange/write.ts';
import type { Matrix } from '#core/matrix.ts';
import { newOrganisation } from '#core/organisation.ts';
import { criteriaOf, matrixHash, readMatrix } from '#core/readMatrix.ts';
import { seal } from '#core/record.ts';
import { agreedResponseId, emptyResponse } from '#core/response.ts';

const at = '2026-09-01T09:00:00.000Z';
const stamp = { hlc: `${Date.parse(at)}-0000-ruth`, at, authorId: 'ruth', deviceId: 'ruth-laptop' };

/**
 * The text of a backup in which every text that people or a matrix can bring is one of the payloads, in turn; notes have
 * all of them. Ids: organisation `org`, assessments `before` and `year`, evidence `doc`, action `act`.
 */
export function hostileWork(payloads: readonly string[]): {
  text: string;
  section: string;
  criterionId: string;
} {
  let next = 0;
  const text = () => payloads[next++ % payloads.length] ?? '';
  const person = () => ({ name: text(), role: text() });
  const matrix = hostileMatrix(text);
  const all = criteriaOf(matrix).map(({ criterion, domain }) => ({
    id: criterion.id,
    section: `${matrix.id}.${domain.id}`,
  }));
  const [{ id: criterionId, section }] = all as [{ id: string; section: string }];
  const organisation = seal(
    'org',
    {
      ...newOrganisation(text()),
      icsName: text(),
      professions: text(),
      anchor: person(),
      sponsor: person(),
      reportAuthor: text(),
      committees: text(),
    },
    stamp,
  );
  const evidence = seal(
    'doc',
    {
      organisationId: 'org',
      type: 'policy',
      title: text(),
      where: text(),
      documentDate: '2025-05-01',
      owner: text(),
      reviewDate: null,
    },
    stamp,
  );
  // One where the place is the payload itself, as an address.
  const address = seal(
    'address',
    { ...evidence, title: text(), where: payloads.find((one) => /^\W*java/i.test(one)) ?? text() },
    stamp,
  );
  const assessments = ['before', 'year'].map((id, index) =>
    seal(
      id,
      {
        organisationId: 'org',
        name: text(),
        status: 'draft',
        sample: false,
        matrices: [{ id: matrix.id, version: matrix.version, sha256: matrixHash(matrix) }],
        scope: text(),
        period: { from: `202${5 + index}-04`, to: `202${6 + index}-03` },
        assessors: [{ id: 'p1', email: text(), ...person() }],
        anchor: person(),
        sponsor: person(),
        reviewMeeting: text(),
        mode: 'alone',
        targets: { [matrix.id]: { all: 3, byDomain: {} } },
        targetDate: '2027-03',
        sections: {},
        signOff: null,
        gapMoves: {},
        revision: 1,
        revises: null,
        startedFrom: null,
        createdAt: at,
      },
      stamp,
    ),
  );
  const responses = assessments.flatMap(({ id }) =>
    all.map((one, index) =>
      seal(
        agreedResponseId(id, one.id, 'ruth'),
        {
          ...emptyResponse(id, one.id),
          answer:
            index === 1
              ? { state: 'not-applicable' }
              : { state: 'level', level: index % 4, source: 'judged' },
          note: payloads.join('\n'),
          notApplicableReason: text(),
          nextNote: text(),
          evidence: [
            { evidenceId: 'doc', supportsLevel: 2 },
            { evidenceId: 'address', supportsLevel: null },
          ],
          priority: 'not-a-priority',
          priorityReason: text(),
        },
        stamp,
      ),
    ),
  );
  const [first] = responses.slice(all.length);
  const action = {
    ...newAction('org', text(), at),
    assessmentId: 'year',
    criteria: [{ matrixId: matrix.id, criterionId }],
    why: text(),
    owner: text(),
    due: '2026-10-31',
    reviewMeeting: text(),
    measure: text(),
    status: 'in-progress',
    updates: [{ id: 'u1', at, text: text(), status: null }],
    result: text(),
    evidenceIds: ['doc'],
  };
  const conflict = {
    assessmentId: 'year',
    recordId: first?.id ?? '',
    criterionId,
    field: 'note',
    others: [payloads.join('\n')],
    resolvedAt: null,
  };
  const written = writeExchange(
    { kind: 'backup', fileId: text(), createdAt: at, createdBy: text(), app: text() },
    {
      organisations: [organisation],
      assessments,
      responses,
      evidence: [evidence, address],
      actions: [seal('act', action, stamp)],
      snapshots: [],
      conflicts: [seal(conflictId(first?.id ?? '', 'note'), conflict, stamp)],
      matrices: [{ sha256: matrixHash(matrix), matrix }],
      events: [
        {
          id: `${stamp.hlc}_0`,
          at,
          kind: 'answered',
          about: 'year',
          recordId: first?.id ?? '',
          before: { note: text() },
          authorId: text(),
          deviceId: text(),
        },
      ],
      unreadable: [{ table: text(), id: text(), raw: text() }],
    },
  );
  return { text: written, section, criterionId };
}

function hostileMatrix(text: () => string): Matrix {
  const file = 'matrices/supervision-standards.v1.json';
  const plain = readMatrix(JSON.parse(readFileSync(file, 'utf8')) as unknown, file);
  const one = () => text().trim();
  return readMatrix(
    {
      ...plain,
      title: one(),
      shortTitle: one(),
      publisher: one(),
      licence: one(),
      attribution: one(),
      currency: one(),
      scopeNote: one(),
      scale: {
        levels: plain.scale.levels.map((level) => ({
          ...level,
          name: `${level.value} ${one()}`.slice(0, 60).trim(),
          meaning: one(),
        })),
      },
      domains: plain.domains.map((domain, place) => ({
        ...domain,
        title: one(),
        // No two may have the same.
        shortTitle: `${place} ${one()}`.slice(0, 60).trim(),
        question: one(),
        criteria: domain.criteria.map((criterion) => ({
          ...criterion,
          title: one(),
          statement: one(),
          explanation: one(),
          checklist: criterion.checklist.map((_, index) => `${index} ${one()}`),
          lookFor: [one()],
          descriptors: Object.fromEntries(plain.scale.levels.map(({ value }) => [String(value), one()])),
        })),
      })),
    },
    'a hostile matrix',
  );
}
