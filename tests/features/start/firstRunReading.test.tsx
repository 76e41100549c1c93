import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { MemoryNotice } from '#app/MemoryNotice.tsx';
import { FirstRun } from '#features/start/FirstRun.tsx';
import { readingOf } from '../../readingEase.ts';

afterEach(cleanup);

const everything = 'h1, h2, h3, p, li, button, summary, a';

/** The words of each such element, of nested ones the innermost. */
function blocks(root: HTMLElement, selector: string): string[] {
  return [...root.querySelectorAll(selector)]
    .filter((element) => element.querySelector(selector) === null)
    .map((element) => element.textContent)
    .filter((text) => text.trim() !== '');
}

for (const memoryOnly of [false, true]) {
  it(`can be read at 12 years${memoryOnly ? ', with its warning too' : ''}`, () => {
    const { container } = render(
      <>
        {memoryOnly && <MemoryNotice hasWork={false} />}
        <FirstRun />
      </>,
    );
    const page = readingOf(blocks(container, everything));
    expect(page.words).toBeGreaterThan(memoryOnly ? 190 : 150);
    expect(page.ease).toBeGreaterThanOrEqual(60);
    expect(page.age).toBeLessThanOrEqual(12);
    // Headings and buttons are short and would flatter the sentences.
    const sentences = readingOf(blocks(container, 'p'));
    expect(sentences.ease).toBeGreaterThanOrEqual(60);
    expect(sentences.age).toBeLessThanOrEqual(12);
  });
}
