import { companions } from './companions.ts';
import type { DecideTogether } from './decide-together.ts';
import { type OutboxMessage, unreachable } from './outbox-message.ts';
import type { OutboxStore, PostingPort } from './ports.ts';
import type { PostOutcome } from './post-outcome.ts';
import type { ShowProgress } from './show-progress.ts';

/** Says what is due. Resolves when nothing more can be said by now. */
export type DeliverOutbox = () => Promise<void>;

/** What to do with a message of which nobody knows whether Slack has it, when it is not found through the quiet period. */
export type UnknownPolicy = 'repost' | 'giveUp';

export interface DeliverOutboxDeps {
  readonly outbox: OutboxStore;
  readonly posting: PostingPort;
  readonly decide: DecideTogether;
  readonly fence: () => number;
  readonly now: () => number;
  /** How long Slack may take to show an accepted message in a channel's history. */
  readonly quietPeriodMs: number;
  readonly unknownPolicy: UnknownPolicy;
  /** Lets `kill -9` in at a named place, in tests. */
  readonly failPoint: (name: string) => Promise<void>;
  readonly showProgress: ShowProgress;
  readonly onFailed: (message: OutboxMessage, error: string) => Promise<void>;
  readonly onError: (error: unknown, key: string) => void;
}

/** Slack takes about one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const paceMs = 1_100;
/** Clocks of Slack and of this machine may differ. */
const clockMarginMs = 60_000;
const longestLookMs = 15_000;
/** Late messages have no run left that would try them again. */
const mostAttempts = 5;

/**
 * Posts what is due, one call at a time and never twice: intent is committed before each call, a call is made once, and what
 * came of it is committed after it. An unknown outcome is looked up in the channel's history before anything is repeated.
 */
