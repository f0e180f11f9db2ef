import type { Answer } from '../domain/grounding/answer.ts';
import type { Messages } from './messages.ts';

/** Failures of what a model wrote, told apart from failures of the way to it. */
const unchecked: ReadonlySet<string> = new Set(['bad-answer', 'refusal', 'too-long']);

/** A word about a model that gave nothing to use; none where it did, or was not asked. */
export function modelRemark({ model }: Answer, messages: Messages): readonly string[] {
  if (model?.kind !== 'failed') return [];
  const said = messages.model;
  if (model.reason === 'stopped') return [said.stopped];
  if (model.until !== undefined) return [said.overBudget(model.until)];
  return [unchecked.has(model.reason) ? said.unchecked : said.failed];
}
