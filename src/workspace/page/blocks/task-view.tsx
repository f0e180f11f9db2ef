import type { PlanBlock, TaskCardBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { LinkView } from '../mrkdwn/link-view.tsx';
import { RichTextView } from '../rich-text/rich-text-view.tsx';

const signs = { pending: '○', in_progress: '◐', complete: '✓', error: '✕' } as const;

/** One step of an assistant's work. */
export const TaskView = ({ block }: { readonly block: TaskCardBlock }): ReactNode => (
  <div className="task" data-status={block.status}>
    <span aria-hidden="true">{signs[block.status]} </span>
    {block.title}
    {block.details !== undefined && <RichTextView block={block.details} />}
    {block.output !== undefined && <RichTextView block={block.output} />}
    {block.sources?.map(({ url, text }) => (
      <LinkView key={url} url={url}>
        {text}
      </LinkView>
    ))}
  </div>
);

const isTask = (task: TaskCardBlock | Record<string, unknown>): task is TaskCardBlock =>
  task.type === 'task_card' && typeof task.title === 'string';

/** Several steps under one title. */
export const PlanView = ({ block }: { readonly block: PlanBlock }): ReactNode => (
  <div className="container">
    <div className="container-title">{block.title}</div>
    {block.tasks?.filter(isTask).map((task) => (
      <TaskView key={task.task_id} block={task} />
    ))}
  </div>
);
