import type { PlanBlock, TaskCardBlock, URLSourceElement } from '@slack/types';
import { isJsonObject } from '../state/json.ts';
import { webUrl } from './address-rules.ts';
import { blockLimits as limits } from './block-limits.ts';
import { quoted } from './mistake.ts';
import { byType, fieldsOf, needed, object, typed } from './object-rule.ts';
import { richText } from './rich-text-rules.ts';
import { list, oneOf, type Rule, text, unbounded } from './rule.ts';
import { id } from './text-rules.ts';

const words = needed(text(unbounded));
const sources = list(byType({ url: typed(fieldsOf<URLSourceElement>({ url: needed(webUrl), text: words })) }), {
  ...unbounded,
  least: 0,
});

function taskFields(...states: readonly TaskCardBlock['status'][]) {
  return fieldsOf<TaskCardBlock>({
    block_id: id,
    task_id: needed(id),
    title: words,
    details: richText,
    output: richText,
    sources,
    status: needed(oneOf(...states)),
  });
}

/** A task by itself has begun: Slack's validator refuses a waiting one outside of a plan. */
export const taskCardBlock = typed(taskFields('in_progress', 'complete', 'error'));

/** In a plan tasks may wait, and may leave out their type, as the reference's example does. */
const planned = object({
  type: oneOf('task_card'),
  ...taskFields('pending', 'in_progress', 'complete', 'error'),
});

const hasUniqueTasks: Rule = (value, pointer, report) => {
  if (!isJsonObject(value) || !Array.isArray(value.tasks)) return;
  const ids = value.tasks.map((task: unknown) => (isJsonObject(task) ? String(task.task_id) : ''));
  ids.forEach((taskId, index) => {
    if (ids.indexOf(taskId) === index) return;
    report(`${pointer}/tasks/${index}/task_id`, `task_id "${quoted(taskId)}" already exists`);
  });
};

export const planBlock = typed(
  fieldsOf<PlanBlock>({
    block_id: id,
    title: words,
    // Optional in the types; Slack's validator refuses a plan without them.
    tasks: needed(list(planned, { ...limits.planTasks, least: 0 })),
  }),
  hasUniqueTasks,
);
