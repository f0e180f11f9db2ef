import type { PostOutcome } from './post-outcome.ts';

/** How far the deliveries of a run to members are. */
export interface RunProgress {
  readonly run: string;
  readonly sent: number;
  /** On their way. */
  readonly waiting: number;
  /** Put off until a better time for the member. */
  readonly held: number;
  /** With nothing to say any more, or to nobody. */
  readonly dropped: number;
  readonly failed: number;
}

/** The message that shows it. */
export interface ProgressMessage {
  readonly run: string;
  /** Null where nobody is to be told. */
  readonly channelId: string | null;
  /** Null while it is not known to stand there. */
  readonly ts: string | null;
  readonly shown: RunProgress;
  readonly at: number;
}

export interface ProgressStore {
  readonly find: (run: string) => Promise<ProgressMessage | null>;
  readonly save: (message: ProgressMessage) => Promise<void>;
  readonly remove: (run: string) => Promise<void>;
}

/** The way to Slack of the message. */
export interface ProgressPort {
  readonly post: (channelId: string, key: string, progress: RunProgress) => Promise<PostOutcome>;
  readonly edit: (channelId: string, ts: string, progress: RunProgress) => Promise<PostOutcome>;
}
