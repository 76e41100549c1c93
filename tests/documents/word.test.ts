import { describe, expect, it } from 'vitest';
import { ramp } from '#components/charts/chartColours.ts';
import { levelFills } from '#documents/word/levelShades.ts';
import { makeWord } from '#documents/word/makeWord.ts';
import { columnWidths, shareOut } from '#documents/word/columnWidths.ts';
import { unofficialSentence } from '#core/words.ts';
import { aParagraph, aPaper, aPart, aTable, wholePaper } from './aPaper.ts';
import { all, openWord, textOf } from './openWord.ts';

const whole = openWord(await makeWord(wholePaper));

describe('the Word file', () => {
  it('has 1 Title, and headings 1 to 3 without a step left out', () => {
    const headings = whole.paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style));
    expect(headings.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'Title: Advanced practice governance: board report',
      'Heading1: Cover sheet',
      'Heading1: Executive summary',
      'Heading2: Priorities',
      'Heading1: Where we are',
      'Heading2: 2 of 3 domains are below target',
      'Heading3: Shape of 4 domains',
      'Heading1: What changed',
      'Heading2: 1 of 2 domains went up',
      'Heading1: Appendix A: all answers',
      'Heading1: Appendix C: method',
    ]);
  });

  it('lists the first headings under Contents as links that lead somewhere, without asking Word to update', () => {
    const entries = whole.paragraphs.filter(({ style }) => /^TOC\d$/.test(style));
    expect(entries.map(({ text }) => text.trim()).filter(Boolean)).toEqual([
      ...['Cover sheet', 'Executive summary', 'Where we are', 'What changed'],
      ...['Appendix A: all answers', 'Appendix C: method'],
    ]);
    const marks = all(whole.body, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
    for (const link of all(whole.body, 'w:hyperlink')) expect(marks).toContain(link.getAttribute('w:anchor'));
    expect(all(whole.body, 'w:fldChar').some((field) => field.getAttribute('w:dirty') === 'true')).toBe(
      false,
    );
    expect(all(whole.part('word/settings.xml'), 'w:updateFields')).toEqual([]);
  });

  it('repeats the head of every table, keeps rows whole and leaves no cell empty', () => {
    expect(whole.tables).toHaveLength(3);
    for (const rows of whole.tables) {
      expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
      expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
      for (const cell of rows.flatMap((row) => all(row, 'w:tc'))) expect(textOf(cell)).not.toBe('');
    }
  });

  it('gives the columns widths that add up to that of the table', () => {
    for (const table of all(whole.body, 'w:tbl')) {
      const sum = all(table, 'w:gridCol').reduce(
        (total, column) => total + Number(column.getAttribute('w:w')),
        0,
      );
      expect(sum).toBe(Number(all(table, 'w:tblW')[0]?.getAttribute('w:w')));
      expect([9866, 14798]).toContain(sum);
    }
    expect(shareOut([33, 33, 33], 1000)).toEqual([333, 334, 333]);
    // 14 letters of 10 points at 0.58 of their size are 1624 twips; the others share what is left.
    const table = aTable('A', [['a', 'b', 'c']], ['A', 'Establishments', 'C']);
    const narrow = {
      ...table,
      columns: table.columns.map((column, index) => ({ ...column, width: index === 1 ? 2 : 49 })),
    };
    expect(columnWidths(narrow, { width: 5000, margins: 0, size: 10 })).toEqual([1688, 1624, 1688]);
  });

  it('stands on upright A4, and on landscape where a part is wide', () => {
    const pages = all(whole.body, 'w:pgSz').map((size) => [
      size.getAttribute('w:w'),
      size.getAttribute('w:h'),
    ]);
    expect(pages).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
      ['11906', '16838'],
    ]);
    expect(all(whole.body, 'w:pgSz')[1]?.getAttribute('w:orient')).toBe('landscape');
  });

  it('says on every page but the cover whose paper it is, its state and its number', () => {
    const [cover, ...others] = all(whole.body, 'w:sectPr');
    expect(all(cover!, 'w:titlePg')).toHaveLength(1);
    for (const section of others) expect(all(section, 'w:titlePg')).toEqual([]);
    const margins = whole.paths.filter((path) => /word\/(header|footer)\d\.xml/.test(path));
    expect(margins).toHaveLength(6);
    for (const path of margins) {
      const part = whole.part(path);
      const text = textOf(part.documentElement);
      if (path.includes('header')) expect(text).toBe('Advanced practice governance – Anytown Trust\tDraft');
      else expect(text).toBe('Unofficial tool. Self-assessment, not assurance.\tPage  of ');
      const fields = all(part, 'w:instrText').map(({ textContent }) => textContent);
      expect(fields).toEqual(path.includes('footer') ? ['PAGE', 'NUMPAGES'] : []);
    }
  });

  it('is in British English, and its properties say whose it is and that it is unofficial', () => {
    const defaults = all(whole.part('word/styles.xml'), 'w:docDefaults')[0]!;
    expect(all(defaults, 'w:lang')[0]?.getAttribute('w:val')).toBe('en-GB');
    expect(all(defaults, 'w:rFonts')[0]?.getAttribute('w:ascii')).toBe('Arial');
    expect(all(defaults, 'w:sz')[0]?.getAttribute('w:val')).toBe('22');
    const core = whole.part('docProps/core.xml');
    const property = (name: string) => all(core, name)[0]?.textContent;
    expect(property('dc:title')).toBe('2026-11-20 Advanced practice governance – Anytown Trust');
    expect(property('dc:creator')).toBe('Anytown Trust');
    expect(property('dc:description')).toBe(unofficialSentence);
  });

  it('numbers every ordered list from 1', () => {
    const numberOf = (text: string) => {
      const item = whole.paragraphs.find((paragraph) => paragraph.text === text)!.element;
      return all(item, 'w:numId')[0]?.getAttribute('w:val');
    };
    expect(numberOf('First')).toBe(numberOf('Second'));
    expect(numberOf('Again first')).not.toBe(numberOf('First'));
  });

  it('gives pictures the words that stand for them', () => {
    const named = all(whole.body, 'wp:docPr').map((drawing) => drawing.getAttribute('descr'));
    expect(named).toEqual([
      ...[
        'Logo of Anytown Trust',
        'Dot plot of 4 domains.',
        'Radar of 4 domains.',
        'Then and now of 2 domains.',
      ],
    ]);
  });

  it('shades a map of levels as the screen does, with the text in every cell', () => {
    expect(levelFills.map((fill) => `#${fill.toLowerCase()}`)).toEqual(ramp.map(({ fill }) => fill));
    const fills = whole.tables[1]!.map((row) =>
      all(row, 'w:tc').map((cell) => [
        textOf(cell),
        all(cell, 'w:shd')[0]?.getAttribute('w:val') ?? null,
        all(cell, 'w:shd')[0]?.getAttribute('w:fill') ?? null,
      ]),
    );
    expect(fills.slice(1)).toEqual([
      [
        ['Governance', null, null],
        ['0', 'clear', levelFills[0]],
        ['3', 'clear', levelFills[5]],
        ['Not known', 'thinDiagStripe', 'FFFFFF'],
      ],
      [
        ['Supervision', null, null],
        ['2', 'clear', levelFills[3]],
        ['Not applicable', 'clear', 'DDE4E7'],
        ['None', null, null],
      ],
    ]);
  });
});