export function createDeliverOutbox(deps: DeliverOutboxDeps): DeliverOutbox {
  const lastPost = new Map<string, number>();
  /** Slack's limit holds for the whole workspace: until then nobody is written to. */
  let limit = { untilMs: 0, waitMs: 0 };

  return async () => {
    const due = await deps.outbox.due(deps.now());
    const handled = new Set<string>();
    for (const message of due) {
      if (handled.has(message.key)) continue;
      if (isLimited() && message.state !== 'unknown') {
        const others = due.filter(({ key, state }) => !handled.has(key) && state !== 'unknown');
        await postpone(others, limit.untilMs);
        break;
      }
      const together = companions(message, due);
      for (const { key } of together) handled.add(key);
      try {
        await handle(together);
      } catch (error) {
        deps.onError(error, message.key);
      }
      await show(together, false);
    }
    const runs = new Map(due.map((message) => [message.run, message]));
    for (const message of runs.values()) await show([message], true);
  };

  /** A clock that was set back must not hold everything up. */
  function isLimited(): boolean {
    const leftMs = limit.untilMs - deps.now();
    return leftMs > 0 && leftMs <= limit.waitMs;
  }

  async function postpone(messages: readonly OutboxMessage[], untilMs: number): Promise<void> {
    for (const state of ['pending', 'held'] as const) {
      const those = messages.filter((message) => message.state === state);
      if (those.length > 0) await change(those, { state, nextMs: untilMs });
    }
  }

  /** A counter that cannot be shown holds up no delivery. */
  async function show(messages: readonly OutboxMessage[], atOnce: boolean): Promise<void> {
    for (const run of new Set(messages.filter(({ isMember }) => isMember).map((message) => message.run))) {
      await deps.showProgress(run, { atOnce }).catch((error) => deps.onError(error, `progress of ${run}`));
    }
  }

  async function handle(together: readonly OutboxMessage[]): Promise<void> {
    const [first] = together;
    if (first === undefined) return;
    if (first.state === 'unknown') return settle(together, first);
    // Without their place nobody knows what time it is for them.
    const place = await deps.posting.findPlace(first.target, first.isMember);
    if (place.kind === 'refused') return refused(together, place);
    const ready = await decide(together);
    if (ready.length > 0) await post(ready, place.channelId);
  }

  /** While it cannot be asked what holds for them, they wait instead of being asked about again at once. */
  async function decide(together: readonly OutboxMessage[]): Promise<readonly OutboxMessage[]> {
    try {
      return await deps.decide(together, (message, to) => change([message], to), deps.now());
    } catch (error) {
      await postpone(together, deps.now() + longestLookMs);
      throw error;
    }
  }

  async function post(messages: readonly OutboxMessage[], channelId: string): Promise<void> {
    const [first] = messages;
    if (first === undefined) return;
    const now = deps.now();
    const last = lastPost.get(channelId);
    if (last !== undefined && now >= last && now - last < paceMs) {
      // It keeps its state: one that is held stays in its bundle.
      return change(messages, { state: first.state, nextMs: last + paceMs });
    }
    await deps.failPoint('before_intent');
    const bundleOf = (message: OutboxMessage) => (message === first ? null : first.key);
    for (const message of messages)
      await change([message], { state: 'sending', intentMs: now, channelId, bundle: bundleOf(message) });
    await deps.failPoint('after_intent');
    lastPost.delete(channelId);
    lastPost.set(channelId, now);
    if (lastPost.size > 1_000) lastPost.delete(lastPost.keys().next().value ?? '');
    const texts = messages.map(({ text }) => text);
    const presses = messages.flatMap(({ press }) => press ?? []);
    const alone = messages.length === 1 ? { document: first.document, quiz: first.quiz } : {};
    const calling = deps.posting.post({ channelId, key: first.key, run: first.run, texts, presses, ...alone });
    await deps.failPoint('in_flight');
    const outcome = await calling;
    await deps.failPoint('after_post');
    if (outcome.kind === 'posted') await change(messages, { state: 'sent', ts: outcome.ts, reason: null });
    else if (outcome.kind === 'refused') await refused(messages, outcome);
    else {
      const at = deps.now();
      await change(messages, { state: 'unknown', doubtMs: at, nextMs: at, reason: outcome.error });
      await deps.failPoint('after_unknown');
    }
    await deps.failPoint('after_record');
  }

  async function refused(
    messages: readonly OutboxMessage[],
    { error, permanent, retryAfterMs, gone }: Extract<PostOutcome, { kind: 'refused' }>,
  ): Promise<void> {
    const now = deps.now();
    if (retryAfterMs !== null) {
      limit = { untilMs: now + retryAfterMs, waitMs: retryAfterMs };
      return change(messages, { state: 'pending', nextMs: limit.untilMs, bundle: null });
    }
    if (gone && messages.every(({ isMember }) => isMember)) {
      return change(messages, { state: 'dropped', reason: unreachable, bundle: null });
    }
    for (const message of messages) {
      const isLate = message.state === 'held';
      if (isLate && !permanent && message.attempts < mostAttempts) {
        await change([message], { state: 'held', nextMs: now + 10_000 * 2 ** message.attempts, bundle: null });
      } else {
        await change([message], { state: 'failed', reason: error, bundle: null });
        await deps.onFailed(message, error);
      }
    }
    await deps.failPoint('after_definite');
  }

  async function settle(messages: readonly OutboxMessage[], first: OutboxMessage): Promise<void> {
    const { channelId, intentMs } = first;
    if (channelId === null || intentMs === null) return change(messages, { state: 'pending', bundle: null });
    const found = await deps.posting.findPosted(channelId, first.key, intentMs - clockMarginMs, first.quiz);
    await deps.failPoint('after_lookup');
    if (found !== null && found !== 'unreadable')
      return change(messages, { state: 'sent', ts: found.ts, reason: null });
    const now = deps.now();
    const settledMs = (first.doubtMs ?? now) + deps.quietPeriodMs;
    if (now < settledMs || found === 'unreadable') {
      const waitMs = Math.max(250, Math.min(longestLookMs, settledMs - now));
      return change(messages, { state: 'unknown', nextMs: now + waitMs });
    }
    if (deps.unknownPolicy === 'repost') {
      await change(messages, { state: 'pending', nextMs: now, bundle: null });
      await deps.failPoint('after_reset');
      return;
    }
    await change(messages, { state: 'failed', reason: 'unknown outcome', bundle: null });
    await deps.onFailed(first, 'unknown outcome');
  }

  function change(messages: readonly OutboxMessage[], to: Parameters<OutboxStore['change']>[1]): Promise<void> {
    return deps.outbox.change(
      messages.map(({ key }) => key),
      to,
      deps.fence(),
      deps.now(),
    );
  }
}
