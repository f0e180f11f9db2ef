import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { decodeText } from './decode-text.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { openDirectOutlet } from './outlet.ts';
import type { QuestionUseCases } from './question-use-cases.ts';
import type { SpokenMessage } from './spoken-message.ts';
import { repliedView } from './views/open-question-views.ts';

/** Shows a reply under a posted question to whoever asked, who can accept it. Nobody else learns who that is. */
export type HearReply = (client: WebClient, message: SpokenMessage, teamId: string) => Promise<void>;

export function createHearReply(deps: {
  readonly openQuestions: Pick<QuestionUseCases, 'offerReply'>;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}): HearReply {
  return async (client, { channelId, threadTs, ts, memberId, text }, teamId) => {
    if (threadTs === null) return;
    const words = decodeText(text.replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/gu, ' ')).trim();
    const offered = await deps.openQuestions.offerReply({ teamId, memberId, channelId, threadTs, ts, text: words });
    if (offered === null) return;
    const messages = messagesFor(await deps.localeOf(offered.askerId));
    const outlet = await openDirectOutlet(client, teamId, offered.askerId);
    await outlet?.publicly(repliedView(offered, (await deps.profiles(memberId)).name, messages), `reply:${ts}`);
  };
}
