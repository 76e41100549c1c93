import type { PaperCover as Cover } from '#core/paper/paper.ts';

/** Whose report this is, and of when. On paper the page's own heading stands above it. */
export function PaperCover({ title, cover }: { title: string; cover: Cover }) {
  const { logo, organisation, lines, warnings, compact } = cover;
  return (
    <div className={compact ? 'report-cover report-compact' : 'report-cover'}>
      {logo !== null && <img className="report-logo" src={logo.png} alt={logo.alt} />}
      <p className="report-cover-title" aria-hidden="true">
        {title}
      </p>
      <p className="report-cover-name">{organisation}</p>
      <p className="report-cover-period typed-text">{lines.join('\n')}</p>
      {warnings.map((warning) => (
        <p className="report-cover-sample" key={warning}>
          {warning}
        </p>
      ))}
    </div>
  );
}
