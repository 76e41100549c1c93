import { DataTable } from '#components/DataTable.tsx';
import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

const rows = [
  ['Ctrl or ⌘ with Enter', 'Press the main button of the page, such as Save and continue'],
  ['Ctrl or ⌘ with S', 'Say that your work is saved on this device'],
  ['Tab and Shift with Tab', 'Go to the next or previous link, button or field'],
  ['Arrow keys', 'Move between the choices of a question; the one you stop at is saved'],
  ['Space', 'Choose, or tick and untick'],
  ['Enter', 'Follow a link or press a button'],
];

/** The two shortcuts, and how the browser's own keys work here. */
export function KeyboardPage() {
  return (
    <Page title="Keyboard">
      <p>
        Everything works with the keyboard alone. This tool has 2 shortcuts. You can turn them off in{' '}
        <a href={href('settings')}>Settings</a>.
      </p>
      <DataTable
        caption="Keys"
        columns={[
          { key: 'keys', header: 'Keys', rowHeader: true },
          { key: 'does', header: 'What they do' },
        ]}
        rows={rows.map(([keys = '', does = '']) => ({ id: keys, keys, does }))}
      />
    </Page>
  );
}
