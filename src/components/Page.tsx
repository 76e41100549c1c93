import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { arrive } from './pageArrival.ts';

const product = 'Advanced practice governance self-assessment';

type Props = {
  /** The one h1 of the page, and, unless `windowTitle` says otherwise, the first part of the document title. */
  title: string;
  /** What the window and the browser's history say in its place, where the heading is what a person wrote. */
  windowTitle?: string;
  /** Where the page belongs, the second part of the document title. */
  section?: string | undefined;
  /** Above the heading: place, count, a tag. */
  caption?: ReactNode;
  /** Results and tables use the full 1200px; steps keep to 960px. */
  wide?: boolean;
  /** An error summary is shown, so the document title says so. */
  error?: boolean;
  back?: { href: string; text: string } | undefined;
  children?: ReactNode;
};

/** One page inside `<main id="main">`: title, way back, heading, focus after moving here. */
export function Page({
  title,
  windowTitle = title,
  section,
  caption,
  wide = false,
  error = false,
  back,
  children,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const parts = section === undefined ? [windowTitle, product] : [windowTitle, section, product];
    document.title = `${error ? 'Error: ' : ''}${parts.join(' – ')}`;
  }, [windowTitle, section, error]);

  // Before the page is painted: until then nobody can have gone on to another one.
  useLayoutEffect(() => {
    if (heading.current) arrive(heading.current, true);
  }, []);

  // The same component may serve the next page, so every render asks whether the address has changed.
  useLayoutEffect(() => {
    if (heading.current) arrive(heading.current, false);
  });

  return (
    <div className={`page ${wide ? 'page-wide' : 'page-step'}`}>
      {back !== undefined && (
        <a className="back-link" href={back.href}>
          {back.text}
        </a>
      )}
      {caption !== undefined && <div className="page-caption">{caption}</div>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
