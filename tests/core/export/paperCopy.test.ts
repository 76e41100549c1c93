import { expect, it } from 'vitest';
import { paperCopy } from '#core/export/paperCopy.ts';
import { aPaper, aParagraph, aPart, aTable } from '../../documents/aPaper.ts';

const paper = aPaper([
  aPart('Gaps', [
    aParagraph('Not in a message.'),
    aTable('First gaps', [['1.1 Fish & chips', 'Level <1>\nStarting']], ['Criterion', 'Now']),
  ]),
  aPart('Appendix', [aTable('All answers', [['1.1', 'Too long']], ['A', 'B'])], { page: 'wide' }),
]);

it('takes the tables of the main parts, with their captions, and says whose they are and that it is unofficial', () => {
  const { tables, text } = paperCopy(paper);
  expect(tables).toBe(1);
  expect(text).toBe(
    [
      '2026-11-20 Advanced practice governance – Anytown Trust (Draft)',
      'First gaps\nCriterion\tNow\n1.1 Fish & chips\tLevel <1> Starting',
      'Unofficial tool. Self-assessment, not assurance.',
    ].join('\n\n'),
  );
});

it('gives the same as tables, in which typed text is text', () => {
  expect(paperCopy(paper).html).toBe(
    '<h2>2026-11-20 Advanced practice governance – Anytown Trust (Draft)</h2><p><b>First gaps</b></p>' +
      '<table border="1"><thead><tr><th scope="col">Criterion</th><th scope="col">Now</th></tr></thead>' +
      '<tbody><tr><th scope="row">1.1 Fish &amp; chips</th><td>Level &lt;1&gt;<br>Starting</td></tr></tbody></table>' +
      '<p>Unofficial tool. Self-assessment, not assurance.</p>',
  );
});
