import { createAppealStore } from '#src/adapters/database/appeal-store.ts';
import { openDatabase } from '#src/adapters/database/open-database.ts';
import { createQuizItemStore } from '#src/adapters/database/quiz-item-store.ts';
import { createReviewStore } from '#src/adapters/database/review-store.ts';
import { createReviewWishStore } from '#src/adapters/database/review-wish-store.ts';
import type { QuizItem } from '#src/domain/quiz/quiz-item.ts';
import { tutorSettings } from '#src/domain/review/memory-settings.ts';
import { openScheduler } from '#src/domain/review/open-scheduler.ts';
import { createRemember } from '#src/domain/review/remember.ts';
import type { ReviewAsk } from '#src/features/review/review-ask.ts';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import type { OpenTutor } from './open-tutor.ts';

const teamOf = ({ workspace }: OpenTutor) => workspace.teamId;

/** The stores of reviews on a tutor's own database; close what is returned. */
export async function openReviewStores(tutor: OpenTutor) {
  const database = await openDatabase({ path: tutor.config.databasePath, now: Date.now() });
  const remember = createRemember(openScheduler(tutorSettings));
  const { kysely } = database;
  return {
    kysely,
    remember,
    items: createQuizItemStore(kysely),
    reviews: createReviewStore(kysely, remember),
    wishes: createReviewWishStore(kysely),
    appeals: createAppealStore(kysely),
    close: database.close,
  };
}

export type ReviewStores = Awaited<ReturnType<typeof openReviewStores>>;

/** The tutor's messages in a member's direct message. */
export function inDirect({ workspace }: OpenTutor, member: MemberActor): readonly Message[] {
  return member.messages(member.dm).filter(({ user }) => user === workspace.botUserId);
}

/** Does something and waits for a further message of the tutor in the direct message. */
export async function nextInDirect(
  tutor: OpenTutor,
  member: MemberActor,
  act: () => Promise<unknown>,
): Promise<Message> {
  const known = new Set(inDirect(tutor, member).map(({ ts }) => ts));
  await act();
  return tutor.workspace.waitFor(() => inDirect(tutor, member).find(({ ts }) => !known.has(ts)), {
    what: 'a message in the direct message',
    timeoutMs: 15_000,
  });
}

/** Waits until a message in the direct message says something. */
export async function until(tutor: OpenTutor, member: MemberActor, { ts }: Message, words: string): Promise<Message> {
  const found = () => inDirect(tutor, member).find((message) => message.ts === ts);
  return tutor.workspace.waitFor(
    () => {
      const message = found();
      return message !== undefined && readableText(message).includes(words) ? message : undefined;
    },
    { what: `"${words}" in ${JSON.stringify(readableText(found() ?? ({} as Message)))}`, timeoutMs: 15_000 },
  );
}

/** The card that a message shows, with its question. */
export async function cardOf(
  { reviews, items }: ReviewStores,
  tutor: OpenTutor,
  member: MemberActor,
): Promise<{ readonly ask: ReviewAsk; readonly item: QuizItem; readonly right: string; readonly wrong: string }> {
  const [ask] = (await reviews.openAsks({ teamId: teamOf(tutor), memberId: member.id })).toReversed();
  const item = ask === undefined ? null : await items.find(ask.itemId);
  if (ask === undefined || item === null) throw new Error('No card is open');
  const letter = (at: number) => String.fromCharCode(65 + at);
  return { ask, item, right: letter(ask.right), wrong: letter(ask.right === 0 ? 1 : 0) };
}
