import type { FindOrganiser } from './find-organiser.ts';
import type { OutboxStore, PostingPort } from './ports.ts';
import type { ProgressMessage, ProgressPort, ProgressStore, RunProgress } from './progress.ts';

/** Shows how far a run's deliveries are, in one message that is edited; `atOnce` even where it was shown just now. */
export type ShowProgress = (run: string, options: { readonly atOnce: boolean }) => Promise<void>;

/** Fewer are delivered before anybody has read how far they are; a schedule that says it each time would be noise. */
const fewestMembers = 10;
/** Whoever asked for a run wants to know that it has reached everybody, and sees one message to one member in the logs. */
const fewestAsked = 2;
/** Slack takes some 50 edits a minute (tier 3); twenty leave room for others. */
const paceMs = 3_000;
/** Clocks of Slack and of this machine may differ. */
const clockMarginMs = 60_000;

/**
 * The message is posted once: where a crash or a lost answer leaves open whether it stands, it is looked for and, when it is not
 * found, not posted again, since the deliveries themselves matter more than their counter.
 */
export function createShowProgress(deps: {
  readonly outbox: Pick<OutboxStore, 'tally'>;
  readonly progress: ProgressStore;
  readonly port: ProgressPort;
  readonly posting: Pick<PostingPort, 'findPlace' | 'findPosted'>;
  readonly organiserOf: FindOrganiser;
  /** Lets `kill -9` in at a named place, in tests. */
  readonly failPoint: (name: string) => Promise<void>;
  readonly now: () => number;
}): ShowProgress {
  const { progress, now } = deps;

  return async (run, { atOnce }) => {
    const message = await progress.find(run);
    if (message !== null && message.channelId === null) return;
    if (message !== null && !atOnce && Math.abs(now() - message.at) < paceMs) return;
    const tally = await deps.outbox.tally(run);
    const all = tally.sent + tally.waiting + tally.held + tally.dropped + tally.failed;
    if (all < fewestAsked) return;
    if (message === null) return begin(tally, all);
    const known = message.ts === null ? await find(message) : message;
    if (known?.ts == null || isSame(known.shown, tally)) return;
    const { channelId, ts } = known;
    const edited = channelId === null ? null : await deps.port.edit(channelId, ts, tally);
    if (edited?.kind === 'posted') await progress.save({ ...known, shown: tally, at: now() });
    // Whoever deleted it does not want to see it.
    if (edited?.kind === 'refused' && edited.permanent) await progress.save({ ...known, channelId: null });
  };

  async function begin(shown: RunProgress, all: number): Promise<void> {
    const { run } = shown;
    const organiser = await deps.organiserOf(run);
    if (all < fewestMembers && organiser?.asked !== true) return;
    const place = organiser === null ? null : await deps.posting.findPlace(organiser.memberId, true);
    // A limit passes: the next delivery tries again.
    if (place?.kind === 'refused' && !place.permanent) return;
    const channelId = place?.kind === 'place' ? place.channelId : null;
    const begun: ProgressMessage = { run, channelId, ts: null, shown, at: now() };
    await progress.save(begun);
    if (channelId === null) return;
    await deps.failPoint('before_progress');
    const posted = await deps.port.post(channelId, keyOf(run), shown);
    await deps.failPoint('after_progress');
    if (posted.kind === 'posted') await progress.save({ ...begun, ts: posted.ts });
    // Surely not posted, and it may be later.
    else if (posted.kind === 'refused' && !posted.permanent) await progress.remove(run);
  }

  async function find(message: ProgressMessage): Promise<ProgressMessage | null> {
    const { channelId, run, at } = message;
    const found = channelId === null ? null : await deps.posting.findPosted(channelId, keyOf(run), at - clockMarginMs);
    return found === null || found === 'unreadable' ? null : { ...message, ts: found.ts };
  }
}

function keyOf(run: string): string {
  return `progress:${run}`;
}

function isSame(a: RunProgress, b: RunProgress): boolean {
  return (['sent', 'waiting', 'held', 'dropped', 'failed'] as const).every((count) => a[count] === b[count]);
}
