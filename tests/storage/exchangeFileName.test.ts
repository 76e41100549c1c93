import { expect, it } from 'vitest';
import { exchangeFileName } from '#storage/exchangeFileName.ts';

const at = new Date(2026, 10, 20, 14, 32).toISOString();

it('names a file by what is in it, day and time', () => {
  expect(exchangeFileName('backup', 'Anytown NHS Foundation Trust', at)).toBe(
    'ap-governance-backup_anytown-nhs-ft_2026-11-20_1432.json',
  );
  expect(exchangeFileName('assessment', '2026 to 2027 self-assessment', at)).toBe(
    'ap-governance-assessment_2026-to-2027-self-assessment_2026-11-20_1432.json',
  );
});

it('has a name also when the words have no letter that every disk can hold, and no hyphen at an end', () => {
  expect(exchangeFileName('backup', '', at)).toBe('ap-governance-backup_workspace_2026-11-20_1432.json');
  expect(exchangeFileName('assessment', '«…»', at)).toBe(
    'ap-governance-assessment_workspace_2026-11-20_1432.json',
  );
  // The 40th character of the slug is a hyphen.
  expect(exchangeFileName('assessment', `${'a'.repeat(39)} b`, at)).toBe(
    `ap-governance-assessment_${'a'.repeat(39)}_2026-11-20_1432.json`,
  );
});
