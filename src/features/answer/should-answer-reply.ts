import { isThanks } from '../../domain/grounding/question-intent.ts';
import type { ThreadState } from './ports.ts';

export interface ThreadReply {
  readonly memberId: string;
  /** The words with every address (`@name`) taken out. */
  readonly text: string;
  /** Members that the words address, the tutor left out. */
  readonly addressed: readonly string[];
  readonly fromBot: boolean;
  /** What is known of the thread before this reply; null when the tutor has no part in it. */
  readonly state: ThreadState | null;
}

/**
 * Whether a reply in a thread, without a mention, is meant for the tutor: it comes directly after the tutor's own message, or
 * from the last asker with nobody else between. Never when it addresses somebody else, never in a quiet thread, never when
 * there is nothing to answer in it, and never to another bot.
 */
export function shouldAnswerReply({ memberId, text, addressed, fromBot, state }: ThreadReply): boolean {
  if (state === null || state.quiet || fromBot || addressed.length > 0) return false;
  if (!/[\p{L}\p{N}]/u.test(text) || isThanks(text)) return false;
  if (state.speakersSince.length === 0) return true;
  return memberId === state.lastAskerId && state.speakersSince.every((speaker) => speaker === memberId);
}
