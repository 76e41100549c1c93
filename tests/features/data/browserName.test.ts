import { expect, it } from 'vitest';
import { browserName, removesAfterSevenDays } from '#features/data/browserName.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const edge = `${windows} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`;
const chrome = `${windows} Chrome/142.0.0.0 Safari/537.36`;
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15';
const chromeOnIphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1';
const opera = `${chrome} OPR/124.0.0.0`;

it('names the browser that people know, although most claim to be another too', () => {
  expect([edge, chrome, firefox, safari, chromeOnIphone, opera, ''].map(browserName)).toEqual([
    'Edge',
    'Chrome',
    'Firefox',
    'Safari',
    'Chrome',
    null,
    null,
  ]);
});

it('warns of the 7 days in Safari and on iPhone, but not once the page is on the home screen', () => {
  expect(removesAfterSevenDays(safari, false)).toBe(true);
  expect(removesAfterSevenDays(chromeOnIphone, false)).toBe(true);
  expect(removesAfterSevenDays(safari, true)).toBe(false);
  expect(removesAfterSevenDays(edge, false)).toBe(false);
});
