import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../domain/locale.ts';
import { type AskQuestion, unheard } from '../../features/answer/ask-question.ts';
import type { Exchange } from '../../features/answer/conversation.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { FieldUseCases } from './answer-field.ts';
import type { Asked } from './asked.ts';
import type { FollowWriting } from './follow-writing.ts';
import type { GrowingMessage } from './growing-message.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { Outlet } from './outlet.ts';
import type { PostAnswer } from './post-answer.ts';
import { exchangeView } from './views/exchange-view.ts';
import { topicFieldsBlocks } from './views/field-lists.ts';
import type { WithdrawnQuestions } from './withdrawn-questions.ts';

export interface WordsToAnswer {
  readonly text: string;
  readonly mode: 'explain' | 'ask';
  readonly private: boolean;
}

/** Answers words where they were asked: in the open where the tutor may, else only to the asker. */
export type AnswerWords = (asked: Asked, outlet: Outlet, words: WordsToAnswer) => Promise<void>;

export interface AnswerWordsDeps {
  readonly ask: AskQuestion;
  readonly followWriting: FollowWriting;
  readonly withdrawn: Pick<WithdrawnQuestions, 'during' | 'isWithdrawn'>;
  readonly postAnswer: PostAnswer;
  readonly fields: FieldUseCases;
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
    const request = { place, isDirect: asked.isDirect, key, askerId, text: words.text, mode: words.mode, locale };
    const askerName = profile.name;
    const isOpen = asked.isDirect || !(words.private || quiet);
    // A press leaves no words of its own behind, so that its answer shows the question, as a root does.
    const shown = threadTs === null || asked.via === 'press' ? 'root' : 'reply';
    if (!isOpen) return answerUnseen();
    const writing = deps.followWriting(asked, outlet, { askerName, asRoot: shown === 'root' });
    try {
      await post(await deps.ask(request, writing.follower), await writing.message());
    } finally {
      await writing.end();
    }

    /** Nobody sees it grow, and what only the asker sees cannot be taken back: of a question that is gone nothing is said. */
    async function answerUnseen(): Promise<void> {
      const writing = new AbortController();
      const asking = deps.withdrawn.during(key, writing);
      try {
        const exchange = await deps.ask(request, { ...unheard, signal: writing.signal });
        if (!deps.withdrawn.isWithdrawn(key)) await post(exchange, null);
      } finally {
        asking.end();
      }
    }

    /** A topic that is an object is explained with its fields. */
    function fieldsOf({ answer }: Exchange): readonly KnownBlock[] {
      const topic = words.mode === 'explain' ? deps.fields?.joinTopic(words.text, answer.locale) : null;
      return topic == null ? [] : topicFieldsBlocks(topic, answer, messagesFor(answer.locale));
    }

    async function post(exchange: Exchange, growing: GrowingMessage | null): Promise<void> {
      if (exchange.messageTs !== null) return;
      const { privately } = messagesFor(exchange.answer.locale).answer;
      const remark = words.private ? privately.asked : quiet ? privately.quiet : null;
      if (remark === null || asked.isDirect) {
        const view = exchangeView(exchange, {
          shown,
          isDirect: asked.isDirect,
          askerName,
          remark: null,
          feedback: 'native',
          besides: fieldsOf(exchange),
        });
        const { attempt } = asked;
        if ((await deps.postAnswer(outlet, { exchange, view, channelId, askerId, attempt, growing })) !== null) return;
      }
      const reason = remark ?? privately.notMember(deps.commandName);
      await outlet.privately(
        exchangeView(exchange, {
          shown: 'private',
          askerName,
          remark: reason,
          feedback: 'plain',
          besides: fieldsOf(exchange),
        }),
      );
    }
  };
}
