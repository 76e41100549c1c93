import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Checkbox } from '#components/Checkboxes.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { defaultPreferences, usePreferences, type TextSize, type Theme } from '#state/preferences.ts';
import { preferencesAreKept } from '#state/preferencesKept.ts';

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
const reminders = [
  { value: '1', label: '1 day' },
  { value: '7', label: '7 days' },
  { value: '14', label: '14 days' },
  { value: '30', label: '30 days' },
];

/** S28: how a person likes the tool. Takes effect at once; kept apart from the work. */
export function SettingsPage() {
  const { theme, textSize, shortcuts, scoreFirst, remindAfterDays, set } = usePreferences();
  const [said, setSaid] = useState('');
  const [kept, setKept] = useState(true);
  const change = (next: Parameters<typeof set>[0], words: string) => {
    try {
      set(next);
    } catch {
      // It holds until the page is closed; below the page says so.
    }
    setKept(preferencesAreKept());
    setSaid(words);
  };
  return (
    <Page title="Settings">
      <p>Changes take effect at once. They are kept in this browser, apart from your assessments.</p>
      <div role="status">
        {!kept && (
          <Inset tone="problem">
            <p>Your settings could not be saved. They will last until you close this page.</p>
          </Inset>
        )}
      </div>
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
      <h2>Scoring</h2>
      <Checkbox
        label="Score first, add evidence later"
        hint="On the page of a criterion, evidence, confidence, notes and actions stay behind 1 link until you ask for them."
        checked={scoreFirst}
        onChange={({ target }) =>
          change({ scoreFirst: target.checked }, `Score first, add evidence later: ${onOff(target.checked)}`)
        }
      />
      <Radios
        legend="Remind me to save a backup after"
        legendSize="m"
        name="remind-after"
        hint="Only when something has changed. After 25 changes the reminder comes sooner."
        inline
        options={reminders}
        value={String(remindAfterDays)}
        onChange={({ target }) =>
          change(
            { remindAfterDays: Number(target.value) },
            `Backup reminder after ${reminders.find(({ value }) => value === target.value)?.label ?? ''}`,
          )
        }
      />
      <h2>Keyboard</h2>
      <Checkbox
        label="Use the 2 keyboard shortcuts"
        hint="Ctrl or ⌘ with Enter for the main button, and with S to hear that your work is saved."
        checked={shortcuts}
        onChange={({ target }) => change({ shortcuts: target.checked }, `Shortcuts ${onOff(target.checked)}`)}
      />
      <h2>Motion</h2>
      <p>Nothing in this tool moves or fades, so there is no motion to turn off.</p>
      <Button
        variant="secondary"
        onClick={() => change(defaultPreferences, 'All settings are back to how they were at first')}
      >
        Reset settings
      </Button>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </Page>
  );
}

const onOff = (isOn: boolean) => (isOn ? 'on' : 'off');
