import { useEffect, useState, type RefObject } from 'react';

/** Whether no part of the element is in the window, as far as the browser can tell. */
export function useScrolledAway(element: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (element.current === null || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((seen) => setAway(seen.at(-1)?.isIntersecting === false));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return isAway;
}
