import type { Locale } from '../../domain/locale.ts';
import type { AskQuestion } from '../../features/answer/ask-question.ts';
import type { Exchange } from '../../features/answer/conversation.ts';
import type { ConversationStore, ThreadStore } from '../../features/answer/ports.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Asked } from './asked.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { Outlet, Posted } from './outlet.ts';
import { exchangeView } from './views/exchange-view.ts';

export interface WordsToAnswer {
  readonly text: string;
  readonly mode: 'explain' | 'ask';
  readonly private: boolean;
}

/** Answers words where they were asked: in the open where the tutor may, else only to the asker. */
export type AnswerWords = (asked: Asked, outlet: Outlet, words: WordsToAnswer) => Promise<void>;

export interface AnswerWordsDeps {
  readonly ask: AskQuestion;
  readonly conversations: Pick<ConversationStore, 'markPosted'>;
  readonly threads: Pick<ThreadStore, 'tutorSpoke'>;
  readonly isQuiet: (teamId: string, channelId: string) => Promise<boolean>;
  readonly profiles: MemberProfiles;
  readonly commandName: string;
  /** The group's language; null follows the member's. */
  readonly locale: Locale | null;
}

export function createAnswerWords(deps: AnswerWordsDeps): AnswerWords {
  return async (asked, outlet, words) => {
    const { teamId, channelId, threadTs, key, askerId } = asked;
    const [profile, quiet] = await Promise.all([
      deps.profiles(askerId),
      asked.isDirect ? false : deps.isQuiet(teamId, channelId),
    ]);
    const locale = deps.locale ?? profile.locale ?? 'ko';
    const place = { teamId, channelId, threadTs };
    const exchange = await deps.ask({ place, key, askerId, text: words.text, mode: words.mode, locale });
    if (exchange.messageTs !== null) return;

    const { privately } = messagesFor(exchange.answer.locale).answer;
    const remark = words.private ? privately.asked : quiet ? privately.quiet : null;
    const askerName = profile.name;
    if (remark === null || asked.isDirect) {
      const shown = threadTs === null ? 'root' : 'reply';
      const view = exchangeView(exchange, { shown, askerName, remark: null, feedback: 'native' });
      const posted = (await findEarlier(asked, outlet, exchange)) ?? (await outlet.publicly(view, exchange.id));
      if (posted !== null) return remember(asked, exchange, posted);
    }
    const reason = remark ?? privately.notMember(deps.commandName);
    await outlet.privately(exchangeView(exchange, { shown: 'private', askerName, remark: reason, feedback: 'plain' }));
  };

  /** A crash between posting and recording leaves a message behind that must not be posted again. */
  async function findEarlier(asked: Asked, outlet: Outlet, exchange: Exchange): Promise<Posted | null> {
    return asked.attempt > 1 ? outlet.findMarked(exchange.id) : null;
  }

  async function remember(asked: Asked, exchange: Exchange, posted: Posted): Promise<void> {
    await deps.conversations.markPosted(exchange.id, posted.threadTs, posted.ts);
    const place = { teamId: asked.teamId, channelId: posted.channelId, threadTs: posted.threadTs };
    await deps.threads.tutorSpoke(place, asked.askerId, posted.ts);
  }
}
