import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAction } from '#core/action.ts';
import { seal } from '#core/record.ts';
import type { ActionBook } from '#storage/actionBook.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { ActionsPage } from '#features/actions/ActionsPage.tsx';
import { TaskListPage } from '#features/assess/TaskListPage.tsx';
import { ComparePage } from '#features/compare/ComparePage.tsx';
import { DeletedItems } from '#features/data/DeletedItems.tsx';
import { GapsPage } from '#features/gaps/GapsPage.tsx';
import { ActionsDue } from '#features/start/ActionsDue.tsx';
import { MatrixChoice } from '#features/start/MatrixChoice.tsx';
import { ReportPage } from '#features/report/ReportPage.tsx';
import { aMatrix, anAssessment, anOrganisation, answered, noLibrary, stampAt } from '../build.ts';

/** What pages say when there is nothing to show, and when a part of the work cannot be read. */

const live = vi.hoisted(
  (): { book: unknown; own: unknown; shelf: unknown; bringBack: () => Promise<void> } => ({
    book: undefined,
    own: undefined,
    shelf: undefined,
    bringBack: () => Promise.resolve(),
  }),
);
const saveFile = vi.hoisted(() => vi.fn());
vi.mock('#storage/actionBook.ts', () => ({
  useActionBook: () => live.book,
  useOwnActions: () => live.own,
}));
vi.mock('#storage/shelf.ts', () => ({ useShelf: () => live.shelf }));
vi.mock('#storage/overview.ts', () => ({ bringBack: () => live.bringBack(), deletedItemsDays: 30 }));
vi.mock('#features/data/saveBackup.ts', () => ({ saveBackup: saveFile }));

beforeEach(() => {
  saveFile.mockReset();
});
afterEach(cleanup);

const matrix = aMatrix('1.1 1.2 / 2.1');

function facts(answers: string, targets: number | null = 3): ReadyAssessment {
  return {
    state: 'ready',
    organisation: anOrganisation(),
    assessment: anAssessment([matrix], {
      targets: targets === null ? {} : { [matrix.id]: { all: targets, byDomain: {} } },
    }),
    matrices: [matrix],
    responses: answered(answers),
    ...noLibrary,
    unreadable: [],
    lastCriterionId: null,
    signed: 'none',
    conflicts: [],
  };
}

describe('the task list', () => {
  it('says in which section an answer uses a level that the matrix does not have', () => {
    render(<TaskListPage facts={facts('1.1=9 1.2=2 2.1=1')} />);
    const row = screen.getByRole('link', { name: /^Domain A/ }).closest('li');
    expect(row).toHaveTextContent('There is a problem');
    expect(row).toHaveTextContent('1 answer uses a level this matrix does not have');
    expect(screen.getByRole('link', { name: /^Domain B/ }).closest('li')).not.toHaveTextContent('problem');
  });
});

describe('the report', () => {
  it('needs one answer', () => {
    render(<ReportPage facts={facts('1.1=? 1.2=na')} earlier={null} />);
    expect(screen.getByText('Answer at least 1 criterion to make a report.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the task list' })).toBeVisible();
  });
});

describe('the gaps', () => {
  it('say that there are none, and what to look at next', () => {
    render(<GapsPage facts={facts('1.1=3 1.2=4 2.1=3')} actionForm={() => null} />);
    expect(
      screen.getByText('Every criterion is at or above target. Check confidence, or raise a target.'),
    ).toBeVisible();
  });
});

describe('the actions', () => {
  const book = (actions: ActionBook['organisations'][number]['actions']): ActionBook => ({
    organisations: [{ organisation: anOrganisation(), actions, uses: [] }],
    unreadable: [],
    today: '2026-11-20',
  });

  it('lead to the gaps while there are none', () => {
    live.book = book([]);
    render(<ActionsPage />);
    expect(screen.getByText(/No actions yet/)).toBeVisible();
  });

  it('keep an action whose criterion was removed, and say so', () => {
    const fields = newAction('org', 'Agree a policy', stampAt().at);
    const removed = { ...fields, criteria: [{ matrixId: 'small', criterionId: 'gone' }] };
    live.book = book([seal('one', removed, stampAt())]);
    render(<ActionsPage />);
    expect(
      screen.getByText(/This action links to a criterion that was removed\. The action is kept\./),
    ).toBeVisible();
  });
});

describe('the home page', () => {
  const due = (id: string, day: string | null, status: 'in-progress' | 'done' = 'in-progress') =>
    seal(id, { ...newAction('org', `Do ${id}`, stampAt().at), due: day, status }, stampAt());

  it('counts what is overdue and what is due in the next 30 days', () => {
    const actions = [
      due('late', '2026-11-19'),
      due('today', '2026-11-20'),
      due('soon', '2026-12-20'),
      due('later', '2026-12-21'),
      due('never', null),
      due('closed', '2026-11-01', 'done'),
    ];
    live.own = { actions, today: '2026-11-20' };
    render(<ActionsDue />);
    expect(screen.getByRole('link', { name: '1 overdue' })).toHaveAttribute('href', '#/actions?due=overdue');
    expect(screen.getByRole('link', { name: '2 due in the next 30 days' })).toBeVisible();
  });

  it('says nothing of actions while there are none', () => {
    live.own = { actions: [], today: '2026-11-20' };
    render(<ActionsDue />);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe('the comparison', () => {
  it('needs 2 assessments', () => {
    live.shelf = {
      organisations: [anOrganisation()],
      assessments: [{ ...anAssessment([matrix]), activity: null }],
      unreadable: [],
    };
    render(<ComparePage />);
    expect(screen.getByText(/You need 2 assessments to compare/)).toBeVisible();
  });
});

describe('the choice of matrices', () => {
  it('names one that could not be read and offers the others', () => {
    render(
      <MatrixChoice
        organisation={anOrganisation()}
        matrices={[{ sha256: 'a'.repeat(64), matrix }]}
        failed={['supervision-standards.v1']}
        assessments={[]}
      >
        {null}
      </MatrixChoice>,
    );
    expect(
      screen.getByText('This matrix could not be read. Choose another: supervision-standards.v1'),
    ).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /^Small matrix/ })).toBeEnabled();
  });
});

describe('deleted items', () => {
  it('offer a file when one could not be restored', async () => {
    live.bringBack = () => Promise.reject(new Error('full'));
    saveFile.mockResolvedValue({});
    render(
      <DeletedItems
        items={[
          {
            table: 'assessments',
            id: 'pilot',
            name: '2024 pilot',
            deletedAt: '2026-11-20T10:00:00.000Z',
            deletedOrganisationId: null,
          },
        ]}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^Restore/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('“2024 pilot” could not be restored');
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing has been changed.');
    fireEvent.click(screen.getByRole('button', { name: 'Download it instead' }));
    expect(saveFile).toHaveBeenCalledOnce();
  });
});
