import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { QuestionWords } from '../../domain/study/speech/parse-question.ts';
import type { MatchingNote } from '../../features/questions/find-match.ts';
import type { OfferedQuestion } from '../../features/questions/offer-questions.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { createChannelOutlet } from './outlet.ts';
import type { QuestionUseCases } from './question-use-cases.ts';
import type { StudyUseCases } from './study-use-cases.ts';
import { noticeView } from './views/notice-view.ts';
import { openQuestionView, questionListView } from './views/open-question-views.ts';

/** Questions of the group, in the channel of their study. */
export interface OpenQuestions {
  readonly answerWords: (asked: Asked, words: QuestionWords, messages: Messages) => Promise<MessageView>;
  /** Posts a question out of a note in the channel of its study; false: there is none, or the tutor may not post there. */
  readonly post: (offered: OfferedQuestion) => Promise<boolean>;
  /** Brings the question's message up to date. */
  readonly refresh: (question: OpenQuestionRecord) => Promise<void>;
}

export function createOpenQuestions(
  client: WebClient,
  deps: {
    readonly openQuestions: QuestionUseCases;
    readonly study: Pick<StudyUseCases, 'findStudy'>;
    readonly profiles: MemberProfiles;
    readonly inOrder: OneAtATime;
    readonly locale: Locale | null;
  },
): OpenQuestions {
  const group = messagesFor(deps.locale ?? 'ko');
  const nameOf = async (memberId: string | null) => (memberId === null ? null : (await deps.profiles(memberId)).name);

  async function viewOf(question: OpenQuestionRecord, match: MatchingNote | null): Promise<MessageView> {
    const names = {
      asker: question.anonymous ? null : await nameOf(question.askerId),
      taker: await nameOf(question.answeredBy ?? question.takenBy),
    };
    return openQuestionView(question, names, match, group, await deps.openQuestions.standing(question));
  }

  /** Once, however often it is delivered: the message is found by its mark. */
  function post(question: OpenQuestionRecord, channelId: string, match: MatchingNote | null): Promise<boolean> {
    return deps.inOrder(`question:${question.id}`, async () => {
      const { teamId, id } = question;
      const known = await deps.openQuestions.store.find(teamId, id);
      if (known?.messageTs !== null && known !== null) return true;
      const place = { channelId, threadTs: null, inThread: false, askerId: '', isDirect: false, teamId };
      const outlet = createChannelOutlet(client, place);
      const mark = `question:${id}`;
      const posted = (await outlet.findMarked(mark)) ?? (await outlet.publicly(await viewOf(question, match), mark));
      if (posted === null) return false;
      const stands = { channelId, messageTs: posted.ts };
      await deps.openQuestions.store.change(
        teamId,
        id,
        ['open', 'taken', 'answered', 'accepted'],
        stands,
        question.askedMs,
      );
      return true;
    });
  }

  return {
    async answerWords(asked, words, messages) {
      const { teamId, channelId, askerId: memberId } = asked;
      const said = messages.openQuestions;
      if (words.kind === 'list-questions')
        return questionListView(await deps.openQuestions.store.list(teamId, ['open', 'taken']), memberId, messages);
      const study = await deps.study.findStudy({ teamId, channelId, memberId }, words.chapter);
      const about = { teamId, memberId, studyId: study?.id ?? null, key: asked.key };
      const { question, match } = await deps.openQuestions.ask({ ...words, ...about });
      if (study === null || !(await post(question, study.channelId, match))) return noticeView(said.keptOnly);
      return noticeView(words.anonymous ? said.postedAnonymously : said.posted);
    },
    async post({ question, match }) {
      const { teamId, chapter, askerId } = question;
      const study = await deps.study.findStudy({ teamId, channelId: '', memberId: askerId ?? '' }, chapter);
      return study !== null && (await post(question, study.channelId, match));
    },
    async refresh(question) {
      if (question.channelId === null || question.messageTs === null) return;
      const { text, blocks } = await viewOf(question, null);
      await client.chat.update({ channel: question.channelId, ts: question.messageTs, text, blocks });
    },
  };
}
