import { sectionKey, type Assessment } from './assessment.ts';
import type { HistoryEvent } from './event.ts';
import type { Matrix } from './matrix.ts';
import { z } from './schema.ts';

/** One thing that people would call an event in the life of an assessment. */
export type Moment = {
  /** ISO 8601, by the clock of the device. */
  at: string;
  /** Where it happened; `null` for what is known from the assessment itself. */
  deviceId: string | null;
} & (
  | { kind: 'created' | 'first-answer' | 'brought-in' | 'deleted' | 'undeleted' | 'replaced' | 'revised' }
  /** `what` left the tool: "Word document". */
  | { kind: 'exported'; what: string }
  | { kind: 'completed' | 'reopened'; domain: string }
  | { kind: 'version-started'; revision: number }
  | { kind: 'signed-off'; reference: string; name: string; role: string }
);

type Sections = Assessment['sections'];
const sectionsBefore = z.object({ sections: z.record(z.string(), z.object({ complete: z.boolean() })) });

/**
 * The life of an assessment, the latest first. `events`: its lines of history in any order. Creation and signature are
 * known from the assessment, so that they are there also when it came in a file without its history.
 */
export function timelineOf(
  events: readonly HistoryEvent[],
  assessment: Assessment,
  matrices: readonly Matrix[],
): Moment[] {
  const sorted = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { signOff, revision, createdAt } = assessment;
  const started = sorted.find(({ kind }) => kind === 'created' || kind === 'revised');
  const from = { deviceId: started?.deviceId ?? null };
  const moments: Moment[] = [
    revision > 1
      ? { kind: 'version-started', revision, at: started?.at ?? createdAt, ...from }
      : { kind: 'created', at: createdAt, ...from },
    ...decisions(sorted, assessment.sections, titlesOf(matrices)),
    ...sorted.flatMap((event) => plainMoment(event, assessment)),
  ];
  const [first] = sorted.filter(({ kind }) => kind === 'answered');
  if (first !== undefined) {
    moments.push({ kind: 'first-answer', at: first.at, deviceId: first.deviceId });
  }
  if (signOff !== null) {
    const { reference, signedAt, signedBy } = signOff;
    const deviceId = sorted.find(({ kind }) => kind === 'signed-off')?.deviceId ?? null;
    moments.push({ kind: 'signed-off', at: signedAt, deviceId, reference, ...signedBy });
  }
  return withoutRepeats(moments.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)));
}

function plainMoment(event: HistoryEvent, { id }: Assessment): Moment[] {
  const { kind, recordId, before, at, deviceId } = event;
  if (kind === 'answered' && event.source === 'file') return [{ kind: 'brought-in', at, deviceId }];
  if (kind === 'exported') return [{ kind, what: whatLeft(before), at, deviceId }];
  if (kind === 'deleted' && recordId === id) return [{ kind, at, deviceId }];
  // A restore from a file keeps the whole row that it replaced, an undone delete keeps nothing.
  if (kind === 'restored') return [{ kind: 'id' in before ? 'replaced' : 'undeleted', at, deviceId }];
  if (kind === 'revised' && recordId === id && 'status' in before) return [{ kind, at, deviceId }];
  return [];
}

/** The first release noted nothing but signed-off copies. */
function whatLeft(before: HistoryEvent['before']): string {
  return typeof before.exported === 'string' ? before.exported : 'signed-off copy';
}

/** The history keeps what a change replaced, so what it led to is found by going back from today. */
function decisions(
  sorted: readonly HistoryEvent[],
  today: Sections,
  titles: ReadonlyMap<string, string>,
): Moment[] {
  const moments: Moment[] = [];
  let after: Record<string, { complete: boolean }> = today;
  for (const { before, kind, at, deviceId } of sorted.toReversed()) {
    const read = sectionsBefore.safeParse(before);
    if (!read.success) continue;
    const { sections } = read.data;
    for (const [key, { complete }] of Object.entries(after)) {
      if (kind !== 'section-decided' || (sections[key]?.complete ?? false) === complete) continue;
      const domain = titles.get(key) ?? key;
      moments.push({ kind: complete ? 'completed' : 'reopened', domain, at, deviceId });
    }
    after = sections;
  }
  return moments;
}

function titlesOf(matrices: readonly Matrix[]): Map<string, string> {
  return new Map(
    matrices.flatMap((matrix) =>
      matrix.domains.map(({ id, title }) => [sectionKey(matrix.id, id), title] as const),
    ),
  );
}

const manyLines = new Set<Moment['kind']>(['replaced', 'undeleted', 'brought-in']);

/** One restore, or one file brought in, writes a line for each answer; people did it once. */
function withoutRepeats(moments: readonly Moment[]): Moment[] {
  return moments.filter((moment, index) => {
    const last = moments[index - 1];
    return !manyLines.has(moment.kind) || last?.kind !== moment.kind || last.at !== moment.at;
  });
}
