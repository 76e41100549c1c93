import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ReportSection } from '#features/report/ReportSection.tsx';

const plain = { page: 'portrait', size: 'plain', breakBefore: false } as const;

function Broken(): never {
  throw new Error('a fault in one section');
}

describe('a section of the report that fails', () => {
  it('says so under its own heading and leaves the others alone', () => {
    // React reports the caught error, which is what this test plants.
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <>
        <ReportSection id="one" title="What we did" resetKey={1} {...plain}>
          <Broken />
        </ReportSection>
        <ReportSection id="two" title="Where we are" resetKey={1} {...plain}>
          <p>All is well here.</p>
        </ReportSection>
      </>,
    );
    expect(screen.getByRole('region', { name: 'What we did' })).toHaveTextContent(
      'This section could not be built. The rest of the report is ready.',
    );
    expect(screen.getByText('All is well here.')).toBeInTheDocument();
    silenced.mockRestore();
  });

  it('is tried again for another report', () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { rerender } = render(
      <ReportSection id="one" title="What we did" resetKey={1} {...plain}>
        <Broken />
      </ReportSection>,
    );
    rerender(
      <ReportSection id="one" title="What we did" resetKey={2} {...plain}>
        <p>Built now.</p>
      </ReportSection>,
    );
    expect(screen.getByText('Built now.')).toBeInTheDocument();
    silenced.mockRestore();
  });
});
