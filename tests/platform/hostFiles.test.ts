// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cacheControl, securityHeaders } from '../../scripts/headers.js';
import { apacheHtaccess, iisWebConfig, netlifyHeaders, nginxConf } from '../../scripts/hostFiles.js';

const headers = Object.entries(securityHeaders);

it('public/_headers is the file that the scripts make', () => {
  expect(readFileSync('public/_headers', 'utf8')).toBe(netlifyHeaders());
});

describe('nginx.conf', () => {
  it('adds every security header to every answer, errors too', () => {
    const added = [...nginxConf().matchAll(/^\s*add_header (\S+) "(.*)" always;$/gm)];
    expect(added.map(([, name, value]) => [name, value])).toEqual(headers);
  });

  it('says its path in each place, and closes every block', () => {
    const text = nginxConf('/tools/ap/', '/srv/ap/site');
    expect(text).toContain('location /tools/ap/ {\n    alias /srv/ap/site/;');
    expect(text).toContain('if ($uri ~ "^/tools/ap/assets/")');
    expect(text.split('{')).toHaveLength(text.split('}').length);
    expect(nginxConf()).not.toContain('tools');
  });
});

describe('.htaccess', () => {
  const lines = apacheHtaccess().split('\n');

  it('sets every security header on every answer, errors too', () => {
    const set = lines.flatMap((line) => {
      const [, name, value] = /^Header always set (\S+) "(.*)"$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value]];
    });
    expect(set).toEqual(headers);
  });

  it('keeps only files with a hash in their name', () => {
    const text = lines.join('\n');
    expect(text).toContain(`Header set Cache-Control "${cacheControl('/')}"\n<If`);
    expect(text).toContain(`    Header set Cache-Control "${cacheControl('/assets/x')}"\n</If>`);
  });

  it('has only directives that Apache 2.4 takes in this place', () => {
    const allowed =
      /^(#.*|DirectoryIndex \S+|AddDefaultCharset utf-8|AddType \S+ \.\w+|\s*Header (always )?set \S+ "[^"]*"|<If "[^"]*">|<\/If>|)$/;
    expect(lines.filter((line) => !allowed.test(line))).toEqual([]);
  });
});

describe('web.config', () => {
  const document = new DOMParser().parseFromString(iisWebConfig(), 'text/xml');
  const attributes = (selector: string, ...names: string[]) =>
    [...document.querySelectorAll(selector)].map((element) =>
      names.map((name) => element.getAttribute(name)),
    );

  it('is well-formed and adds every security header', () => {
    expect(document.querySelector('parsererror')).toBeNull();
    expect(attributes('customHeaders > add', 'name', 'value')).toEqual(headers);
  });

  it('takes away first what the host may have set, so that no header stands twice', () => {
    const removed = attributes('customHeaders > remove', 'name').flat();
    expect(removed).toEqual(expect.arrayContaining(Object.keys(securityHeaders)));
    expect(attributes('staticContent > remove', 'fileExtension')).toEqual(
      attributes('staticContent > mimeMap', 'fileExtension'),
    );
  });

  it('keeps only files with a hash in their name', () => {
    expect(attributes('clientCache', 'cacheControlMode').flat()).toEqual(['DisableCache', 'UseMaxAge']);
    expect(
      attributes('location[path=assets] clientCache', 'cacheControlMaxAge', 'cacheControlCustom'),
    ).toEqual([['365.00:00:00', 'public, immutable']]);
    expect(cacheControl('/assets/x')).toBe(`public, max-age=${365 * 86_400}, immutable`);
  });
});
