import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { openDirectOutlet } from './outlet.ts';
import type { QuestionUseCases } from './question-use-cases.ts';
import { replyWords } from './reply-words.ts';
import type { SpokenMessage } from './spoken-message.ts';
import { repliedView } from './views/open-question-views.ts';

type SaidInThread = Pick<SpokenMessage, 'channelId' | 'threadTs' | 'ts' | 'memberId' | 'text'>;

/** Shows a reply under a posted question to whoever asked, who can accept it. Nobody else learns who that is. */
export type HearReply = (client: WebClient, message: SaidInThread, teamId: string) => Promise<void>;

/** The mark of what whoever asked sees of the reply. */
export const replyMark = (ts: string) => `reply:${ts}`;

export function createHearReply(deps: {
  readonly openQuestions: Pick<QuestionUseCases, 'offerReply'>;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}): HearReply {
  return async (client, { channelId, threadTs, ts, memberId, text }, teamId) => {
    if (threadTs === null) return;
    const said = { teamId, memberId, channelId, threadTs, ts, text: replyWords(text) };
    const offered = await deps.openQuestions.offerReply(said);
    if (offered === null) return;
    const messages = messagesFor(await deps.localeOf(offered.askerId));
    const outlet = await openDirectOutlet(client, teamId, offered.askerId);
    await outlet?.publicly(repliedView(offered, (await deps.profiles(memberId)).name, messages), replyMark(ts));
  };
}
