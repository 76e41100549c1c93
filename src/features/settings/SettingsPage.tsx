import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Checkbox } from '#components/Checkboxes.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { usePreferences, type TextSize, type Theme } from '#state/preferences.ts';

const themes: { value: Theme; label: string }[] = [
  { value: 'device', label: 'Same as this device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const textSizes: { value: TextSize; label: string }[] = [
  { value: 'default', label: 'Default' },
  { value: 'large', label: 'Large' },
  { value: 'larger', label: 'Larger' },
];

/** S28: how a person likes the tool. Takes effect at once; kept apart from the work. */
export function SettingsPage() {
  const { theme, textSize, shortcuts, set } = usePreferences();
  const [said, setSaid] = useState('');
  const change = (next: Parameters<typeof set>[0], words: string) => {
    set(next);
    setSaid(words);
  };
  return (
    <Page title="Settings">
      <p>Changes take effect at once. They are kept in this browser, apart from your assessments.</p>
      <Radios
        legend="Colours"
        legendSize="m"
        name="theme"
        options={themes}
        value={theme}
        onChange={(event) => {
          const chosen = themes.find(({ value }) => value === event.target.value);
          if (chosen) change({ theme: chosen.value }, `Colours: ${chosen.label}`);
        }}
      />
      <Radios
        legend="Text size"
        legendSize="m"
        name="text-size"
        options={textSizes}
        value={textSize}
        onChange={(event) => {
          const chosen = textSizes.find(({ value }) => value === event.target.value);
          if (chosen) change({ textSize: chosen.value }, `Text size: ${chosen.label}`);
        }}
      />
      <h2>Keyboard</h2>
      <Checkbox
        label="Use the 2 keyboard shortcuts"
        hint="Ctrl or ⌘ with Enter for the main button, and with S to hear that your work is saved."
        checked={shortcuts}
        onChange={(event) =>
          change({ shortcuts: event.target.checked }, `Shortcuts ${event.target.checked ? 'on' : 'off'}`)
        }
      />
      <Button
        variant="secondary"
        onClick={() =>
          change(
            { theme: 'device', textSize: 'default', shortcuts: true, remindBackupAfter: null },
            'All settings are back to how they were at first',
          )
        }
      >
        Reset settings
      </Button>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </Page>
  );
}
