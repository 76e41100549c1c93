import type { ReactNode } from 'react';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import type { Assessment } from '#core/assessment.ts';
import { href } from '#state/paths.ts';

type Props = { title: string; assessment: Assessment; error?: boolean; children: ReactNode };

/** The frame of a page that edits the set-up of a known assessment, reached from its task list. */
export function EditPage({ title, assessment, error = false, children }: Props) {
  const { id: assessmentId, name, sample } = assessment;
  return (
    <Page
      title={title}
      section={name}
      caption={
        <>
          {name} {sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      error={error}
      back={{ href: href('tasks', { assessmentId }), text: 'Back to the task list' }}
    >
      {children}
    </Page>
  );
}
