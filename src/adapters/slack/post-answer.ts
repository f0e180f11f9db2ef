import type { Exchange } from '../../features/answer/conversation.ts';
import type { ConversationStore, ThreadStore } from '../../features/answer/ports.ts';
import type { MessageView } from './blocks.ts';
import type { GrowingMessage } from './growing-message.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { Outlet } from './outlet.ts';
import type { Posted } from './posted.ts';

export interface AnswerToPost {
  readonly exchange: Exchange;
  readonly view: MessageView;
  readonly channelId: string;
  /** Whose follow-ups the thread waits for. */
  readonly askerId: string;
  /** 1 unless an earlier attempt was interrupted, which may have posted the answer without remembering it. */
  readonly attempt: number;
  /** The message that grew while a model wrote the answer; null when there is none. */
  readonly growing?: GrowingMessage | null;
}

/** Begins the message in which an answer will stand, and makes its thread the tutor's; null where the tutor may not post. */
export type BeginAnswer = (
  outlet: Outlet,
  answer: {
    readonly exchange: Exchange;
    readonly status: string;
    readonly channelId: string;
    readonly askerId: string;
  },
) => Promise<GrowingMessage | null>;

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
}): { readonly postAnswer: PostAnswer; readonly beginAnswer: BeginAnswer; readonly answersPosted: AnswersPosted } {
  async function post(outlet: Outlet, answer: AnswerToPost): Promise<Posted | null> {
    const { exchange, askerId } = answer;
    const posted = await put(outlet, answer);
    if (posted === null) return null;
    const { channelId, threadTs, ts } = posted;
    // The exchange is marked last: after a crash in between it is still to be posted, is found standing, and both are done again.
    await deps.threads.tutorSpoke({ teamId: exchange.place.teamId, channelId, threadTs }, askerId, ts);
    await deps.conversations.markPosted(exchange.id, threadTs, ts);
    return posted;
  }

  async function put(
    outlet: Outlet,
    { exchange, view, attempt, growing = null }: AnswerToPost,
  ): Promise<Posted | null> {
    const repost = () => outlet.publicly(view, exchange.id);
    if (growing !== null) return growing.finish(view, repost);
    const earlier = attempt > 1 ? await outlet.findMarked(exchange.id) : null;
    if (earlier === null) return repost();
    return earlier.isComplete ? earlier : outlet.replace(earlier, view, exchange.id);
  }

  const begin: BeginAnswer = async (outlet, { exchange, status, askerId }) => {
    const growing = await outlet.grow({ status, mark: exchange.id });
    if (growing === null) return null;
    const { channelId, threadTs, ts } = growing.posted;
    await deps.threads.tutorSpoke({ teamId: exchange.place.teamId, channelId, threadTs }, askerId, ts);
    return growing;
  };

  const answersOf = (channelId: string) => `answers:${channelId}`;
  return {
    postAnswer: (outlet, answer) => deps.inOrder(answersOf(answer.channelId), () => post(outlet, answer)),
    beginAnswer: (outlet, answer) => deps.inOrder(answersOf(answer.channelId), () => begin(outlet, answer)),
    answersPosted: (channelId) => deps.inOrder(answersOf(channelId), async () => {}),
  };
}
