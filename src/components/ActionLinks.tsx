import { VisuallyHidden } from './VisuallyHidden.tsx';

export type ActionLink = {
  text: string;
  /** What the action is about, for those who hear links out of their place. */
  hiddenText?: string | undefined;
} & ({ href: string; onClick?: never } | { onClick: () => void; href?: never });

/** A short row of links, or of buttons where nothing is navigated to. */
export function ActionLinks({ actions }: { actions: readonly ActionLink[] }) {
  return (
    <ul className="action-links">
      {actions.map(({ text, hiddenText, href, onClick }) => {
        const words = (
          <>
            {text}
            {hiddenText !== undefined && <VisuallyHidden> {hiddenText}</VisuallyHidden>}
          </>
        );
        return (
          <li key={`${text} ${hiddenText ?? ''}`}>
            {href === undefined ? (
              <button type="button" className="button button-link" onClick={onClick}>
                {words}
              </button>
            ) : (
              <a href={href}>{words}</a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
