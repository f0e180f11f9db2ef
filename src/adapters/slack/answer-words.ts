import type { Locale } from '../../domain/locale.ts';
import type { AskQuestion } from '../../features/answer/ask-question.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Asked } from './asked.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { Outlet } from './outlet.ts';
import type { PostAnswer } from './post-answer.ts';
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
  readonly postAnswer: PostAnswer;
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
      // A press leaves no words of its own behind, so that its answer shows the question, as a root does.
      const shown = threadTs === null || asked.via === 'press' ? 'root' : 'reply';
      const view = exchangeView(exchange, {
        shown,
        isDirect: asked.isDirect,
        askerName,
        remark: null,
        feedback: 'native',
      });
      const { attempt } = asked;
      if ((await deps.postAnswer(outlet, { exchange, view, channelId, askerId, attempt })) !== null) return;
    }
    const reason = remark ?? privately.notMember(deps.commandName);
    await outlet.privately(exchangeView(exchange, { shown: 'private', askerName, remark: reason, feedback: 'plain' }));
  };
}
