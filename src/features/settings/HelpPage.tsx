import { Page } from '#components/Page.tsx';
import { helpTopics } from './helpTopics.tsx';

/** S29: one page, a heading for each task. Nobody needs it to finish one. */
export function HelpPage() {
  return (
    <Page title="Help">
      <nav aria-label="Topics">
        <ul>
          {helpTopics.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  // Under hash routes the browser would take it for another page.
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {helpTopics.map(({ id, title, text }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {text}
        </section>
      ))}
    </Page>
  );
}
