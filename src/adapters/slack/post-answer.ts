import type { Exchange } from '../../features/answer/conversation.ts';
import type { ConversationStore, ThreadStore } from '../../features/answer/ports.ts';
import type { MessageView } from './blocks.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { Outlet, Posted } from './outlet.ts';

export interface AnswerToPost {
  readonly exchange: Exchange;
  readonly view: MessageView;
  readonly channelId: string;
  /** Whose follow-ups the thread waits for. */
  readonly askerId: string;
  /** 1 unless an earlier attempt was interrupted, which may have posted the answer without remembering it. */
  readonly attempt: number;
}

/** Posts an answer and remembers where it stands; null where the tutor may not post. */
export type PostAnswer = (outlet: Outlet, answer: AnswerToPost) => Promise<Posted | null>;

/** Resolves once every answer that is on its way into the channel is posted and remembered. */
export type AnswersPosted = (channelId: string) => Promise<void>;

/**
 * An answer can be replied to as soon as Slack shows it, which is before the store knows of it: whoever judges a reply waits
 * for `answersPosted` first. That the answers of one channel go out one after the other costs nothing, since Slack takes about
 * one message a second there.
 */
export function createPostAnswer(deps: {
  readonly conversations: Pick<ConversationStore, 'markPosted'>;
  readonly threads: Pick<ThreadStore, 'tutorSpoke'>;
  readonly inOrder: OneAtATime;
}): { readonly postAnswer: PostAnswer; readonly answersPosted: AnswersPosted } {
  async function post(outlet: Outlet, { exchange, view, askerId, attempt }: AnswerToPost): Promise<Posted | null> {
    const earlier = attempt > 1 ? await outlet.findMarked(exchange.id) : null;
    const posted = earlier ?? (await outlet.publicly(view, exchange.id));
    if (posted === null) return null;
    const { channelId, threadTs, ts } = posted;
    // The exchange is marked last: after a crash in between it is still to be posted, is found standing, and both are done again.
    await deps.threads.tutorSpoke({ teamId: exchange.place.teamId, channelId, threadTs }, askerId, ts);
    await deps.conversations.markPosted(exchange.id, threadTs, ts);
    return posted;
  }

  const answersOf = (channelId: string) => `answers:${channelId}`;
  return {
    postAnswer: (outlet, answer) => deps.inOrder(answersOf(answer.channelId), () => post(outlet, answer)),
    answersPosted: (channelId) => deps.inOrder(answersOf(channelId), async () => {}),
  };
}
