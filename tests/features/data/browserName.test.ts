import { describe, expect, it } from 'vitest';
import { browserName, removesAfterSevenDays } from '#features/data/browserName.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const macChrome = `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36`;
const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iphone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${webKit}`;
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the browser that people know, although most claim to be another too', () => {
  it.each<[string, name: string | null, removes: boolean, userAgent: string]>([
    ['Edge on Windows', 'Edge', false, `${windows} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`],
    ['Chrome on Windows', 'Chrome', false, `${windows} Chrome/142.0.0.0 Safari/537.36`],
    ['Opera on Windows', null, false, `${windows} Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0`],
    [
      'Firefox on Windows',
      'Firefox',
      false,
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    ],
    ['Chrome on a Mac', 'Chrome', false, macChrome],
    ['Edge on a Mac', 'Edge', false, `${macChrome} Edg/142.0.0.0`],
    [
      'Firefox on a Mac',
      'Firefox',
      false,
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0',
    ],
    ['Chrome on Android', 'Chrome', false, `${android} Chrome/142.0.0.0 Mobile Safari/537.36`],
    ['Samsung Internet', null, false, `${android} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`],
    ['Safari on a Mac', 'Safari', true, `${mac} ${webKit} Version/26.1 Safari/605.1.15`],
    ['Safari on an iPhone', 'Safari', true, `${iphone} Version/26.1 Mobile/15E148 Safari/604.1`],
    [
      'Safari on an old iPad',
      'Safari',
      true,
      `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${webKit} Version/12.1.2 Mobile/15E148 Safari/604.1`,
    ],
    ['Chrome on an iPhone', 'Chrome', true, `${iphone} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`],
    ['Edge on an iPhone', 'Edge', true, `${iphone} Version/18.0 EdgiOS/142.0 Mobile/15E148 Safari/604.1`],
    ['Firefox on an iPhone', 'Firefox', true, `${iphone} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`],
    ['Chrome on an iPad', 'Chrome', true, `${mac} ${webKit} CriOS/142 Version/11.1.1 Safari/605.1.15`],
    ['a page on the home screen of an iPhone', null, true, `${iphone} Mobile/15E148`],
    ['nothing said', null, false, ''],
  ])('%s', (_, name, removes, userAgent) => {
    expect(browserName(userAgent)).toBe(name);
    expect(removesAfterSevenDays(userAgent, false)).toBe(removes);
    expect(removesAfterSevenDays(userAgent, true), 'when installed').toBe(false);
  });
});
