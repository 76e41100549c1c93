import { signOffSchema, type Assessment } from '#core/assessment.ts';
import { readDay } from '#core/day.ts';
import { requiredText, textSchema, z } from '#core/schema.ts';
import type { Signature } from '#core/snapshot.ts';
import { formatDate } from '#core/words.ts';
import type { SignatureDraft } from '#state/signatureDrafts.ts';

const dayText = z
  .string()
  .check(
    z.refine(
      (text) => text.trim() === '' || readDay(text) !== null,
      'Enter a date, for example 31 March 2027',
    ),
  );

/** What is asked before signing. Only the two names must be there. */
export const signatureSchema = z.object({
  signedBy: z.object({ name: requiredText('Enter who signs this off', 200), role: textSchema(200) }),
  sponsor: z.object({ name: requiredText('Enter the executive sponsor', 200), role: textSchema(200) }),
  meeting: textSchema(200),
  meetingDate: dayText,
  statement: signOffSchema.shape.statement,
  nextReview: dayText,
});

/** How the form starts: the sponsor and the meeting that are known. */
export function firstSignature({ sponsor, reviewMeeting }: Assessment): SignatureDraft {
  return {
    signedBy: { name: '', role: '' },
    sponsor: { name: sponsor.name, role: sponsor.role },
    meeting: reviewMeeting,
    meetingDate: '',
    statement: '',
    nextReview: '',
  };
}

/** What was typed, as it is signed. */
export function signatureOf(draft: SignatureDraft): Omit<Signature, 'signedAt'> {
  const person = ({ name, role }: SignatureDraft['signedBy']) => ({ name: name.trim(), role: role.trim() });
  return {
    signedBy: person(draft.signedBy),
    sponsor: person(draft.sponsor),
    meeting: draft.meeting.trim(),
    meetingDate: readDay(draft.meetingDate),
    statement: draft.statement.trim(),
    nextReview: readDay(draft.nextReview),
  };
}

type Row = { key: string; value: string };
const missing = 'Not provided';

/** A signature, or what is about to become one, as rows of a summary list. */
export function signatureRows(signature: Omit<Signature, 'signedAt'>): Row[] {
  const { signedBy, sponsor, meeting, meetingDate, statement, nextReview } = signature;
  const person = ({ name, role }: Signature['signedBy']) =>
    [name, role].filter(Boolean).join(', ') || missing;
  const day = (value: string | null) => (value === null ? missing : formatDate(value));
  return [
    { key: 'Signed off by', value: person(signedBy) },
    { key: 'Executive sponsor', value: person(sponsor) },
    { key: 'Meeting', value: meeting || missing },
    { key: 'Date of the meeting', value: day(meetingDate) },
    { key: 'Statement', value: statement || missing },
    { key: 'Next review', value: day(nextReview) },
  ];
}
