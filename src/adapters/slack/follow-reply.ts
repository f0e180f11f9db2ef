import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { ChangedMessage } from './changed-message.ts';
import { type HearReply, replyMark } from './hear-reply.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { markOf } from './message-mark.ts';
import { openDirectOutlet } from './outlet.ts';
import { platformError } from './platform-error.ts';
import type { Posted } from './posted.ts';
import type { QuestionUseCases } from './question-use-cases.ts';
import { readAgain } from './read-again.ts';
import { replyWords } from './reply-words.ts';
import { repliedView } from './views/open-question-views.ts';

/**
 * Follows a reply under a posted question: whoever asked sees what it says now, or no longer sees it. `isOwn`: an edit that
 * calls nobody, so that words which answer only now are offered as well.
 */
export type FollowReply = (
  client: WebClient,
  changed: ChangedMessage,
  given: { readonly teamId: string; readonly isOwn: boolean },
) => Promise<void>;

/** What whoever asked sees is posted within this time after the reply, unless the tutor was away. In seconds. */
const soonSeconds = 60 * 60;
/** Messages of a direct message in that time. */
const mostMessages = 200;

export function createFollowReply(deps: {
  readonly openQuestions: Pick<QuestionUseCases, 'changeReply'>;
  readonly hearReply: HearReply;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}): FollowReply {
  return async (client, changed, { teamId, isOwn }) => {
    const { channelId, threadTs, ts } = changed;
    if (threadTs === null) return;
    const text = changed.kind === 'edited' ? replyWords(changed.text) : null;
    const outcome = await deps.openQuestions.changeReply({ teamId, channelId, threadTs, ts, text });
    if (outcome.kind === 'unknown') {
      if (changed.kind === 'edited' && isOwn) await deps.hearReply(client, changed, teamId);
      return;
    }
    const outlet = await openDirectOutlet(client, teamId, outcome.askerId);
    const shown = await shownTo(client, outcome.askerId, ts);
    if (outcome.kind === 'taken-back') {
      if (shown !== null) await remove(client, shown);
      return;
    }
    const messages = messagesFor(await deps.localeOf(outcome.askerId));
    const view = repliedView(outcome, (await deps.profiles(outcome.reply.memberId)).name, messages);
    if (shown === null) await outlet?.publicly(view, replyMark(ts));
    else await outlet?.replace(shown, view, replyMark(ts));
  };
}

/** The message in which the member was shown a reply; null when it is not there. */
async function shownTo(client: WebClient, memberId: string, replyTs: string): Promise<Posted | null> {
  const { channel } = await client.conversations.open({ users: memberId });
  const channelId = channel?.id ?? '';
  const latest = (Number(replyTs) + soonSeconds).toFixed(6);
  const span = { channel: channelId, oldest: replyTs, latest, limit: mostMessages, include_all_metadata: true };
  const { messages = [] } = await readAgain(() => client.conversations.history(span));
  const found = messages.find((message) => markOf(message)?.mark === replyMark(replyTs))?.ts;
  return found === undefined ? null : { channelId, threadTs: found, ts: found };
}

/** Gone already, or no longer ours to delete: nothing is left to take back. */
async function remove(client: WebClient, { channelId, ts }: Posted): Promise<void> {
  await client.chat.delete({ channel: channelId, ts }).catch((error: unknown) => {
    if (platformError(error) === null) throw error;
  });
}
