import type { Action } from './action.ts';
import { sectionKey, type Assessment } from './assessment.ts';
import type { Evidence } from './evidence.ts';
import type { Matrix } from './matrix.ts';
import type { Organisation, Person } from './organisation.ts';
import { patientDataIn } from './patientData.ts';
import { criteriaOf } from './readMatrix.ts';
import type { CriterionResponse } from './response.ts';
import { allAtOnce, type Steps } from './steps.ts';

/** The page on which a text can be mended, as a name and parameters of an address. */
export interface TextPlace {
  page: 'organisation' | 'people' | 'criterion' | 'evidenceItem' | 'action';
  parameters: Record<string, string>;
}

/** A place whose texts look as if they hold patient information. */
export interface PatientDataFinding {
  /** What a person calls the place: "Criterion 7.1 A coordinating supervisor, 2026 to 2027 self-assessment". */
  name: string;
  place: TextPlace;
  texts: number;
}

/** The records in which people write. */
export interface WrittenWork {
  organisations: readonly Organisation[];
  assessments: readonly Assessment[];
  responses: readonly CriterionResponse[];
  evidence: readonly Evidence[];
  actions: readonly Action[];
  matrices: readonly Matrix[];
}

/**
 * Every place with a text that looks like patient information, before a file or a paper leaves the device. Deleted
 * records count too, because a backup carries them; signed-off answers too, though they can no longer be changed.
 */
export function patientDataFindings(work: WrittenWork): PatientDataFinding[] {
  return allAtOnce(findingPatientData(work));
}

/** The same in steps of one record. */
export function* findingPatientData(work: WrittenWork): Steps<PatientDataFinding[]> {
  const found: PatientDataFinding[] = [];
  for (const [name, place, written] of placesOf(work)) {
    const texts = written.filter((text) => patientDataIn(text).length > 0).length;
    if (texts > 0) found.push({ name, place, texts });
    yield;
  }
  return found;
}

/** Where people write: the name of the place, the place, and the texts in it. */
type Written = [name: string, place: TextPlace, texts: readonly string[]];

function* placesOf(work: WrittenWork): Generator<Written, void, undefined> {
  const places = criterionPlaces(work.matrices);
  const assessmentNames = new Map(work.assessments.map(({ id, name }) => [id, name]));
  for (const row of work.organisations)
    yield [
      row.name,
      { page: 'organisation', parameters: { organisationId: row.id } },
      [
        ...[row.name, row.icsName, row.professions, row.reportAuthor, row.committees, row.logo?.alt ?? ''],
        ...personTexts(row.anchor, row.sponsor),
      ],
    ];
  for (const row of work.assessments)
    yield [
      `Period and people, ${row.name}`,
      { page: 'people', parameters: { assessmentId: row.id } },
      [
        ...[row.name, row.scope, row.reviewMeeting],
        ...personTexts(row.anchor, row.sponsor, ...row.assessors),
        ...row.assessors.map(({ email }) => email),
        ...(row.signOff === null
          ? []
          : [
              row.signOff.meeting,
              row.signOff.statement,
              ...personTexts(row.signOff.signedBy, row.signOff.sponsor),
            ]),
      ],
    ];
  for (const row of work.responses) {
    const { assessmentId, criterionId } = row;
    const known = places.get(criterionId);
    if (known === undefined) continue;
    yield [
      `Criterion ${known.name}, ${assessmentNames.get(assessmentId) ?? 'another assessment'}`,
      { page: 'criterion', parameters: { assessmentId, section: known.section, criterionId } },
      [row.note, row.notApplicableReason, row.nextNote, row.priorityReason],
    ];
  }
  for (const row of work.evidence)
    yield [
      `Evidence “${row.title}”`,
      { page: 'evidenceItem', parameters: { organisationId: row.organisationId, evidenceId: row.id } },
      [row.title, row.where, row.owner],
    ];
  for (const row of work.actions)
    yield [
      `Action “${row.what}”`,
      { page: 'action', parameters: { actionId: row.id } },
      [
        ...[row.what, row.why, row.owner, row.reviewMeeting, row.measure, row.result],
        ...row.updates.map(({ text }) => text),
      ],
    ];
}

function personTexts(...people: readonly Person[]): string[] {
  return people.flatMap(({ name, role }) => [name, role]);
}

function criterionPlaces(matrices: readonly Matrix[]): Map<string, { name: string; section: string }> {
  return new Map(
    matrices.flatMap((matrix) =>
      criteriaOf(matrix).map(({ criterion, domain }): [string, { name: string; section: string }] => [
        criterion.id,
        { name: `${criterion.ref} ${criterion.title}`, section: sectionKey(matrix.id, domain.id) },
      ]),
    ),
  );
}

/** "3 texts look as if they hold patient information", over all places. */
export function patientDataTitle(findings: readonly PatientDataFinding[]): string {
  const texts = findings.reduce((sum, finding) => sum + finding.texts, 0);
  return texts === 1
    ? '1 text looks as if it holds patient information'
    : `${texts} texts look as if they hold patient information`;
}

/** What to do about it; nothing is blocked. */
export const patientDataAdvice =
  'Look at these places before you share this. Remove NHS numbers and dates of birth: a document name and where it is kept are enough.';
