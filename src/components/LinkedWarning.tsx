import { useState } from 'react';
import { Button } from './Button.tsx';
import { Inset } from './Inset.tsx';

type Props = {
  title: string;
  hint: string;
  places: readonly { text: string; href: string }[];
};

const mostAtOnce = 5;

/** Places worth a look before going on. It never blocks, and it shows nothing when there are none. */
export function LinkedWarning({ title, hint, places }: Props) {
  const [all, setAll] = useState(false);
  if (places.length === 0) return null;
  const shown = all ? places : places.slice(0, mostAtOnce);
  return (
    <Inset tone="warning" title={title}>
      <p>{hint}</p>
      <ul>
        {shown.map(({ text, href }) => (
          <li key={`${href} ${text}`}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {shown.length < places.length && (
        <Button variant="link" onClick={() => setAll(true)}>
          Show all {places.length}
        </Button>
      )}
    </Inset>
  );
}
