import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

/** What is stored, where, who can read it, for how long, and how to remove it. */
export function PrivacyPage() {
  return (
    <Page title="Privacy">
      <p>
        We do not collect anything. There is no account, no server of ours, no cookie for tracking and no
        analytics. After the page has loaded, it makes no request to any other address.{' '}
        <a href={href('security')}>Security and data protection</a> says how you can check that.
      </p>
      <h2>What is stored</h2>
      <ul>
        <li>Your organisations, assessments, answers and their history, in this browser’s own database</li>
        <li>Your settings and a note of when you last had work here, in this browser’s local storage</li>
        <li>A copy of this tool, so that it works offline</li>
      </ul>
      <p>
        All of it is needed for the tool to work, so you are not asked for consent. Nothing else is stored.
      </p>
      <h2>Where it is and who can read it</h2>
      <p>
        All of it stays in this browser, on this computer, for your user account. Anyone who can use your
        account on this computer can open it. It is not encrypted by this tool; your organisation’s disk
        encryption protects it. Backup files and reports go where you save them.
      </p>
      <p>
        The browser’s history names the pages you opened, with the assessment and the organisation. It never
        holds a note, a person, evidence or an action.
      </p>
      <h2>For how long</h2>
      <p>
        Until you remove it. Deleted things wait 30 days under <a href={href('data')}>Your data</a> and can be
        deleted for ever at once. Your organisation’s retention schedule decides how long to keep assessments
        and reports; a browser may also clear its data by itself, so keep a backup file.
      </p>
      <h2>Names</h2>
      <p>
        Names and roles that you type, such as assessors and sponsors, are personal data. Your organisation
        decides what is entered and for how long it is kept, so it is the controller. We receive nothing. Use
        roles where a name is not needed. Never enter patient information; the tool warns when a text looks
        like an NHS number or a date of birth.
      </p>
      <h2>Your browser’s spell check</h2>
      <p>
        This tool leaves spell check on, because the texts go to boards. The basic one works on your computer.
        The enhanced spell check of Chrome and the Microsoft Editor of Edge send what you type to Google or
        Microsoft. Your IT team can turn them off for everybody; you can in the browser’s language settings.
        Programs that translate, dictate or help to write may send texts too. Browsers also talk to their
        makers by themselves, for updates and to recognise forms; no web page can stop that.
      </p>
      <h2>On a shared computer</h2>
      <p>
        Use your own user account. If others use the same one, save a backup file where your organisation
        keeps files, then <a href={href('deleteAll')}>delete all data from this browser</a>. Remember the
        Downloads folder: reports and backup files stay there.
      </p>
      <h2>How to see or remove it</h2>
      <p>
        <a href={href('data')}>Your data</a> shows what is here, saves all of it to a file and lists what you
        deleted. To find one person, search that file for the name. To remove everything, use{' '}
        <a href={href('finish')}>Finish and remove from this computer</a>: it checks a backup file first.
      </p>
      <h2>If this tool moves to another address</h2>
      <p>
        Work is kept for each address, so a new address starts empty. Save a backup file at the old address
        and <a href={href('restore')}>restore it</a> at the new one.
      </p>
    </Page>
  );
}
