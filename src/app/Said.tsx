/** What an action of the page led to. Always there, so that screen readers read its words when they come. */
export function Said({ children }: { children: string }) {
  return (
    <p role="status" className={children === '' ? 'visually-hidden' : undefined}>
      {children}
    </p>
  );
}
