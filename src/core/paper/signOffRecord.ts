import type { SignOff } from '#core/assessment.ts';
import { formatDate } from '#core/words.ts';
import { paragraph } from './blocks.ts';
import type { PaperBlock } from './paper.ts';
import { orNotProvided, personText } from './paperWords.ts';

/** Who signed what and when, with the fingerprint by which a later change shows. */
export function signOffRecord(signOff: SignOff): PaperBlock[] {
  const meeting = [
    signOff.meeting.trim(),
    signOff.meetingDate === null ? '' : formatDate(signOff.meetingDate),
  ];
  return [
    {
      kind: 'facts',
      rows: [
        { term: 'Reference', text: signOff.reference },
        { term: 'Signed off on', text: formatDate(signOff.signedAt) },
        { term: 'Signed off by', text: personText(signOff.signedBy) },
        { term: 'Executive sponsor', text: personText(signOff.sponsor) },
        { term: 'Meeting', text: orNotProvided(meeting.filter((part) => part !== '').join(', ')) },
        { term: 'Statement', text: orNotProvided(signOff.statement.trim()) },
        {
          term: 'Next review',
          text: signOff.nextReview === null ? 'No date yet' : formatDate(signOff.nextReview),
        },
        { term: 'Fingerprint (SHA-256)', text: orNotProvided(signOff.sha256) },
      ],
    },
    paragraph(
      'This is a sign-off record: it keeps the names that were typed. It is not an electronic signature.',
    ),
  ];
}
