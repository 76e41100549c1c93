/**
 * The addresses of all pages, as hash routes. The address is where "which assessment, which criterion, which view"
 * is kept, so it is interface state and lives here, where every feature can link to every other.
 * `section` is a section key, `<matrixId>.<domainId>`.
 */
export const routes = {
  home: '/',
  sample: '/sample',
  organisation: '/org/:organisationId',
  newMatrices: '/new/matrices',
  newPeriod: '/new/period',
  newTargets: '/new/targets',
  tasks: '/a/:assessmentId/tasks',
  criterion: '/a/:assessmentId/d/:section/i/:criterionId',
  check: '/a/:assessmentId/d/:section/check',
  people: '/a/:assessmentId/people',
  targets: '/a/:assessmentId/targets',
  results: '/a/:assessmentId/results',
  gaps: '/a/:assessmentId/gaps',
  report: '/a/:assessmentId/report',
  export: '/a/:assessmentId/export',
  review: '/a/:assessmentId/review',
  scoringSheets: '/a/:assessmentId/scoring-sheets',
  importAnswers: '/a/:assessmentId/import-answers',
  signOff: '/a/:assessmentId/sign-off',
  history: '/a/:assessmentId/history',
  newVersion: '/a/:assessmentId/new-version',
  evidence: '/org/:organisationId/evidence',
  evidenceItem: '/org/:organisationId/evidence/:evidenceId',
  actions: '/actions',
  newAction: '/actions/new',
  action: '/actions/:actionId',
  compare: '/compare',
  trend: '/trend',
  matrices: '/matrices',
  importMatrix: '/matrices/import',
  matrix: '/matrices/:name',
  ownMatrix: '/matrices/own/:matrixId',
  matrixDetails: '/matrices/own/:matrixId/details',
  matrixEdit: '/matrices/own/:matrixId/edit',
  matrixLevels: '/matrices/own/:matrixId/levels',
  matrixDomain: '/matrices/own/:matrixId/d/:domainId',
  matrixCriterion: '/matrices/own/:matrixId/c/:criterionId',
  matrixChanges: '/matrices/own/:matrixId/changes',
  data: '/data',
  restore: '/data/restore',
  checkFile: '/data/check',
  finish: '/data/finish',
  deleteAll: '/data/delete-all',
  help: '/help',
  method: '/method',
  settings: '/settings',
  about: '/about',
  accessibility: '/accessibility',
  privacy: '/privacy',
  security: '/security',
  keyboard: '/keyboard',
} as const;
export type RouteName = keyof typeof routes;

/** Fills a route's parameters: `path('tasks', {assessmentId})` gives `/a/…/tasks`, for the router. */
export function path(name: RouteName, parameters: Record<string, string> = {}): string {
  return routes[name].replace(/:([A-Za-z]+)/g, (_, key: string) => encodeURIComponent(parameters[key] ?? ''));
}

/** The parameters of `address` where it fits the route, `null` where it does not: the other direction of `path`. */
export function parametersAt(name: RouteName, address: string): Partial<Record<string, string>> | null {
  const wanted = routes[name].split('/');
  const given = address.replace(/(?<=.)\/$/, '').split('/');
  if (wanted.length !== given.length) return null;
  const parameters: Partial<Record<string, string>> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value !== '') parameters[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return parameters;
}

/** A stray per cent sign in a typed address is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same as a link target, with the hash: `href('home')` gives `#/`. `query` is added after a question mark. */
export function href(name: RouteName, parameters: Record<string, string> = {}, query = ''): string {
  return `#${path(name, parameters)}${query === '' ? '' : `?${query}`}`;
}
