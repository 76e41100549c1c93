import { expect, it } from 'vitest';
import type { HistoryEvent } from '#core/event.ts';
import { nobody } from '#core/organisation.ts';
import { timelineOf } from '#core/timeline.ts';
import { aMatrix, anAssessment } from '../build.ts';

const matrix = aMatrix('1.1 / 2.1');
const section = (complete: boolean) => ({ complete, decidedAt: '', changedSince: false });

let line = 0;
function event(
  kind: HistoryEvent['kind'],
  before: HistoryEvent['before'] = {},
  recordId = 'now',
): HistoryEvent {
  line++;
  const two = String(line).padStart(2, '0');
  return {
    id: `0000-${two}`,
    at: `2026-10-${two}T09:00:00.000Z`,
    kind,
    about: 'now',
    recordId,
    before,
    authorId: 'ruth',
    deviceId: 'laptop',
  };
}

it('tells the life of an assessment from its lines of history, the latest first', () => {
  line = 0;
  const events = [
    event('created'),
    event('answered', {}, 'answer-1'),
    event('answered', {}, 'answer-2'),
    event('section-decided', { sections: {} }),
    event('changed', { name: 'Old' }),
    event('section-decided', { sections: { 'small.d1': section(true) } }),
    event('section-decided', { sections: { 'small.d1': section(true), 'small.d2': section(true) } }),
    event('exported'),
    event('restored', { id: 'answer-1' }, 'answer-1'),
  ];
  const assessment = anAssessment([matrix], {
    sections: { 'small.d1': section(false), 'small.d2': section(true) },
    createdAt: '2026-10-01T09:00:00.000Z',
  });
  expect(
    timelineOf(events, assessment, [matrix]).map(({ kind, at }) => `${at.slice(8, 10)} ${kind}`),
  ).toEqual([
    '09 replaced',
    '08 exported',
    '07 reopened',
    '06 completed',
    '04 completed',
    '02 first-answer',
    '01 created',
  ]);
});

it('knows creation and signature without any history, as in a file from elsewhere', () => {
  const assessment = anAssessment([matrix], {
    status: 'signed-off',
    signOff: {
      reference: 'APG-2026-7F3K',
      signedAt: '2026-11-20T10:00:00.000Z',
      signedBy: { name: 'Sam', role: 'Chair' },
      sponsor: nobody,
      meeting: '',
      meetingDate: null,
      statement: '',
      nextReview: null,
      sha256: 'x',
    },
  });
  expect(timelineOf([], assessment, [matrix])).toEqual([
    {
      kind: 'signed-off',
      at: '2026-11-20T10:00:00.000Z',
      deviceId: null,
      reference: 'APG-2026-7F3K',
      name: 'Sam',
      role: 'Chair',
    },
    { kind: 'created', at: assessment.createdAt, deviceId: null },
  ]);
});

it('shows a restore of many answers once', () => {
  line = 0;
  const many = [1, 2, 3].map(() => ({
    ...event('restored', { id: 'x' }, 'x'),
    at: '2026-10-05T09:00:00.000Z',
  }));
  const moments = timelineOf(many, anAssessment([matrix]), [matrix]);
  expect(moments.filter(({ kind }) => kind === 'replaced')).toHaveLength(1);
});

it('names what left the tool; the first release noted only signed-off copies', () => {
  line = 0;
  const events = [event('exported'), event('exported', { exported: 'Word document' })];
  const moments = timelineOf(events, anAssessment([matrix]), [matrix]);
  expect(moments.flatMap((moment) => (moment.kind === 'exported' ? [moment.what] : []))).toEqual([
    'Word document',
    'signed-off copy',
  ]);
});

it('tells of a file with answers once, however many answers came with it', () => {
  line = 0;
  const [first, second, typed] = [event('answered', {}, 'a'), event('answered', {}, 'b'), event('answered')];
  const brought = [first, { ...second, at: first.at }].map((one) => ({ ...one, source: 'file' as const }));
  const assessment = anAssessment([matrix], { createdAt: '2026-09-01T09:00:00.000Z' });
  const kinds = timelineOf([...brought, typed], assessment, [matrix]).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['brought-in', 'created', 'first-answer']);
});
