import { sectionKey, type AssessmentFields, type Section } from '#core/assessment.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { seal } from '#core/record.ts';
import type { AssessmentFacts } from '#core/report.ts';
import {
  agreedResponseId,
  agreedResponses,
  confidences,
  emptyResponse,
  type ResponseFields,
} from '#core/response.ts';
import { signedOff } from '#core/snapshot.ts';
import { actionRows, evidenceRows } from './sampleLibrary.ts';
import { sampleClock, sampleHand, type Clock } from './sampleClock.ts';
import { sampleOrganisationId } from './sampleIds.ts';
import { type SampleStory, type SampleYear } from './sampleStory.ts';

type Pinned = Workspace['matrices'][number];

const minutesPerCriterion = 4;

/**
 * The sample as rows ready for the store. Pure: the same story, matrices and day give the same bytes. No stamp lies
 * after `nowIso`, so that a computer whose clock is behind does not see work from the future. Throws an `Error`
 * naming the domain when the story does not fit its matrix.
 */
export function buildSample(story: SampleStory, matrices: readonly Pinned[], nowIso: string): Workspace {
  const clock = sampleClock(nowIso);
  const evidence = evidenceRows(story.evidence, nowIso);
  const founded = story.years[0]?.fields.createdAt ?? nowIso;
  const organisation = seal(sampleOrganisationId, story.organisation, clock(founded));
  const years = story.years.map((year) => {
    const responses = matrices.flatMap((pinned) => answersOf(year, pinned, clock));
    const draft = seal(year.id, assessmentOf(story, year, matrices), clock(lastTouched(year)));
    const { signOff } = year.fields;
    if (signOff === null) return { responses, assessment: draft, copies: [] };
    const facts: AssessmentFacts = {
      organisation,
      assessment: draft,
      matrices: matrices.map(({ matrix }) => matrix),
      responses: agreedResponses(responses),
      evidence: new Map(evidence.map((row) => [row.id, row])),
      actions: actionRows(story.actions, matrices, { nowIso, signedAt: signOff.signedAt }),
      today: signOff.signedAt.slice(0, 10),
    };
    const { copy, fields } = signedOff(facts, signOff);
    return {
      responses,
      assessment: seal(year.id, fields, clock(signOff.signedAt)),
      copies: [seal(copy.id, copy.fields, clock(signOff.signedAt))],
    };
  });
  return {
    organisations: [organisation],
    assessments: years.map(({ assessment }) => assessment),
    responses: years.flatMap(({ responses }) => responses),
    matrices: matrices.map(({ sha256, matrix }) => ({ sha256, matrix })),
    evidence,
    actions: actionRows(story.actions, matrices, { nowIso, signedAt: null }),
    snapshots: years.flatMap(({ copies }) => copies),
    conflicts: [],
    ownMatrices: [],
    events: [],
  };
}

function assessmentOf(
  { organisation }: SampleStory,
  year: SampleYear,
  matrices: readonly Pinned[],
): AssessmentFields {
  return {
    ...year.fields,
    status: 'draft',
    signOff: null,
    organisationId: sampleOrganisationId,
    sample: true,
    matrices: matrices.map(({ sha256, matrix }) => ({ id: matrix.id, version: matrix.version, sha256 })),
    scope: '',
    assessors: year.assessors.map((person, index) => ({
      ...person,
      id: `${year.id}-assessor-${index + 1}`,
      email: '',
    })),
    anchor: organisation.anchor,
    sponsor: organisation.sponsor,
    mode: 'together',
    gapMoves: year.gapMoves,
    revision: 1,
    revises: null,
    startedFrom: null,
    sections: sectionsOf(year, matrices),
  };
}

/** A signed-off year ends with its signature, the draft with the day its last matrix was worked on. */
function lastTouched({ fields, startedAt }: SampleYear): string {
  return fields.signOff?.signedAt ?? Object.values(startedAt).sort().at(-1) ?? fields.createdAt;
}

function sectionsOf(year: SampleYear, matrices: readonly Pinned[]): Record<string, Section> {
  return Object.fromEntries(
    matrices.flatMap(({ matrix }) =>
      matrix.domains.flatMap((domain) => {
        const key = sectionKey(matrix.id, domain.id);
        if (year.openSections.includes(key)) return [];
        const decidedAt = lastTouched(year);
        return [[key, { complete: true, decidedAt, changedSince: year.changedSections.includes(key) }]];
      }),
    ),
  );
}

function answersOf(year: SampleYear, { matrix }: Pinned, clock: Clock): Workspace['responses'] {
  const domains = year.answers[matrix.id] ?? {};
  const codes = matrix.domains.flatMap((domain) => {
    const written = (domains[domain.id] ?? '').split(' ');
    if (written.length !== domain.criteria.length) {
      throw new Error(`${year.id}: ${domain.id} has ${written.length} codes`);
    }
    return written;
  });
  const started = Date.parse(year.startedAt[matrix.id] ?? year.fields.createdAt);
  return criteriaOf(matrix).flatMap(({ criterion: { id } }, index) => {
    const fields: ResponseFields = {
      ...emptyResponse(year.id, id),
      ...readCode(codes[index] ?? ''),
      note: year.notes[id] ?? '',
      notApplicableReason: year.reasons[id] ?? '',
      evidence: (year.evidence[id] ?? []).map(([evidenceId, supportsLevel]) => ({
        evidenceId,
        supportsLevel,
      })),
      nextNote: year.nextNotes[id] ?? '',
      priority: year.priorities[id]?.[0] ?? null,
      priorityReason: year.priorities[id]?.[1] ?? '',
    };
    if (fields.answer === null && fields.note === '') return [];
    const stamp = clock(new Date(started + index * minutesPerCriterion * 60_000).toISOString());
    return [seal(agreedResponseId(year.id, id, sampleHand), fields, stamp)];
  });
}

const codePattern = /^(?:(\d)([hml]?)|([?x-]))(?:>(\d))?$/;

/**
 * Reads one code: a level with how sure the group was (`3h`, `2m`, `1l`), `?` we do not know yet, `x` not
 * applicable, `-` not answered; `>4` adds a target of its own. Throws an `Error` that quotes anything else.
 */
export function readCode(code: string): Pick<ResponseFields, 'answer' | 'confidence' | 'target'> {
  const parts = codePattern.exec(code);
  if (parts === null) throw new Error(`"${code}" is not an answer`);
  const [, level, letter, other, own] = parts;
  const confidence = confidences.find((name) => letter !== '' && name.charAt(0) === letter) ?? null;
  const target = own === undefined ? null : Number(own);
  if (level !== undefined) {
    return { answer: { state: 'level', level: Number(level), source: 'agreed' }, confidence, target };
  }
  if (other === '-') return { answer: null, confidence, target };
  return { answer: { state: other === 'x' ? 'not-applicable' : 'unknown' }, confidence, target };
}
