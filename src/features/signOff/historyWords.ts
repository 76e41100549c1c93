import type { Moment } from '#core/timeline.ts';

/** What happened, in a few words. */
export function momentTitle(moment: Moment): string {
  switch (moment.kind) {
    case 'created':
      return 'Assessment created';
    case 'version-started':
      return `Version ${moment.revision} started`;
    case 'first-answer':
      return 'First answer';
    case 'brought-in':
      return 'Answers brought in from an Excel file';
    case 'completed':
      return `Domain completed: ${moment.domain}`;
    case 'reopened':
      return `Domain opened again: ${moment.domain}`;
    case 'signed-off':
      return 'Signed off';
    case 'revised':
      return 'Revised version started';
    case 'exported':
      return `Handed over: ${moment.what}`;
    case 'deleted':
      return 'Deleted';
    case 'undeleted':
      return 'Restored after it was deleted';
    case 'replaced':
      return 'Replaced by a backup file';
  }
}

/** Who, where that is known. A signature names its person; nothing else does. */
export function momentDetail(moment: Moment, deviceId: string): string {
  const where =
    moment.deviceId === null
      ? null
      : moment.deviceId === deviceId
        ? 'In this browser'
        : 'In another browser or on another computer';
  if (moment.kind !== 'signed-off') return where ?? '';
  const { name, role, reference } = moment;
  const who = `By ${[name, role].filter(Boolean).join(', ')}. Reference ${reference}.`;
  return where === null ? who : `${who} ${where}.`;
}
