import type { MessageDocument } from '../../domain/progress/document.ts';

/** A button under a message: pressed, it is as if its words had been typed after the command's name. */
export interface MessagePress {
  readonly label: string;
  readonly words: string;
}

/** A quiz that a schedule wants asked. */
export interface WantedQuiz {
  /** What is begun twice under one key is one quiz. */
  readonly key: string;
  readonly topic: string | null;
  readonly count: number | null;
  readonly hours: number | null;
  /** Who asked for it now; null or left out: nobody but its schedule. */
  readonly by?: string | null;
}

/** A message that a task wants said. */
export interface NewMessage {
  /** One of its run: the run's name and the target. Posted once under this key. */
  readonly key: string;
  /** A channel or a member, by name or id. */
  readonly target: string;
  readonly isMember: boolean;
  readonly text: string;
  /** Said instead of the text where it stands alone; the text then is its title. */
  readonly document?: MessageDocument;
  /** Begun instead of the text being said; its first message is this one. */
  readonly quiz?: WantedQuiz;
  /** When nothing is worth saying any more, however long it had to wait; left out: it keeps. */
  readonly latestMs?: number;
  /** What it reminds of, for `isDone` and snoozing; null: nothing in particular. */
  readonly about: string | null;
  /** What its reader may begin with it; null or left out: nothing. */
  readonly press?: MessagePress | null;
  /** By a schedule, not because somebody asked for it now. */
  readonly ownInitiative: boolean;
}

/**
 * `held`: waits for a better time. `sending`: the call is on its way. `unknown`: whether Slack has it must be found out.
 * `dropped`: nothing to say any more.
 */
export type MessageState = 'pending' | 'held' | 'sending' | 'unknown' | 'sent' | 'failed' | 'dropped';

/** Why a message to a member who is there no more was dropped. */
export const unreachable = 'unreachable';

export interface OutboxMessage extends NewMessage {
  readonly run: string;
  readonly cronJob: string;
  readonly state: MessageState;
  /** The key of the message that carries this one too; null: it stands alone. */
  readonly bundle: string | null;
  readonly attempts: number;
  readonly nextMs: number;
  /** When the call was about to be made. */
  readonly intentMs: number | null;
  /** Since when nobody knows whether Slack has it; the quiet period counts from here. */
  readonly doubtMs: number | null;
  readonly channelId: string | null;
  readonly ts: string | null;
  /** Why it is held, failed or was dropped. */
  readonly reason: string | null;
  readonly creationMs: number;
  readonly settledMs: number | null;
}

export interface MessageChange {
  readonly state: MessageState;
  readonly nextMs?: number;
  readonly channelId?: string | null;
  readonly ts?: string | null;
  readonly reason?: string | null;
  readonly intentMs?: number;
  readonly doubtMs?: number;
  readonly bundle?: string | null;
}
