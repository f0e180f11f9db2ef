import type { Locale } from '../../domain/locale.ts';
import type { GiveHint } from '../../features/answer/give-hint.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { SlackRequest } from './slack-request.ts';
import { helpView } from './views/help-view.ts';
import { hintView } from './views/hint-view.ts';

/** A hint about a topic, or about what the thread asked last; help with hints where there is neither. */
export async function answerHint(
  giveHint: GiveHint,
  { teamId, channelId, threadTs, askerId: memberId, isDirect }: Asked,
  { topic, step }: Extract<SlackRequest, { readonly kind: 'hint' }>,
  context: Parameters<typeof helpView>[1] & { readonly locale: Locale },
): Promise<MessageView> {
  const place = { teamId, channelId, threadTs };
  const given = await giveHint({ place, memberId, isDirect, topic, step, locale: context.locale });
  if (given === null) return helpView({ verb: 'hint' }, context);
  return hintView(given.hint, { topic: given.about, step });
}
