import { describe, expect, it } from 'vitest';
import { hasSection, paperSections, withSection, type Audience } from '#core/paper/paperOptions.ts';

const chosen = (audience: Audience, sections: Record<string, boolean> = {}) =>
  paperSections.filter((section) => hasSection({ audience, sections }, section));

describe('the sections of an audience', () => {
  it('are few for a board, all for a committee, and 2 on one page', () => {
    expect(chosen('board').join(' ')).toBe('sheet summary did where changed gaps plan method without');
    expect(chosen('committee')).toEqual(paperSections);
    expect(chosen('one-page')).toEqual(['sheet', 'summary']);
  });

  it('can be put in and left out', () => {
    const board = { audience: 'board', sections: {} } as const;
    expect(withSection(board, 'answers', true)).toEqual({ answers: true });
    expect(chosen('board', { answers: true, gaps: false }).join(' ')).toBe(
      'sheet summary did where changed plan answers method without',
    );
  });

  it('are no choice of one’s own once they are as the audience has them', () => {
    const own = { audience: 'board', sections: { answers: true, gaps: false } } as const;
    expect(withSection(own, 'answers', false)).toEqual({ gaps: false });
    expect(withSection({ ...own, sections: { gaps: false } }, 'gaps', true)).toEqual({});
  });
});
