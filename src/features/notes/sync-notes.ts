/** What fetching the group's repository came to. */
export type PullOutcome =
  /** `links`: symbolic links in it, which are not followed. */
  | { readonly kind: 'pulled'; readonly changed: boolean; readonly links: readonly string[] }
  /** Both sides have changed; nothing was touched. */
  | { readonly kind: 'conflict'; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string };

export type PullNotes = () => Promise<PullOutcome>;

/** `off`: the group has no repository. */
export type SyncOutcome = PullOutcome | { readonly kind: 'off' };

/** `waiting`: notes in requests to merge that are known of, after a look at them where the remote answers. */
export type SyncByHand = () => Promise<SyncOutcome & { readonly waiting: number }>;

/** Brings the group's notes up to date. Whoever asks while it runs gets the same outcome. */
export type SyncNotes = () => Promise<SyncOutcome>;

export function createSyncNotes(deps: {
  readonly pull: PullNotes | null;
  /** Reads the notes again. */
  readonly reload: () => Promise<void>;
}): SyncNotes {
  let running: Promise<SyncOutcome> | null = null;

  async function sync(pull: PullNotes): Promise<SyncOutcome> {
    const outcome = await pull();
    if (outcome.kind === 'pulled' && outcome.changed) await deps.reload();
    return outcome;
  }

  return async () => {
    if (deps.pull === null) return { kind: 'off' };
    running ??= sync(deps.pull).finally(() => {
      running = null;
    });
    return running;
  };
}
