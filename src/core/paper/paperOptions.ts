import type { TextEdits } from './edits.ts';

/** The parts that a reader can be given or spared, in the order in which they are read. */
export const paperSections = [
  'sheet',
  'summary',
  'did',
  'where',
  'changed',
  'years',
  'gaps',
  'plan',
  'answers',
  'evidence',
  'method',
  'example',
  'wording',
  'without',
  'signOff',
] as const;
export type PaperSection = (typeof paperSections)[number];

/** What a person who chooses calls them. */
export const sectionNames: Record<PaperSection, string> = {
  sheet: 'Cover sheet and recommendation',
  summary: 'Executive summary',
  did: 'What we did',
  where: 'Where we are',
  changed: 'What changed',
  years: 'Over the years',
  gaps: 'Gaps and what to do next',
  plan: 'Action plan',
  answers: 'All answers',
  evidence: 'Evidence index',
  method: 'Method',
  example: 'Scoring example',
  wording: 'Matrix wording in full',
  without: 'Criteria without a level',
  signOff: 'Sign-off record',
};

export const audiences = ['board', 'committee', 'one-page'] as const;
export type Audience = (typeof audiences)[number];
export const audienceNames: Record<Audience, { name: string; about: string }> = {
  board: { name: 'Board', about: '6 to 8 pages' },
  committee: { name: 'Committee', about: 'Full, with all appendices' },
  'one-page': { name: 'One page', about: 'Findings, first gaps and what you ask for' },
};

/** How the paper is laid out and what its cover sheet says. Presentation only: no figure depends on it. */
export interface PaperOptions {
  audience: Audience;
  /** Parts that people put in or left out against the audience's own choice. */
  sections: Readonly<Record<string, boolean>>;
  radar: boolean;
  /** Names of the people who took part. */
  names: boolean;
  /** Colours beside the words "Below target" and "At or above target". */
  statusColours: boolean;
  /** The box Alert, Advise, Assure. */
  alertBox: boolean;
  /** Ids of the matrices that are left out. */
  without: readonly string[];
  paperNumber: string;
  meeting: string;
  meetingDate: string;
  /** `null` until typed: then the organisation's own report author stands in. */
  author: string | null;
  purpose: string;
  assuranceLevel: string;
  strategicRisks: string;
  cqcQuestion: string;
  equalityImpact: string;
  consideredBy: string;
  /** Protective marking, as the organisation writes it. */
  marking: string;
  /** What people made of generated texts, by the id of the text. */
  edits: TextEdits;
}

/** What a board gets before anybody has chosen or written anything. */
export const defaultPaperOptions: PaperOptions = {
  audience: 'board',
  sections: {},
  radar: true,
  names: false,
  statusColours: false,
  alertBox: false,
  without: [],
  paperNumber: '',
  meeting: '',
  meetingDate: '',
  author: null,
  purpose: '',
  assuranceLevel: '',
  strategicRisks: '',
  cqcQuestion: '',
  equalityImpact: '',
  consideredBy: '',
  marking: '',
  edits: {},
};

const board: readonly PaperSection[] = [
  'sheet',
  'summary',
  'did',
  'where',
  'changed',
  'gaps',
  'plan',
  'method',
  'without',
];
const chosenFor: Record<Audience, readonly PaperSection[]> = {
  board,
  committee: paperSections,
  'one-page': ['sheet', 'summary'],
};

/** Whether a part is in the paper: as people said, else as the audience needs it. */
export function hasSection(
  { audience, sections }: Pick<PaperOptions, 'audience' | 'sections'>,
  section: PaperSection,
): boolean {
  return sections[section] ?? chosenFor[audience].includes(section);
}

/** The choice of parts with one put in or left out. What the audience would choose anyway is not kept as a choice. */
export function withSection(
  { audience, sections }: Pick<PaperOptions, 'audience' | 'sections'>,
  section: PaperSection,
  shown: boolean,
): Record<string, boolean> {
  const others = Object.entries(sections).filter(([name]) => name !== section);
  const own = shown === chosenFor[audience].includes(section) ? [] : [[section, shown] as const];
  return Object.fromEntries([...others, ...own]);
}
