import { useId, type ReactNode } from 'react';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { Tag, type TagTone } from './Tag.tsx';

export type Task = {
  id: string;
  title: ReactNode;
  /** Without one the task cannot be started, and its title is plain text. */
  href?: string;
  /** One sentence at most, without links. */
  hint?: ReactNode;
  /** Without a tone the status is plain text: the finished state, which needs no attention. */
  status: { text: string; tone?: TagTone };
};

export type TaskGroup = { id: string; title?: ReactNode; tasks: readonly Task[] };

type Props = { groups: readonly TaskGroup[]; headingLevel?: HeadingLevel };

/** One link per row, and the whole row is its target. */
export function TaskList({ groups, headingLevel = 2 }: Props) {
  const base = useId();
  return (
    <>
      {groups.map((group) => (
        <section
          className="task-group"
          key={group.id}
          aria-labelledby={group.title === undefined ? undefined : `${base}-${group.id}`}
        >
          {group.title !== undefined && (
            <Heading level={headingLevel} id={`${base}-${group.id}`}>
              {group.title}
            </Heading>
          )}
          <ul className="task-list">
            {group.tasks.map((task) => (
              <TaskRow key={task.id} task={task} id={`${base}-${group.id}-${task.id}`} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TaskRow({ task, id }: { task: Task; id: string }) {
  const { title, href, hint, status } = task;
  const hasHint = hint !== undefined && hint !== null;
  const describedBy = hasHint ? `${id}-hint ${id}-status` : `${id}-status`;
  return (
    <li className={href === undefined ? 'task task-plain' : 'task'}>
      <div>
        {href === undefined ? (
          title
        ) : (
          <a className="task-link" href={href} aria-describedby={describedBy}>
            {title}
          </a>
        )}
        {hasHint && (
          <p className="task-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div className="task-status" id={`${id}-status`}>
        {status.tone === undefined ? status.text : <Tag tone={status.tone}>{status.text}</Tag>}
      </div>
    </li>
  );
}
