import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createQuizItemStore } from '#src/adapters/database/quiz-item-store.ts';
import { createQuizStore } from '#src/adapters/database/quiz-store.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import type { OpenTutor } from './open-tutor.ts';

const isTutors = (tutor: OpenTutor) => (message: Message) => message.user === tutor.workspace.botUserId;

/** First messages of quizzes, oldest first. */
export function rootsOf(tutor: OpenTutor, channel = 'study'): readonly Message[] {
  return tutor.minji
    .messages(channel)
    .filter((message) => isTutors(tutor)(message) && /퀴즈|Quiz/.test(readableText(message)));
}

/** A quiz's questions, once all of them stand. */
export async function questionsOf(tutor: OpenTutor, root: Message, count: number): Promise<readonly Message[]> {
  const questions = () =>
    tutor.minji
      .thread(root.channel, root.ts)
      .filter((message) => isTutors(tutor)(message) && /^(?:문제 \d|Question \d)/m.test(readableText(message)));
  return tutor.workspace.waitFor(() => (questions().length === count ? questions() : undefined), {
    what: 'the questions',
  });
}

/** The quiz, the question and the option that a question's buttons name. */
export function questionKey(question: Message, option = 0): { readonly quizId: string; readonly position: number } {
  const [, quizId = '', position = ''] =
    new RegExp(`"value":"([^":]+):(\\d+):${option}"`).exec(JSON.stringify(question.blocks)) ?? [];
  return { quizId, position: Number(position) };
}

/** What the tutor has stored of quizzes, read beside it. */
export async function storedQuizzes(tutor: OpenTutor) {
  const database = await openDatabase({ path: tutor.config.databasePath, now: Date.now() });
  return {
    quizzes: createQuizStore(database.kysely),
    items: createQuizItemStore(database.kysely),
    kysely: database.kysely,
    close: database.close,
  };
}

/** Which letter is right, as the store has it. */
export async function letterOfRight(tutor: OpenTutor, question: Message): Promise<string> {
  const { quizId, position } = questionKey(question);
  const stored = await storedQuizzes(tutor);
  const found = await stored.quizzes.find(quizId);
  await stored.close();
  return String.fromCharCode(65 + (found?.questions[position]?.right ?? -1));
}

/** Answers to a question as stored. */
export async function answersTo(tutor: OpenTutor, question: Message, memberId?: string) {
  const { quizId, position } = questionKey(question);
  const stored = await storedQuizzes(tutor);
  const rows = stored.kysely.selectFrom('quiz_answers').selectAll().where('quiz_id', '=', quizId);
  const found = await rows.where('position', '=', position).execute();
  await stored.close();
  return found.filter(({ member_id }) => memberId === undefined || member_id === memberId);
}
