import type { Locale } from '../../domain/locale.ts';
import type { IsOrganiser } from '../../features/members/is-organiser.ts';
import type { QuizStarted } from '../../features/quiz/start-group-quiz.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { QuizUseCases } from './quiz-use-cases.ts';
import { draftsView } from './views/drafts-view.ts';
import { noticeView } from './views/notice-view.ts';
import { topicWords } from './views/quiz-naming.ts';
import { whichQuizView } from './views/which-quiz-view.ts';
import { writeItemView } from './views/write-item-view.ts';
import type { QuizWords } from './words/quiz-request.ts';

export interface QuizContext {
  readonly messages: Messages;
  readonly command: string;
  readonly locale: Locale;
  readonly isAdmin: boolean;
  /** The asker's own. */
  readonly timeZone: string;
}

/** Answers what concerns quizzes; only the asker sees it, the quiz itself stands in the channel. */
export type AnswerQuiz = (asked: Asked, words: QuizWords, context: QuizContext) => Promise<MessageView>;

export function createAnswerQuiz(deps: { readonly quiz: QuizUseCases; readonly isOrganiser: IsOrganiser }): AnswerQuiz {
  return async (asked, words, context) => {
    const { messages } = context;
    const { teamId, channelId, askerId: by, key } = asked;
    switch (words.kind) {
      case 'quiz': {
        const { wish, count } = words;
        const start = { key, teamId, channelId, locale: context.locale, wish, count, openMs: null, by };
        return startedView(await deps.quiz.start(start), context);
      }
      case 'quiz-which':
        return whichQuizView(words.number, messages);
      case 'quiz-close': {
        const isOrganiser = await deps.isOrganiser({ teamId, memberId: by, isAdmin: context.isAdmin });
        const { kind } = await deps.quiz.close({ quizId: null, channelId, by, isOrganiser });
        return noticeView(closeWords(kind, messages));
      }
      case 'quiz-drafts': {
        const isOrganiser = await deps.isOrganiser({ teamId, memberId: by, isAdmin: context.isAdmin });
        const { chapter } = words;
        const list = await deps.quiz.drafts({ chapter, by: { memberId: by, isOrganiser } });
        return draftsView(list, { chapter, told: null }, messages);
      }
      case 'quiz-add':
        return writeItemView(messages);
    }
  };

  async function startedView(started: QuizStarted, { messages, command, timeZone }: QuizContext): Promise<MessageView> {
    const { quiz: said } = messages;
    switch (started.kind) {
      case 'started': {
        const { quiz, questions, wanted } = started;
        if ((await deps.quiz.posted(quiz.id)) === 'not-here') return noticeView(said.notHere(command));
        const told = said.started(questions, messages.dateTime(quiz.closesAt, timeZone));
        return noticeView(questions < wanted ? `${told} ${said.fewer(wanted, questions)}` : told);
      }
      case 'no-items':
        return noticeView(said.noItems(topicWords(started.topic, messages), command));
      case 'unknown-topic':
        return noticeView(said.unknownTopic(started.words));
      case 'busy':
        return noticeView(said.busy);
    }
  }
}

export function closeWords(kind: 'closed' | 'none-open' | 'forbidden', { quiz }: Messages): string {
  return { closed: quiz.closed, 'none-open': quiz.noneOpen, forbidden: quiz.mayNotClose }[kind];
}
