import type { Answer } from '../../domain/grounding/answer.ts';
import type { Locale } from '../../domain/locale.ts';

/** A place where talk goes on: a Slack thread (its root's `ts`), or a private answer's own one-off place. */
export interface Place {
  readonly teamId: string;
  readonly channelId: string;
  /** `ts` of the thread's root; null while an answer has no thread (ephemeral). */
  readonly threadTs: string | null;
}

/** A question with the answer that was given, as stored. */
export interface Exchange {
  readonly id: string;
  readonly place: Place;
  /** What made it: a message's `channel:ts` or a command's trigger; unique, so that nothing is answered twice. */
  readonly key: string;
  readonly askerId: string;
  readonly question: string;
  readonly answer: Answer;
  /** `ts` of the posted answer; null until posted and for ephemeral answers. */
  readonly messageTs: string | null;
  /** Epoch milliseconds. */
  readonly askedAt: number;
}

/** A request to answer words. */
export interface AskRequest {
  readonly place: Place;
  /** The place is the asker's direct message with the tutor. */
  readonly isDirect: boolean;
  readonly key: string;
  readonly askerId: string;
  readonly text: string;
  /** `explain` reads the words as a topic, `ask` as a question. */
  readonly mode: 'explain' | 'ask';
  /** Id of the exchange that this one is to take the place of; what came with it and after it was not said yet. */
  readonly replaces?: string;
  /** What to speak when the words do not tell. */
  readonly locale: Locale;
}
