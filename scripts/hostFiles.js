/**
 * The settings that make a host send the security headers, for the programs that trusts use. Every value comes from
 * headers.js, so that they cannot drift apart.
 */
import { cacheControl, securityHeaders } from './headers.js';

const headers = Object.entries(securityHeaders);
const kept = cacheControl('/assets/x');
const checkedEachTime = cacheControl('/');

/** For hosts such as Netlify and Cloudflare Pages. */
export function netlifyHeaders() {
  const always = ['/', '/index.html', '/sw.js', '/manifest.webmanifest'];
  return [
    '# Read by hosts such as Netlify and Cloudflare Pages. Made from scripts/headers.js; a test compares the two.',
    '/*',
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    '',
    '/assets/*',
    `  Cache-Control: ${kept}`,
    ...always.flatMap((path) => ['', path, `  Cache-Control: ${checkedEachTime}`]),
    '',
  ].join('\n');
}

/**
 * For nginx, inside a `server` block.
 * @param {string} [path] the address path of the site, with a slash at both ends: `/` on a host name of its own
 * @param {string} [folder] where the folder `site` lies on the host
 */
export function nginxConf(path = '/', folder = '/srv/advanced-practice-governance/site') {
  const withoutSlash = path.slice(0, -1);
  return `# nginx: include this file inside a server { } block, and change the folder of "alias".${
    withoutSlash === '' ? '' : `\n# Change "${path}" in every line to the path that you want.`
  }

set $ap_cache "${checkedEachTime}";
if ($uri ~ "^${path}assets/") {
    set $ap_cache "${kept}";
}
# Settings for other hosts are not part of the site.
if ($uri ~ "^${path}(\\.htaccess|web\\.config|_headers)$") {
    return 404;
}
${
  withoutSlash === ''
    ? ''
    : `location = ${withoutSlash} {
    absolute_redirect off;
    return 301 ${path};
}
`
}location ${path} {
    alias ${folder}/;
    index index.html;
    charset utf-8;
    # A page in place of a missing file would break the offline copy: no try_files, no error_page.
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;
${headers.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
    add_header Cache-Control $ap_cache;
    location = ${path}manifest.webmanifest {
        default_type application/manifest+json;
        types { }
    }
}
`;
}

/** For Apache: lies in the folder of the site and is read with `AllowOverride FileInfo Indexes`. */
export function apacheHtaccess() {
  return `# Apache reads this with "AllowOverride FileInfo Indexes", and needs the module "headers" (a2enmod headers).
# Without it Apache answers 500 rather than serve the site without its security headers.
DirectoryIndex index.html
AddDefaultCharset utf-8
AddType text/javascript .js
AddType application/manifest+json .webmanifest
${headers.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header set Cache-Control "${checkedEachTime}"
<If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${kept}"
</If>
`;
}

/** @param {string} text */
const xml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

/** For Internet Information Services: lies in the folder of the site. */
export function iisWebConfig() {
  const types = [
    ['.js', 'text/javascript'],
    ['.json', 'application/json'],
    ['.svg', 'image/svg+xml'],
    ['.webmanifest', 'application/manifest+json'],
  ];
  const days = Number(/max-age=(\d+)/.exec(kept)?.[1]) / 86_400;
  const custom = kept.replace(/,? ?max-age=\d+,? ?/, ', ').replace(/^, /, '');
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <!-- Sends Cache-Control: no-cache. -->
      <clientCache cacheControlMode="DisableCache" />
${types.map(([ending, type]) => `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`).join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${xml(value)}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="assets">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${custom}" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}
