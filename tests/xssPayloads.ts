// `top.xss` is what a test looks for; the address stands for any that data could be sent to.
const run = 'top.xss=1';
const vectors = [
  `<script>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<iframe srcdoc="<script>${run}</script>">`,
  `<iframe src=javascript:${run}>`,
  `<a href=javascript:${run}>a</a>`,
  `<body onload=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<details open ontoggle=${run}>`,
  `<video><source onerror=${run}></video>`,
  `<object data=javascript:${run}>`,
  `<embed src=javascript:${run}>`,
  `<form action=javascript:${run}><button>`,
  '<base href=https://evil.example/>',
  '<link rel=stylesheet href=https://evil.example/>',
  '<style>@import"https://evil.example/"</style>',
  `<meta http-equiv=refresh content=0;javascript:${run}>`,
  `<marquee onstart=${run}>`,
  `<math><mi//xlink:href="javascript:${run}">`,
  `javascript:${run}`,
  `\u0001JaVaScRiPt:${run}`,
  `data:text/html,<script>${run}</script>`,
  '<img src=https://evil.example/p.png>',
  `{{constructor.constructor("${run}")()}}`,
];
const places = ['', '">', "'>", '</title>'];

/** 100 texts that have made programs run what people typed. None is longer than 60 characters, so that all fit everywhere. */
export const xssPayloads: readonly string[] = places.flatMap((place) =>
  vectors.map((vector) => place + vector),
);
