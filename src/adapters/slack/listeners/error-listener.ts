import type { App } from '@slack/bolt';
import { z } from 'zod';
import { TutorError } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import type { Log } from '../log.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { platformError } from '../platform-error.ts';
import { refusedToken } from '../refused-token.ts';

const place = z.object({
  response_url: z.url().optional(),
  user_id: z.string().optional(),
  channel_id: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
  channel: z.object({ id: z.string() }).optional(),
  event: z
    .object({ user: z.string().optional(), channel: z.string().optional(), thread_ts: z.string().optional() })
    .optional(),
});

/** As long as every other call that a member waits for. */
const respondMs = 10_000;

/** Slack's words for a thread whose root is gone. */
const goneThread = new Set(['thread_not_found', 'message_not_found', 'cannot_reply_to_message']);

/**
 * The only place that turns errors into words for members: one sentence with a reference that also stands in the log.
 * The exception's own text stays in the log.
 */
export function registerErrorListener(
  app: App,
  deps: {
    readonly log: Log;
    readonly profiles: MemberProfiles;
    readonly locale: Locale | null;
    readonly newId: () => string;
  },
): void {
  app.error(async ({ error, body }: { error: Error; body?: unknown }) => {
    const reference = deps.newId().slice(-6);
    const cause = rootCause(error);
    const slack = platformError(cause) ?? undefined;
    const refused = refusedToken(cause);
    const said =
      refused === null
        ? 'A request failed'
        : `Slack refuses SLACK_BOT_TOKEN (${refused}); no request is answered until it takes it again`;
    deps.log.error({ reference, code: cause instanceof TutorError ? cause.code : undefined, slack, err: cause }, said);
    const where = place.safeParse(body).data;
    const memberId = where?.user_id ?? where?.user?.id ?? where?.event?.user;
    const channelId = where?.channel_id ?? where?.channel?.id ?? where?.event?.channel;
    if (where === undefined || memberId === undefined || channelId === undefined) return;
    const profile = await deps.profiles(memberId);
    const messages = messagesFor(deps.locale ?? profile.locale ?? 'ko');
    const isGone = goneThread.has(slack ?? '');
    const text = isGone ? messages.gone.thread : isPassing(cause) ? messages.unavailable : messages.error(reference);
    const thread = isGone || where.event?.thread_ts === undefined ? {} : { thread_ts: where.event.thread_ts };
    try {
      // What a command or a press brings along works in channels that the tutor is no member of.
      if (where.response_url !== undefined) await respond(where.response_url, text);
      else await app.client.chat.postEphemeral({ channel: channelId, user: memberId, text, ...thread });
    } catch (second) {
      deps.log.error(
        { reference, slack: platformError(second) ?? undefined },
        'The member could not be told of the failure',
      );
    }
  });
}

async function respond(url: string, text: string): Promise<void> {
  const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, text });
  const headers = { 'content-type': 'application/json' };
  const { ok, status } = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(respondMs) });
  if (!ok) throw new Error(`Cannot answer at a response_url: Slack says ${status}`);
}

/** Whether trying again later may help. */
function isPassing(error: unknown): boolean {
  return error instanceof TutorError && error.code === 'unavailable';
}

/** Bolt wraps what a listener threw, several layers deep at times. */
function rootCause(error: Error): Error {
  let cause = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner =
      'original' in cause && cause.original instanceof Error
        ? cause.original
        : 'originals' in cause && Array.isArray(cause.originals)
          ? cause.originals[0]
          : undefined;
    if (!(inner instanceof Error)) break;
    cause = inner;
  }
  return cause;
}
