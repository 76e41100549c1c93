/**
 * The security headers of the product, stated once: the local server sends them, the build puts the
 * policy into index.html, and a test compares public/_headers with them.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sw-url',
];

export const contentSecurityPolicy = policy.join('; ');

/**
 * The policy for a `<meta>` tag, where browsers warn about `frame-ancestors` and ignore it. The page itself asks for
 * nothing: only the service worker does, under the policy that came with its own file.
 */
export const metaContentSecurityPolicy = policy
  .filter((rule) => !rule.startsWith('frame-'))
  .map((rule) => rule.replace("connect-src 'self'", "connect-src 'none'"))
  .join('; ');

/** Sent with every response. @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=(), browsing-topics=(), clipboard-read=()',
};

/**
 * Names under assets/ carry a hash of their content, so they never change; everything else keeps its name
 * from release to release and must be asked for again.
 * @param {string} path the address path, for example `/assets/index-abc.js`
 */
export const cacheControl = (path) =>
  path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
