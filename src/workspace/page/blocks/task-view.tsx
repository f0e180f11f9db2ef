import type { PlanBlock, TaskCardBlock } from '@slack/types';
import Circle from 'lucide-react/icons/circle';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import type { ReactNode } from 'react';
import { LinkView } from '../mrkdwn/link-view.tsx';
import { RichTextView } from '../rich-text/rich-text-view.tsx';
import { useWords } from '../shell/words-context.ts';

const signs = { pending: Circle, in_progress: LoaderCircle, complete: CircleCheck, error: CircleX } as const;

/** One step of an assistant's work. */
export const TaskView = ({ block }: { readonly block: TaskCardBlock }): ReactNode => {
  const words = useWords();
  const Sign = signs[block.status];
  return (
    <div className="task" data-status={block.status}>
      <Sign size={18} role="img" aria-label={words.taskStatus[block.status]} />
      <div className="task-words">
        <div className="task-title">{block.title}</div>
        {block.details !== undefined && <RichTextView block={block.details} />}
        {block.output !== undefined && <RichTextView block={block.output} />}
        {block.sources !== undefined && block.sources.length > 0 && (
          <div className="task-sources">
            {block.sources.map(({ url, text }) => (
              <LinkView key={url} url={url}>
                {text}
              </LinkView>
            ))}
          </div>
        )}
      </div>
    </div>
  );
};

const isTask = (task: TaskCardBlock | Record<string, unknown>): task is TaskCardBlock =>
  task.type === 'task_card' && typeof task.title === 'string';

/** Several steps under one title. */
export const PlanView = ({ block }: { readonly block: PlanBlock }): ReactNode => {
  const tasks = block.tasks?.filter(isTask) ?? [];
  return (
    <div className="plan">
      <div className="container-title">{block.title}</div>
      {tasks.map((task) => (
        <TaskView key={task.task_id} block={task} />
      ))}
    </div>
  );
};
