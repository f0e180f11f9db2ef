import type { Locale } from '../../domain/locale.ts';
import { type GiveHint, hintSteps } from '../../features/answer/give-hint.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { LastHints } from './last-hints.ts';
import type { SlackRequest } from './slack-request.ts';
import { helpView } from './views/help-view.ts';
import { hintView } from './views/hint-view.ts';

/** A hint about a topic, one more of what was given last, or one about what the thread asked last; help with hints where there is neither. */
export async function answerHint(
  { giveHint, lastHints }: { readonly giveHint: GiveHint; readonly lastHints: LastHints },
  asked: Asked,
  request: Extract<SlackRequest, { readonly kind: 'hint' }>,
  context: Parameters<typeof helpView>[1] & { readonly locale: Locale },
): Promise<MessageView> {
  const { teamId, channelId, threadTs, askerId: memberId, isDirect } = asked;
  const place = { teamId, channelId, threadTs };
  const before = request.step === 'next' ? lastHints.last(asked) : null;
  const topic = before?.topic ?? request.topic;
  // After the last one there is only the answer, which is offered with it.
  const step = request.step === 'next' ? Math.min((before?.step ?? -1) + 1, hintSteps - 1) : request.step;
  const given = await giveHint({ place, memberId, isDirect, topic, step, locale: context.locale });
  if (given === null) return helpView({ verb: 'hint' }, context);
  if (given.hint.kind !== 'nothing') lastHints.given(asked, { topic: given.about, step });
  return hintView(given.hint, { topic: given.about, step });
}
