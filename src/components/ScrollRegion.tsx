import { useEffect, useRef, useState, type ReactNode } from 'react';

type Props = { labelledBy: string; className?: string; children: ReactNode };

/**
 * Lets wide content scroll by itself, so the page never does. Only while there is something to scroll
 * is it a named region that the keyboard can reach.
 */
export function ScrollRegion({ labelledBy, className = '', children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  const region = scrolls ? { role: 'region', tabIndex: 0, 'aria-labelledby': labelledBy } : {};
  return (
    <div ref={box} className={`table-region ${className}`.trimEnd()} {...region}>
      {children}
    </div>
  );
}
