import type { Evidence } from '#core/evidence.ts';
import { evidenceTypeNames } from '#core/evidenceWords.ts';
import { formatDate } from '#core/words.ts';

/** What is known of a piece of evidence besides its title, in one line. What nobody gave is left out. */
export function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  const { type, where, documentDate, owner, reviewDate } = evidence;
  const rest = [
    ...(documentDate === null ? [] : [`dated ${formatDate(documentDate)}`]),
    ...(owner === '' ? [] : [`owner ${owner}`]),
    ...(reviewDate === null ? [] : [`review by ${formatDate(reviewDate)}`]),
  ];
  return (
    <>
      {evidenceTypeNames[type]}
      {where !== '' && (
        <>
          {' · '}
          <Where text={where} />
        </>
      )}
      {rest.length > 0 && ` · ${rest.join(' · ')}`}
    </>
  );
}

/** A web address can be followed; a path or a reference is for people to read. */
export function Where({ text }: { text: string }) {
  return /^https?:\/\/\S+$/i.test(text) ? (
    <a className="typed-text" href={text} rel="noreferrer">
      {text}
    </a>
  ) : (
    <span className="typed-text">{text}</span>
  );
}
