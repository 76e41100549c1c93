import { pillarIds, type Criterion, type Domain, type PillarId } from '#core/matrix.ts';
import { draftProblems } from '#core/ownMatrix/draftProblems.ts';
import { emptyCriterion, emptyDomain, shortened } from '#core/ownMatrix/newDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import type { DraftPlace } from '#core/ownMatrix/textProblems.ts';
import { idSchema } from '#core/schema.ts';
import { pillarNames } from '#core/words.ts';
import { noCapabilities } from './bookNames.ts';
import { type ColumnMapping, type ColumnRole } from './columns.ts';
import { mostCriteria, type ImportTable } from './importTable.ts';
import {
  isNo,
  isYes,
  levelColumns,
  lines,
  statedLater,
  withColumns,
  withShortTitles,
  words,
} from './tableParts.ts';

/** What is wrong in a table, where it says so, and what to do. `row`: as the sheet counts them, from 1. */
export interface ImportProblem {
  row: number | null;
  text: string;
  fix: string;
}

export interface ReadTable {
  draft: MatrixDraft;
  problems: ImportProblem[];
}

/**
 * A table as a draft: one row for each criterion, one column for each level. Reads the domain from its column, where
 * an empty cell continues the one above, or from rows that hold nothing but one text. Rows without words and repeated
 * headings are passed over. `base` brings the id and the details; details are not checked here.
 */
export function tableToDraft(table: ImportTable, mapping: ColumnMapping, base: MatrixDraft): ReadTable {
  const reader = new TableReader(table, mapping, base);
  for (let index = (mapping.header ?? -1) + 1; index < table.rows.length; index++) reader.read(index);
  return reader.result();
}

class TableReader {
  private readonly problems: ImportProblem[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly domains: Domain[] = [];
  private readonly refs = new Map<Domain, string>();
  private readonly ids = new Set<string>();
  private readonly levels: { column: number; value: number; name: string }[];
  private current: Domain | null = null;
  private criteria = 0;
  private tooMany = false;
  private readonly table: ImportTable;
  private readonly mapping: ColumnMapping;
  private readonly base: MatrixDraft;

  constructor(table: ImportTable, mapping: ColumnMapping, base: MatrixDraft) {
    this.table = table;
    this.mapping = mapping;
    this.base = base;
    this.levels = levelColumns(table, mapping);
  }

  read(index: number): void {
    const cells = this.table.rows[index] ?? [];
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || this.repeatsHeader(cells)) return;
    const domain = this.text(cells, 'domain');
    const [statement, title] = [this.text(cells, 'statement'), this.text(cells, 'title')];
    const hasLevels = this.levels.some(({ column }) => (cells[column] ?? '') !== '');
    if (this.isDomainRow(cells, filled, hasLevels)) {
      this.enter(filled[0] ?? '', index);
      return;
    }
    if (domain !== '') this.enter(domain, index, this.text(cells, 'domainId'));
    if (statement === '' && title === '' && !hasLevels) {
      if (domain === '') this.say(index, 'no criterion', 'Add the criterion, or clear the row.');
      return;
    }
    if (this.criteria >= mostCriteria) {
      if (!this.tooMany)
        this.say(index, `more than ${mostCriteria} criteria`, 'Leave out rows, or make 2 matrices.');
      this.tooMany = true;
      return;
    }
    this.add(cells, index, statement, title);
  }

