/**
 * HOSTING.txt of the package: what a web team has to know, on one page.
 * @param {string} version
 */
export const hostingText = (
  version,
) => `Advanced practice governance self-assessment ${version}: how to host it
========================================================================

What it is: plain files. No server program, no database, no account, no request to any other address. What people
write stays in their browser and never reaches the host.

1. Check that nothing was changed, in this folder:
     sha256sum -c SHA256SUMS            (Windows: Get-FileHash, and compare)
2. Copy what is in "site" to the host, with the files that begin with a full stop or a line.
     Internet Information Services   site/web.config is read by itself.
     Apache 2.4                      site/.htaccess is read with "AllowOverride FileInfo Indexes" and mod_headers.
     nginx                           include nginx.conf in the server block, or nginx-sub-path.conf for a sub-path.
     Netlify, Cloudflare Pages       site/_headers is read by itself.
     Others                          send the headers that are in site/_headers.
3. Serve it by HTTPS. Without it browsers keep no copy for offline use.
4. Look: the network panel of the browser must show the Content-Security-Policy header on the page and on sw.js, and
   an address that is not there must answer 404, not a page.

Keep to these:
- Give it a host name of its own and keep it for ever. Work is kept for each address: at another address people find
  an empty tool. Another tool on the same host name could read what is kept here.
- To move it all the same: keep the old address running, ask everybody to save a backup file there (Your data) and to
  restore it at the new address, and only then switch the old one off.
- Strict-Transport-Security covers the whole host name and the names below it. Remove that line where something else
  lives there without HTTPS.
- Let nothing rewrite the files: a proxy that adds scripts to pages breaks the check of the offline copy.
- A new version: replace all files at once. People see "A new version of this tool is ready" and choose when.

sbom.cdx.json lists every library with version, licence and hash (CycloneDX 1.6).
`;
