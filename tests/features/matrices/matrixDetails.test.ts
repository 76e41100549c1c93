import { expect, it } from 'vitest';
import { nextVersion } from '#core/ownMatrix/newDraft.ts';
import { detailFaults, fieldsOf, withDetails, type DetailFields } from '#features/matrices/matrixDetails.ts';
import { aMatrix } from '../../build.ts';

const draft = { ...aMatrix('1.1'), title: '', shortTitle: '', licence: '', attribution: '', publisher: '' };
const fields = (part: Partial<DetailFields>): DetailFields => ({ ...fieldsOf(draft, false), ...part });
const ids = (part: Partial<DetailFields>) => detailFaults(fields(part)).map(({ id }) => id);
const whole = {
  title: 'Local',
  publisher: 'NHS England',
  wordingStatus: 'official-imported',
  rightToUse: true,
};

it('fills what may be left empty with what follows from the rest', () => {
  expect(withDetails(draft, fields({ ...whole, title: ' Local ' }))).toMatchObject({
    title: 'Local',
    shortTitle: 'Local',
    licence: 'Not stated',
    sourceUrl: null,
    attribution: 'Wording: Local, version 1, NHS England.',
  });
});

it('keeps an attribution of our making true, and one that somebody wrote as it is', () => {
  const early = withDetails(draft, fields({ title: 'Local' }));
  expect(early.attribution).toBe('Wording: Local, version 1.');
  const later = withDetails(early, { ...fieldsOf(early, true), publisher: 'NHS England', version: '3' });
  expect(later.attribution).toBe('Wording: Local, version 3, NHS England.');
  const own = withDetails(later, { ...fieldsOf(later, true), attribution: 'By us' });
  expect(withDetails(own, { ...fieldsOf(own, true), title: 'Other' }).attribution).toBe('By us');
  const ready = { ...aMatrix('1.1'), attribution: 'Wording: Small matrix, version 1, Nobody.' };
  expect(nextVersion(ready, 2).attribution).toBe('Wording: Small matrix, version 2, Nobody.');
});

it('asks for a title, a publisher, whose wording it is and the right to use it, in this order', () => {
  expect(ids({ wordingStatus: '' })).toEqual(['title', 'publisher', 'wordingStatus', 'rightToUse']);
  expect(ids(whole)).toEqual([]);
  expect(ids({ ...whole, rightToUse: false, wordingStatus: 'adapted' })).toEqual(['rightToUse']);
  expect(ids({ ...whole, rightToUse: false, wordingStatus: 'original' })).toEqual([]);
});

it.each([
  ['a script as a link', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
  ['a version that is no number', { version: '1.5' }, 'version'],
  ['a title that is too long', { title: 'x'.repeat(201) }, 'title'],
])('refuses %s', (_, part, id) => expect(ids({ ...whole, ...part })).toEqual([id]));