describe('the charts in the Word file', () => {
  const charts = whole.paths
    .filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path))
    .map((path) => whole.part(path));
  const points = (chart: XMLDocument): Record<string, string[]> =>
    Object.fromEntries(
      all(chart, 'c:ser').map((series) => [
        all(all(series, 'c:tx')[0]!, 'c:v')[0]!.textContent,
        all(all(series, 'c:val')[0]!, 'c:pt').map(
          (point) => `${point.getAttribute('idx')}: ${all(point, 'c:v')[0]?.textContent}`,
        ),
      ]),
    );

  it('are charts of Word itself, one with bars, one radar and one of then and now', () => {
    expect(charts.map((chart) => (all(chart, 'c:radarChart').length === 1 ? 'radar' : 'bars'))).toEqual([
      ...['bars', 'radar', 'bars'],
    ]);
  });

  it('hold the figures, and no point where there is no level', () => {
    expect(points(charts[0]!)).toEqual({
      'Current level': ['0: 2', '1: 0', '3: 3'],
      Target: ['0: 3', '1: 3', '2: 3', '3: 3'],
    });
    expect(points(charts[1]!)).toEqual({
      'Current level': ['0: 2', '1: 0', '3: 3'],
      Target: ['0: 3', '1: 3', '2: 3', '3: 3'],
      Previous: ['0: 1', '1: 0', '3: 2'],
    });
    expect(points(charts[2]!)).toEqual({
      'April 2025 to March 2026': ['0: 1'],
      'April 2026 to March 2027': ['0: 2'],
    });
    for (const chart of charts) expect(all(chart, 'c:dispBlanksAs')[0]?.getAttribute('val')).toBe('gap');
  });

  it('reach from below the lowest level, so that it can be seen, to the highest', () => {
    for (const chart of charts) {
      const axis = all(chart, 'c:valAx')[0]!;
      const value = (name: string) => all(axis, name)[0]?.getAttribute('val');
      expect([value('c:min'), value('c:max'), value('c:majorUnit')]).toEqual(['-1', '3', '1']);
    }
  });

  it('say beside the name of a domain why it has no bar', () => {
    expect(charts[0]!.documentElement.textContent).toContain('Job planning (Not applicable)');
  });
});

describe('hostile text', () => {
  const hostile =
    'A < b & "c" </w:t>\u0000\u0007\u001b\u000b\uFFFE\uD800 ]]> 👩‍⚕️ é ' + 'Donaudampf'.repeat(60);
  const kept = 'A < b & "c" </w:t> ]]> 👩‍⚕️ é ' + 'Donaudampf'.repeat(60);

  it('stays text and breaks no part of the file', async () => {
    const paper = aPaper(
      [aPart(hostile, [aParagraph(hostile), aTable(hostile, [[hostile, hostile]], [hostile, 'B'])])],
      {
        title: hostile,
        organisation: hostile,
        header: { left: hostile, right: hostile },
        footer: hostile,
      },
    );
    const word = openWord(await makeWord(paper));
    for (const path of word.paths.filter((name) => /\.(xml|rels)$/.test(name))) word.part(path);
    const text = word.paragraphs.map((paragraph) => paragraph.text);
    expect(text.filter((line) => line === kept)).toHaveLength(7);
    expect(textOf(word.part('word/header1.xml').documentElement)).toContain(kept);
  });
});

describe('making it', () => {
  it('stops when it is told to, and says why', async () => {
    const stopped = new AbortController();
    const making = makeWord(wholePaper, stopped.signal);
    stopped.abort(new Error('Stopped by the person'));
    await expect(making).rejects.toThrow('Stopped by the person');
  });
});
