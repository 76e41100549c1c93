import { useEffect, type ReactNode } from 'react';
import { SkipLink } from '#components/SkipLink.tsx';
import { unofficialSentence } from '#core/words.ts';
import { useIsEmpty } from '#storage/emptiness.ts';
import { useAddress } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { href, type RouteName } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { beside, later } from './later.tsx';
import { Masthead } from './Masthead.tsx';
import { NoticeBanner } from './NoticeBanner.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useShortcuts } from './shortcuts.ts';

const MemoryNotice = later(async () => (await import('./MemoryNotice.tsx')).MemoryNotice, beside);
const SampleStrip = later(async () => (await import('./SampleStrip.tsx')).SampleStrip, beside);

const navigation: { name: RouteName; text: string; under: RegExp }[] = [
  { name: 'home', text: 'Assessments', under: /^\/($|a\/|new\/|org\/|sample)/ },
  { name: 'actions', text: 'Actions', under: /^\/actions/ },
  { name: 'compare', text: 'Compare', under: /^\/(compare|trend)/ },
  { name: 'matrices', text: 'Matrices', under: /^\/matrices/ },
  { name: 'data', text: 'Your data', under: /^\/data/ },
  { name: 'help', text: 'Help', under: /^\/(help|method)/ },
];

const footer: { name: RouteName; text: string }[] = [
  { name: 'about', text: 'About and licence' },
  { name: 'accessibility', text: 'Accessibility statement' },
  { name: 'privacy', text: 'Privacy' },
  { name: 'keyboard', text: 'Keyboard' },
  { name: 'settings', text: 'Settings' },
];

type Props = { usable: boolean; applyUpdate: (() => void) | null; children: ReactNode };

/** What stands on every page: masthead, save status, navigation, notices, footer. `usable`: the store is open. */
export function Layout({ usable, applyUpdate, children }: Props) {
  const path = useAddress((address) => address.path);
  const hasWork = useIsEmpty(usable) === false;
  const memoryOnly = useSaveStatus((status) => status.memoryOnly);
  const arriveAt = useNotices((notices) => notices.arriveAt);
  useShortcuts();
  useEffect(() => arriveAt(path), [path, arriveAt]);
  return (
    <>
      <SkipLink>Skip to main content</SkipLink>
      <Masthead hasWork={hasWork} />
      <nav className="nav" aria-label="Main">
        <ul className="container">
          {navigation.map(({ name, text, under }) => (
            <li key={name}>
              <a href={href(name)} aria-current={under.test(path) ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {usable && hasWork && <SampleStrip />}
      <main id="main" tabIndex={-1}>
        {applyUpdate !== null && <UpdateNotice apply={applyUpdate} />}
        {usable && memoryOnly && <MemoryNotice hasWork={hasWork} />}
        {usable && <SaveProblem />}
        <NoticeBanner />
        {children}
      </main>
      <footer className="footer">
        <div className="container">
          <ul>
            {footer.map(({ name, text }) => (
              <li key={name}>
                <a href={href(name)}>{text}</a>
              </li>
            ))}
          </ul>
          <p>
            {unofficialSentence} Version {__APP_VERSION__}.
          </p>
        </div>
      </footer>
    </>
  );
}
