import { useEffect, useState } from 'react';

const patienceMs = 300;

/** Says what is loading, but only once it takes long enough to be noticed. */
export function Loading({ text }: { text: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="page loading" aria-busy="true">
      <p role="status">{isSlow ? text : ''}</p>
    </div>
  );
}
