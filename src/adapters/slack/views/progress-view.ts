import type { RunProgress } from '../../../features/schedule/progress.ts';
import type { Messages } from '../../../messages/messages.ts';
import { type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, richText, words } from '../rich-text.ts';

/** Steps of the bar. */
const steps = 20;

/** How far a run's deliveries are: a bar, the counts, and what is left for later. The key stands in `block_id`. */
export function progressView(progress: RunProgress, key: string, { schedule }: Messages): MessageView {
  const { run, sent, waiting, held, dropped, failed } = progress;
  const all = sent + waiting + held + dropped + failed;
  const done = Math.round(((all - waiting) / all) * steps);
  const bar = `${'█'.repeat(done)}${'░'.repeat(steps - done)}`;
  const sentence = schedule.delivering({ all, sent, waiting, held, dropped, failed });
  return {
    text: escapeText(sentence),
    blocks: [{ ...richText(line(words(`${sentence}\n${bar}`))), block_id: key.slice(0, 255) }, remark(`job/${run}`)],
  };
}
