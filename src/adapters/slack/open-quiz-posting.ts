import { WebClient } from '@slack/web-api';
import type { QuizPosting } from '../../features/quiz/ports.ts';
import type { Quiz } from '../../features/quiz/quiz.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { MessageView } from './blocks.ts';
import { boltLogger, type Log } from './log.ts';
import { createChannelOutlet } from './outlet.ts';
import { platformError } from './platform-error.ts';
import { readAgain } from './read-again.ts';
import { quizQuestionView } from './views/quiz-question-view.ts';
import { quizResultsView } from './views/quiz-results-view.ts';
import { quizRootView } from './views/quiz-root-view.ts';

/** Nobody waits for these calls. */
const limitMs = 10_000;
/** What was deleted or closed off meanwhile needs no change any more. */
const cannotChange = new Set([
  'message_not_found',
  'cant_update_message',
  'channel_not_found',
  'is_archived',
  'is_inactive',
  'not_in_channel',
]);

/** The way of quizzes to Slack: a client and a queue of its own, so that a limit on it holds up no answer. */
export function openQuizPosting(options: {
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly timeZone: string;
  readonly log: Log;
}): QuizPosting & {
  readonly teamId: () => Promise<string>;
  /** In Slack's word, why a channel took no quiz. */
  readonly problemOf: (channelId: string) => Promise<string>;
} {
  const { slackApiUrl, timeZone } = options;
  const calls = { timeout: limitMs, retryConfig: { retries: 0 } };
  const client = new WebClient(options.botToken, { slackApiUrl, logger: boltLogger(options.log), ...calls });

  let team: string | null = null;

  async function post(quiz: Quiz, name: string, view: MessageView, maybeThere: boolean): Promise<string | null> {
    const outlet = createChannelOutlet(client, {
      channelId: quiz.channelId,
      threadTs: name === 'root' ? null : quiz.rootTs,
      inThread: name !== 'root',
      askerId: '',
      teamId: quiz.teamId,
      isDirect: quiz.channelId.startsWith('D'),
    });
    const mark = `quiz:${quiz.id}:${name}`;
    const standing = maybeThere ? await outlet.findMarked(mark) : null;
    return (standing ?? (await outlet.publicly(view, mark)))?.ts ?? null;
  }

  async function change({ channelId }: Quiz, ts: string | null, view: MessageView): Promise<void> {
    if (ts === null) return;
    try {
      await client.chat.update({ channel: channelId, ts, text: view.text, blocks: view.blocks });
    } catch (error) {
      if (!cannotChange.has(platformError(error) ?? '')) throw error;
    }
  }

  const rootView = (quiz: Quiz, questions: number, isOver: boolean) =>
    quizRootView(quiz, { questions, isOver, timeZone }, messagesFor(quiz.locale));

  return {
    async teamId() {
      team ??= (await readAgain(() => client.auth.test())).team_id ?? '';
      return team;
    },
    async problemOf(channel) {
      try {
        const { channel: found } = await client.conversations.info({ channel });
        return found?.is_archived === true ? 'is_archived' : 'not_in_channel';
      } catch (error) {
        return platformError(error) ?? 'channel_not_found';
      }
    },
    postRoot: (quiz, { questions, maybeThere }) => post(quiz, 'root', rootView(quiz, questions, false), maybeThere),
    postQuestion: (quiz, question, { of, maybeThere }) => {
      const view = quizQuestionView(quiz.id, question, { of }, messagesFor(quiz.locale));
      return post(quiz, String(question.position), view, maybeThere);
    },
    showQuestion: (quiz, question, { of }) =>
      change(quiz, question.messageTs, quizQuestionView(quiz.id, question, { of }, messagesFor(quiz.locale))),
    async postResults(quiz, results, { maybeThere }) {
      await post(quiz, 'results', quizResultsView(results, messagesFor(quiz.locale)), maybeThere);
    },
    showRoot: (quiz, { questions, isOver }) => change(quiz, quiz.rootTs, rootView(quiz, questions, isOver)),
  };
}
