import {
  AlignmentType,
  LevelFormat,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { ink } from './levelShades.ts';

const font = 'Arial';
const secondary = '4A5B65';

/** Sizes of text in points. */
export interface TextSizes {
  body: number;
  small: number;
  cell: number;
  smallCell: number;
}

/** The sizes for a text of `body` points. */
export function textSizes(body: number): TextSizes {
  return { body, small: body - 1.5, cell: body - 1.5, smallCell: body - 2.5 };
}

/** Half points, as Word counts the size of letters. */
const points = (n: number) => n * 2;

/** Names of the styles of our own. */
export const styleIds = {
  small: 'Small',
  secondary: 'Secondary',
  warning: 'Warning',
  fact: 'Fact',
  smallFact: 'SmallFact',
  coverLine: 'CoverLine',
  contentsHeading: 'ContentsHeading',
  cell: 'TableText',
  smallCell: 'SmallTableText',
} as const;

/**
 * Word's own Title, Heading 1 to 3, Caption and contents styles in our looks, so that whoever edits the file finds
 * them where they always are.
 */
export function wordStyles(sizes: TextSizes): IStylesOptions {
  const { body } = sizes;
  const heading = (size: number, before: number) => ({
    run: { font, size: points(size), bold: true, color: ink },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 100 } },
  });
  return {
    default: {
      document: {
        run: { font, size: points(body), color: ink, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
      },
      title: {
        run: { font, size: points(24), bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 200 }, keepNext: true },
      },
      heading1: heading(16, 320),
      heading2: heading(13, 240),
      heading3: heading(body + 0.5, 200),
      caption: {
        run: { font, size: points(body - 1), bold: true, italics: false, color: ink },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
      hyperlink: { run: { color: ink, underline: {} } },
    },
    paragraphStyles: ownStyles(sizes),
  };
}

function ownStyles(sizes: TextSizes): IParagraphStyleOptions[] {
  const { small, warning, fact, coverLine, contentsHeading, cell, smallCell } = styleIds;
  const style = (id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>) => ({
    ...{ id, name, basedOn: 'Normal', quickFormat: true },
    ...rest,
  });
  const contents = (level: number): IParagraphStyleOptions => ({
    ...{ id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal' },
    paragraph: { spacing: { after: 60 }, indent: { left: (level - 1) * 280 } },
  });
  return [
    style(small, 'Small text', { run: { size: points(sizes.small) }, paragraph: { spacing: { after: 80 } } }),
    style(styleIds.secondary, 'Secondary text', { run: { color: secondary } }),
    style(warning, 'Warning', {
      run: { bold: true },
      paragraph: {
        border: {
          top: { style: 'single', size: 12, color: ink, space: 6 },
          bottom: { style: 'single', size: 12, color: ink, space: 6 },
          left: { style: 'single', size: 12, color: ink, space: 6 },
          right: { style: 'single', size: 12, color: ink, space: 6 },
        },
        spacing: { before: 160, after: 200 },
        indent: { left: 140, right: 140 },
      },
    }),
    style(fact, 'Name and value', {
      paragraph: { indent: { left: factIndent, hanging: factIndent }, spacing: { after: 80 } },
    }),
    style(styleIds.smallFact, 'Name and value, small', {
      run: { size: points(sizes.small) },
      paragraph: { indent: { left: factIndent, hanging: factIndent }, spacing: { after: 60 } },
    }),
    style(coverLine, 'Cover line', { paragraph: { spacing: { after: 60 } } }),
    style(contentsHeading, 'Contents heading', {
      run: { size: points(16), bold: true },
      paragraph: { keepNext: true, spacing: { before: 120, after: 120 } },
    }),
    style(cell, 'Table text', {
      run: { size: points(sizes.cell) },
      paragraph: { spacing: { after: 0, line: 250, lineRule: 'auto' } },
    }),
    style(smallCell, 'Small table text', {
      run: { size: points(sizes.smallCell) },
      paragraph: { spacing: { after: 0, line: 245, lineRule: 'auto' } },
    }),
    contents(1),
    contents(2),
  ];
}

/** Where the values stand that follow their names. */
export const factIndent = 3200;

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [listLevel(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
  ],
};

function listLevel(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    ...{ level: 0, format, text, alignment: AlignmentType.LEFT },
    style: { paragraph: { indent: { left: 400, hanging: 400 } } },
  };
}
