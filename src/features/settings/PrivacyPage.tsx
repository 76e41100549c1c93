import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

/** What is stored, where, who can read it, and how to remove it. */
export function PrivacyPage() {
  return (
    <Page title="Privacy">
      <p>
        We do not collect anything. There is no account, no server of ours, no cookie for tracking and no
        analytics. After the page has loaded, it makes no request to any other address.
      </p>
      <h2>What is stored</h2>
      <ul>
        <li>Your organisations, assessments, answers and their history, in this browser’s own database</li>
        <li>Your settings and a note of when you last had work here, in this browser’s local storage</li>
        <li>A copy of this tool, so that it works offline</li>
      </ul>
      <h2>Where it is and who can read it</h2>
      <p>
        All of it stays in this browser, on this computer, for your user account. Anyone who can use your
        account on this computer can open it. It is not encrypted by this tool; your organisation’s disk
        encryption protects it. Backup files and reports go where you save them.
      </p>
      <h2>Names</h2>
      <p>
        Names and roles that you type, such as assessors and sponsors, are personal data. Your organisation
        decides what is entered and for how long it is kept. Use roles where a name is not needed. Never enter
        patient information; the tool warns when a text looks like an NHS number or a date of birth.
      </p>
      <h2>How to see or remove it</h2>
      <p>
        <a href={href('data')}>Your data</a> shows what is here, saves all of it to a file and lists what you
        deleted. To remove everything, use <a href={href('finish')}>Finish and remove from this computer</a>:
        it checks a backup file first.
      </p>
    </Page>
  );
}
