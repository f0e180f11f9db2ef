import type { NotInNotes } from '../domain/grounding/answer.ts';
import { smallTalkOf } from '../domain/grounding/question-intent.ts';
import type { Messages } from './messages.ts';

/** Why there is no answer, in one sentence; chat is answered as what it was. */
export function declineWords({ reason, understanding }: NotInNotes, { notInNotes: said }: Messages): string {
  return reason === 'small-talk' ? said['small-talk'][smallTalkOf(understanding.question) ?? 'other'] : said[reason];
}