  result(): ReadTable {
    const { base, levels, domains, problems } = this;
    const draft: MatrixDraft = {
      ...base,
      scale: { levels: withColumns(base.scale.levels, levels) },
      domains: withShortTitles(domains),
    };
    const found = draftProblems({ ...draft, ...statedLater }).map(({ place, text, fix }) => ({
      row: this.rowAt(place),
      text,
      fix,
    }));
    return { draft, problems: [...problems, ...found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
  }

  private rowAt(place: DraftPlace): number | null {
    if (place.part === 'levels') return this.mapping.header === null ? null : this.mapping.header + 1;
    return place.part === 'details' ? null : (this.rowOf.get(`${place.part} ${place.id}`) ?? null);
  }

  private text(cells: readonly string[], role: ColumnRole): string {
    const column = this.mapping.roles.indexOf(role);
    return column < 0 ? '' : (cells[column] ?? '');
  }

  private say(index: number, text: string, fix: string): void {
    this.problems.push({ row: index + 1, text, fix });
  }

  private repeatsHeader(cells: readonly string[]): boolean {
    const header = this.mapping.header === null ? null : this.table.rows[this.mapping.header];
    return header != null && header.length === cells.length && header.every((cell, at) => cell === cells[at]);
  }

  /** A row across the table, with nothing but the name of the domain that follows. */
  private isDomainRow(cells: readonly string[], filled: readonly string[], hasLevels: boolean): boolean {
    const at = cells.findIndex((cell) => cell !== '');
    return (
      filled.length === 1 &&
      !hasLevels &&
      this.levels.length > 0 &&
      !this.mapping.roles.includes('domain') &&
      ['ignore', 'ref', 'title', 'statement'].includes(this.mapping.roles[at] ?? 'ignore')
    );
  }

  /** The domain of this title, which a table may come back to. With ids of their own 2 domains may share a title. */
  private enter(title: string, index: number, id = ''): Domain {
    const own = idSchema.safeParse(id).success ? id : null;
    const known = this.domains.find((domain) =>
      own === null ? domain.title.toLowerCase() === title.toLowerCase() : domain.id === own,
    );
    const domain = known ?? { ...emptyDomain(own ?? this.newDomainId()), title };
    if (known === undefined) {
      this.domains.push(domain);
      this.rowOf.set(`domain ${domain.id}`, index + 1);
    }
    this.current = domain;
    return domain;
  }

  private newDomainId(): string {
    let number = this.domains.length + 1;
    while (this.domains.some(({ id }) => id === `d${number}`)) number++;
    return `d${number}`;
  }

  private add(cells: readonly string[], index: number, statement: string, title: string): void {
    const domain = this.current ?? this.enter('All criteria', index);
    this.criteria += 1;
    this.aboutDomain(domain, cells);
    const ref = this.refFor(domain, this.text(cells, 'ref'));
    const criterion: Criterion = {
      ...emptyCriterion(this.idFor(this.text(cells, 'id'), index), ref),
      title: title || shortened(statement, 120),
      statement: statement || title,
      explanation: this.text(cells, 'explanation'),
      checklist: lines(this.text(cells, 'checklist')),
      lookFor: lines(this.text(cells, 'lookFor')),
      pillars: this.pillars(this.text(cells, 'pillars'), index),
      essential: isYes(this.text(cells, 'essential')),
      allowNotApplicable: !isNo(this.text(cells, 'notApplicable')),
      descriptors: this.descriptors(cells),
      sources: words(this.text(cells, 'sources')),
    };
    const capabilities = this.text(cells, 'capabilities');
    if (capabilities !== '')
      criterion.capabilities = capabilities === noCapabilities ? [] : words(capabilities);
    this.rowOf.set(`criterion ${criterion.id}`, index + 1);
    domain.criteria.push(criterion);
  }

  private aboutDomain(domain: Domain, cells: readonly string[]): void {
    const [short, question] = [this.text(cells, 'domainShort'), this.text(cells, 'question')];
    if (short !== '') domain.shortTitle = short;
    if (question !== '') domain.question = question;
    if (/^ext/i.test(this.text(cells, 'set'))) domain.set = 'extension';
  }

  /** Without any text a criterion shows the meanings of the scale, if the matrix has them. */
  private descriptors(cells: readonly string[]): Criterion['descriptors'] {
    const texts = this.levels.map(({ column, value }) => [String(value), cells[column] ?? ''] as const);
    const hasMeanings = this.base.scale.levels.some(({ meaning }) => meaning !== '');
    if (texts.length === 0 || (hasMeanings && texts.every(([, text]) => text === ''))) return null;
    return Object.fromEntries(texts.filter(([, text]) => text !== ''));
  }

  private idFor(wanted: string, index: number): string {
    if (wanted !== '' && idSchema.safeParse(wanted).success && !this.ids.has(wanted)) {
      this.ids.add(wanted);
      return wanted;
    }
    if (wanted !== '') {
      const repeated = this.ids.has(wanted);
      this.say(
        index,
        repeated
          ? `the id “${shortened(wanted, 60)}” is used twice`
          : `“${shortened(wanted, 60)}” is not an id`,
        'Give each criterion its own id of letters, figures, _ and -, or leave the column out.',
      );
    }
    let number = this.criteria;
    while (this.ids.has(`${this.base.id}-${number}`)) number++;
    const id = `${this.base.id}-${number}`;
    this.ids.add(id);
    return id;
  }

  /** "1.10" that a spreadsheet took for a number comes back as "1.1"; after "1.9" it can only be 1.10. */
  private refFor(domain: Domain, wanted: string): string {
    const before = this.refs.get(domain) ?? '';
    const [, whole, tenth] = /^(\d+)\.([1-9])$/.exec(wanted) ?? [];
    const isTen = whole !== undefined && before === `${whole}.${Number(tenth) * 10 - 1}`;
    const domainNumber = this.domains.indexOf(domain) + 1;
    const ref = isTen ? `${wanted}0` : wanted || `${domainNumber}.${domain.criteria.length + 1}`;
    this.refs.set(domain, ref);
    return ref;
  }

  private pillars(text: string, index: number): PillarId[] {
    return lines(text.replace(/[;,](?! evidence| leadership| improvement)/gi, '\n')).flatMap((name) => {
      const key = name.toLowerCase();
      const id = pillarIds.find(
        (one) => one === key || key.startsWith(one) || pillarNames[one].toLowerCase() === key,
      );
      if (id === undefined)
        this.say(
          index,
          `“${shortened(name, 60)}” is not one of the 4 pillars`,
          `Use ${pillarIds.join(', ')}.`,
        );
      return id === undefined ? [] : [id];
    });
  }
}
