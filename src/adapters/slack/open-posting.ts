import { ErrorCode, WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import type { PlaceOutcome, PostingPort, PostOutcome } from '../../features/schedule/ports.ts';
import { boltLogger, type Log } from './log.ts';
import { platformError } from './platform-error.ts';
import { reminderView } from './views/reminder-view.ts';

/** Marks messages of runs; Slack gives it back with the history. */
const eventType = 'tutor_run';
/** Nobody waits for these calls; one that takes longer has an unknown outcome. */
const limitMs = 10_000;
/** Pages of a history that are looked through; what was posted a minute ago is on the first. */
const mostPages = 5;
const pageSize = 200;
/** Who is who changes rarely; a place is asked for again after ten minutes. */
const keepPlaceMs = 600_000;
const mostPlaces = 5_000;

/** What no repetition mends: somebody must change something first. */
const permanent = new Set([
  ...['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action', 'access_denied', 'no_permission'],
  ...['token_revoked', 'token_expired', 'invalid_auth', 'account_inactive', 'not_authed', 'missing_scope'],
  ...['user_not_found', 'user_disabled', 'cannot_dm_bot', 'msg_too_long', 'invalid_blocks', 'users_not_found'],
]);

/** A connection that never came to be carried no message. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * The way to Slack of what nobody waits for: a client and a queue of its own, so that a limit on it holds up no answer, and
 * no repetition by itself, since Slack has no key that would keep a repeated message from standing there twice.
 */
export function openPosting(options: {
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly now: () => number;
  readonly log: Log;
}): PostingPort & { readonly teamId: () => Promise<string> } {
  const { slackApiUrl, now } = options;
  const calls = { timeout: limitMs, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const client = new WebClient(options.botToken, { slackApiUrl, logger: boltLogger(options.log), ...calls });
  let team: string | null = null;
  const places = new Map<string, { readonly untilMs: number; readonly place: PlaceOutcome }>();

  async function lookUp(target: string, isMember: boolean): Promise<PlaceOutcome> {
    try {
      return isMember ? await memberPlace(client, target) : await channelPlace(client, target);
    } catch (error) {
      const outcome = classify(error);
      if (outcome.kind === 'refused') return outcome;
      return { kind: 'refused', error: outcome.error, permanent: false, retryAfterMs: null };
    }
  }

  return {
    async teamId() {
      team ??= (await client.auth.test()).team_id ?? '';
      return team;
    },

    async findPlace(target, isMember) {
      const key = `${isMember ? '@' : '#'}${target}`;
      const known = places.get(key);
      if (known !== undefined && known.untilMs > now()) return known.place;
      const place = await lookUp(target, isMember);
      places.delete(key);
      if (place.kind === 'place') places.set(key, { untilMs: now() + keepPlaceMs, place });
      if (places.size > mostPlaces) places.delete(places.keys().next().value ?? '');
      return place;
    },

    async post({ channelId, key, run, texts }) {
      try {
        const { text, blocks } = reminderView(texts, { key, run });
        const metadata = { event_type: eventType, event_payload: { key, run } };
        const sent = await client.chat.postMessage({
          ...{ channel: channelId, text, blocks, metadata },
          unfurl_links: false,
          unfurl_media: false,
        });
        // An answer without its time says nothing about what stands there.
        if (sent.ts === undefined) return { kind: 'unknown', error: 'no ts' };
        return { kind: 'posted', channelId: sent.channel ?? channelId, ts: sent.ts };
      } catch (error) {
        return classify(error);
      }
    },

    async findPosted(channelId, key, sinceMs) {
      try {
        let cursor: string | undefined;
        for (let page = 0; page < mostPages; page += 1) {
          const { messages = [], response_metadata } = await client.conversations.history({
            channel: channelId,
            oldest: (sinceMs / 1000).toFixed(6),
            include_all_metadata: true,
            limit: pageSize,
            ...(cursor === undefined ? {} : { cursor }),
          });
          const found = messages.find((message) => carries(message, key));
          if (found?.ts !== undefined) return { ts: found.ts };
          cursor = response_metadata?.next_cursor;
          if (cursor === undefined || cursor === '') return null;
        }
        return 'unreadable';
      } catch {
        return 'unreadable';
      }
    },
  };
}

/** By its metadata and, where Slack gives none, by its blocks. */
function carries(message: { metadata?: unknown; blocks?: readonly { block_id?: string }[] }, key: string): boolean {
  const { metadata } = message;
  const payload =
    typeof metadata === 'object' && metadata !== null && 'event_payload' in metadata ? metadata.event_payload : null;
  if (typeof payload === 'object' && payload !== null && 'key' in payload && payload.key === key) return true;
  return (message.blocks ?? []).some(({ block_id }) => block_id === key);
}

function classify(error: unknown): Exclude<PostOutcome, { readonly kind: 'posted' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'refused', error: 'ratelimited', permanent: false, retryAfterMs: error.retryAfter * 1000 };
  }
  const refusal = platformError(error);
  if (refusal !== null) {
    return { kind: 'refused', error: refusal, permanent: permanent.has(refusal), retryAfterMs: null };
  }
  const code = causeCode(error);
  const isDefinite = code !== null && neverSent.has(code);
  if (isDefinite) return { kind: 'refused', error: code, permanent: false, retryAfterMs: null };
  return { kind: 'unknown', error: code ?? ErrorCode.RequestError };
}

/** The system's code, some layers deep. */
function causeCode(error: unknown): string | null {
  let cause = error;
  for (let depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && /^E[A-Z_]+$/.test(cause.code)) return cause.code;
    cause = 'original' in cause ? cause.original : 'cause' in cause ? cause.cause : null;
  }
  return null;
}

async function channelPlace(client: WebClient, target: string): Promise<PlaceOutcome> {
  if (/^[CGD][A-Z0-9]{7,}$/.test(target)) {
    return { kind: 'place', id: target, channelId: target, timeZone: null };
  }
  const name = target.replace(/^#/, '');
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { channels = [], response_metadata } = await client.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = channels.find((one) => one.name === name);
    if (found?.id !== undefined) return { kind: 'place', id: found.id, channelId: found.id, timeZone: null };
    cursor = response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') break;
  }
  return { kind: 'refused', error: 'channel_not_found', permanent: true, retryAfterMs: null };
}

async function memberPlace(client: WebClient, target: string): Promise<PlaceOutcome> {
  const id = /^[UW][A-Z0-9]{7,}$/.test(target) ? target : await memberNamed(client, target.replace(/^@/, ''));
  if (id === null) return { kind: 'refused', error: 'user_not_found', permanent: true, retryAfterMs: null };
  const { user } = await client.users.info({ user: id });
  const { channel } = await client.conversations.open({ users: id });
  if (channel?.id === undefined) {
    return { kind: 'refused', error: 'cannot_open', permanent: false, retryAfterMs: null };
  }
  return { kind: 'place', id, channelId: channel.id, timeZone: user?.tz ?? null };
}

async function memberNamed(client: WebClient, name: string): Promise<string | null> {
  const { members = [] } = await client.users.list({ limit: 1_000 });
  const named = members.filter(
    ({ deleted, name: handle, real_name, profile }) =>
      deleted !== true && [handle, real_name, profile?.display_name].includes(name),
  );
  // Two of one name: nobody is guessed.
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
