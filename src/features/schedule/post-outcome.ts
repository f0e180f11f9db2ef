/** What a call to Slack came to. */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly channelId: string; readonly ts: string }
  /** Surely not posted. `permanent`: nothing changes until somebody changes something. */
  | {
      readonly kind: 'refused';
      readonly error: string;
      readonly permanent: boolean;
      readonly retryAfterMs: number | null;
      /** The member that was meant is there no more, for anybody. */
      readonly gone: boolean;
    }
  | { readonly kind: 'unknown'; readonly error: string };
