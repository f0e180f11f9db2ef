/** An event or command as it arrived, kept until it was handled. */
export interface StoredDelivery {
  readonly key: string;
  /** The payload's JSON. */
  readonly body: string;
  /** How often handling was begun. */
  readonly attempts: number;
}

/** Deliveries that wait to be handled, so that a crash loses none and a repetition changes nothing. */
export interface DeliveryStore {
  /** Stores a delivery before it is acknowledged; `known` when its key came before. */
  readonly accept: (key: string, body: string, at: number) => Promise<'new' | 'known'>;
  /** Counts a begun attempt; refuses a key that was never accepted. */
  readonly begin: (key: string) => Promise<void>;
  /** Forgets the body and keeps the key, so that a late repetition is still known; refuses a key that was never accepted. */
  readonly finish: (key: string, at: number) => Promise<void>;
  /** Begun fewer than `maxAttempts` times and not finished, oldest first. */
  readonly unfinished: (maxAttempts: number) => Promise<readonly StoredDelivery[]>;
  /** Removes keys finished before a time; Slack repeats within ten minutes, so a day is plenty. What waited unfinished for seven days more goes too: nobody waits for it. */
  readonly prune: (before: number) => Promise<number>;
}
