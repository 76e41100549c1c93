import type { ReactNode } from 'react';
import { href } from '#state/paths.ts';

/** Each at most 120 words, and only about what the tool can do today. */
export const helpTopics: { id: string; title: string; text: ReactNode }[] = [
  {
    id: 'score',
    title: 'Score a criterion',
    text: (
      <>
        <p>
          Open a domain from the task list. Read the levels from the lowest up, and choose the highest one
          that is wholly true. If you are between 2 levels, choose the lower one and say in the notes what is
          missing. If you need to ask someone, choose “We do not know yet”. If it cannot apply to you, choose
          “Not applicable to us” and say why.
        </p>
        <p>
          Your answer is saved at once. <a href={href('method')}>How scoring works</a>
        </p>
      </>
    ),
  },
  {
    id: 'meeting',
    title: 'Use it in a meeting',
    text: (
      <p>
        Share your screen with a criterion open. Ask everyone to choose a level before anyone speaks, then ask
        the lowest and the highest to explain. Choose the level you agree on and write the reason in the
        notes. If you cannot agree, choose the lower level. You can set the text size to larger in{' '}
        <a href={href('settings')}>Settings</a>.
      </p>
    ),
  },
  {
    id: 'colleagues',
    title: 'Get colleagues’ scores',
    text: (
      <p>
        Open “Review answers” from the task list and select “Print blank scoring sheets”. They have 2 criteria
        to a page and show nobody’s answers. Ask each colleague to tick a level alone, then compare the sheets
        in a meeting. Where people are 2 or more levels apart, discuss it before you choose. Enter the level
        you agree on, and write in the notes what made the difference.
      </p>
    ),
  },
  {
    id: 'evidence',
    title: 'Add evidence and notes',
    text: (
      <p>
        On the page of a criterion, say what the document is and where to find it, and which level it
        supports. The document itself stays where it is. You can use the same evidence for other criteria and
        next year without typing it again. Write a note to the next assessor about what you would do
        differently. To go through all levels first, turn on “Score first, add evidence later” in{' '}
        <a href={href('settings')}>Settings</a>. Never enter patient information.
      </p>
    ),
  },
  {
    id: 'actions',
    title: 'Turn gaps into actions',
    text: (
      <p>
        Open the gaps from the task list or the results. Each gap shows the words of the next level. Say what
        you decided about it, and add an action with 1 owner and a date. Then go to{' '}
        <a href={href('actions')}>Actions</a> to follow all of them, note what was done and see what is
        overdue.
      </p>
    ),
  },
  {
    id: 'sign-off',
    title: 'Sign off, and change something later',
    text: (
      <p>
        Read everything through in “Review answers”. When all domains are completed, open “Sign off” from the
        task list. It says what is missing. A signed-off assessment is locked, with a copy of its wording,
        evidence and actions as they were that day. To change an answer afterwards, start a revised version.
        The first version stays as it was.
      </p>
    ),
  },
  {
    id: 'safe',
    title: 'Keep your work safe',
    text: (
      <p>
        Your work is in this browser on this computer, and nowhere else. Go to{' '}
        <a href={href('data')}>Your data</a> and save a backup file, after each sitting if you can. Keep it
        where your organisation keeps files. Do not work in a private window: it forgets everything when it
        closes.
      </p>
    ),
  },
  {
    id: 'report',
    title: 'Make the board report',
    text: (
      <p>
        Open the report from the task list or the results. Fill in the fields beside it, then select “Print or
        save as PDF” and choose “Save as PDF” as the printer. Do not use Microsoft Print to PDF: it removes
        the headings and descriptions that screen readers need.
      </p>
    ),
  },
  {
    id: 'compare',
    title: 'Compare years',
    text: (
      <p>
        Start a new assessment each year with the same matrix. Then go to{' '}
        <a href={href('compare')}>Compare</a> and choose 2 to 6 assessments. Only criteria with a level in
        both are counted as up, the same or down. 2 points in time are a change, not a trend.
      </p>
    ),
  },
  {
    id: 'move',
    title: 'Move to another computer',
    text: (
      <p>
        Save a backup file here. On the other computer open this tool and select{' '}
        <a href={href('restore')}>Restore from a backup file</a>. There is no synchronisation: work on one
        computer at a time, and take a new backup when you change over.
      </p>
    ),
  },
  {
    id: 'official',
    title: 'Use the official matrix',
    text: (
      <p>
        The official matrix is published by NHS England and is not part of this tool. The{' '}
        <a href={href('matrices')}>matrices here</a> are example wording on the same subjects, and each says
        what it is based on. If you have a copy of the official one, check its terms, copy its table and paste
        it under <a href={href('importMatrix')}>Import a matrix</a>.
      </p>
    ),
  },
  {
    id: 'wrong',
    title: 'If something goes wrong',
    text: (
      <p>
        If the header says “Not saved”, keep the page open and select “Try again”, or download a copy of your
        work. If a page shows a problem, your saved work is still on this device: go to{' '}
        <a href={href('data')}>Your data</a>. If your work is gone, restore your last backup file.
      </p>
    ),
  },
];
