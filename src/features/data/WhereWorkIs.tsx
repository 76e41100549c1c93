import { Inset } from '#components/Inset.tsx';
import { browserName, isInstalled, removesAfterSevenDays } from './browserName.ts';

/** Where the work is, and where people look for it in vain. */
export function WhereWorkIs() {
  const browser = browserName(navigator.userAgent);
  return (
    <section aria-labelledby="where">
      <h2 id="where">Where your work is</h2>
      <p>
        Your work is only in {browser ?? 'this browser'} on this computer, for your user account. It is not
        sent anywhere.
      </p>
      <p>You cannot see it:</p>
      <ul>
        <li>in another browser on this computer</li>
        <li>in a private window</li>
        <li>on another computer, or in another person’s account</li>
        <li>at another address of this tool</li>
      </ul>
      <p>Anyone who uses your account on this computer can see it.</p>
      {removesAfterSevenDays(navigator.userAgent, isInstalled()) && (
        <Inset tone="warning">
          <p>
            {browser ?? 'Your browser'} may remove saved data if you do not open this page for 7 days. Save a
            backup file, or add this page to your home screen.
          </p>
        </Inset>
      )}
    </section>
  );
}
