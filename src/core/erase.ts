import type { RecordFields } from './door.ts';
import type { HistoryEvent } from './event.ts';
import { nobody, newOrganisation } from './organisation.ts';
import { newAction } from './action.ts';
import { emptyDraft } from '#core/ownMatrix/newDraft.ts';
import { emptyResponse } from './response.ts';

const erasedName = 'Deleted for ever';

/** The mark of a record whose content was deleted for ever. It is an extra field, which every reader keeps. */
const mark = { erased: true } as const;

/** Whether nothing but the place of a record is left. */
export function isErased(record: object): boolean {
  return 'erased' in record && record.erased === true;
}

type Blanks = { [Kind in keyof RecordFields]: (fields: RecordFields[Kind]) => RecordFields[Kind] };

/**
 * What stays of a record that was deleted for ever: its id and what it belonged to, and no word or figure that a person
 * put in. Without this row a later merge with an older file would take the record for a new one and bring it back.
 */
export const erasedFields: Blanks = {
  organisations: ({ sample }) => ({ ...newOrganisation(erasedName), sample, ...mark }),
  assessments: ({ organisationId, sample, matrices }) => ({
    organisationId,
    sample,
    matrices,
    name: erasedName,
    status: 'draft',
    scope: '',
    period: { from: '2000-01', to: '2000-02' },
    assessors: [],
    anchor: nobody,
    sponsor: nobody,
    reviewMeeting: '',
    mode: null,
    targets: {},
    targetDate: null,
    sections: {},
    signOff: null,
    gapMoves: {},
    revision: 1,
    revises: null,
    startedFrom: null,
    createdAt: '',
    ...mark,
  }),
  responses: ({ assessmentId, criterionId, kind }) => ({
    ...emptyResponse(assessmentId, criterionId),
    kind,
    ...mark,
  }),
  evidence: ({ organisationId }) => ({
    organisationId,
    type: 'other',
    title: erasedName,
    where: '',
    documentDate: null,
    owner: '',
    reviewDate: null,
    ...mark,
  }),
  actions: ({ organisationId }) => ({ ...newAction(organisationId, erasedName, ''), ...mark }),
  snapshots: ({ assessmentId, organisationId }) => ({ assessmentId, organisationId, content: {}, ...mark }),
  conflicts: ({ assessmentId, recordId, criterionId, field }) => ({
    ...{ assessmentId, recordId, criterionId, field },
    others: [],
    resolvedAt: '',
    ...mark,
  }),
  ownMatrices: ({ content: { id } }) => ({
    ...{ status: 'draft', rightToUse: false, origin: '' },
    content: { ...emptyDraft(id), title: erasedName },
    ...mark,
  }),
};

/** A line of history without the values that it kept: they are the content that is to go. */
export function erasedEvent(event: HistoryEvent): HistoryEvent {
  return { ...event, before: {} };
}
