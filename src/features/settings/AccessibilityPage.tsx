import { Page } from '#components/Page.tsx';
import { formatDate } from '#core/words.ts';
import { href } from '#state/paths.ts';

/** Plain day of the last full test, `yyyy-MM-dd`. Change it only after testing again. */
const testedOn = '2026-11-21';

/** The statement that goes with the tool. Whoever hosts it adds their own name and contact. */
export function AccessibilityPage() {
  return (
    <Page title="Accessibility statement">
      <p>
        This statement is about the advanced practice governance self-assessment. Whoever gives you this tool,
        usually your organisation’s digital team, is responsible for it where you use it. Tell them about any
        problem; they must answer you, and they can pass it on to the makers.
      </p>
      <h2>How accessible it is</h2>
      <p>
        We aim to meet the Web Content Accessibility Guidelines version 2.2, level AA. You can use all of it
        with a keyboard, zoom to 400%, change the text size and colours in{' '}
        <a href={href('settings')}>Settings</a>, use your device’s high contrast colours and reduced motion,
        and read every chart as a table.
      </p>
      <h2>Known issues</h2>
      <ul>
        <li>
          A PDF saved from the browser is tagged, but it does not meet the PDF/UA standard. The report page
          itself is the accessible version.
        </li>
        <li>Page numbers in the printed report appear in Chrome and Edge only.</li>
        <li>On narrow screens the radar chart is small. The dot plot and the table have the same figures.</li>
      </ul>
      <h2>How we tested</h2>
      <p>
        Last tested on {formatDate(testedOn)}. Every page is tested automatically with axe in light and dark
        colours, at 320 pixels wide and with the keyboard alone. It has not yet been tested with people who
        use assistive technology.
      </p>
      <h2>Enforcement</h2>
      <p>
        The Equality and Human Rights Commission enforces the accessibility regulations in England. If you are
        not happy with how your complaint is answered, contact the Equality Advisory and Support Service.
      </p>
    </Page>
  );
}
