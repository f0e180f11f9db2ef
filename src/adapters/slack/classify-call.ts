import { ErrorCode, WebAPIRateLimitedError } from '@slack/web-api';
import type { PostOutcome } from '../../features/schedule/post-outcome.ts';
import { platformError } from './platform-error.ts';

/** What no repetition mends: somebody must change something first. */
const permanent = new Set([
  ...['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action', 'access_denied', 'no_permission'],
  ...['token_revoked', 'token_expired', 'invalid_auth', 'account_inactive', 'not_authed', 'missing_scope'],
  ...['user_not_found', 'user_disabled', 'cannot_dm_bot', 'msg_too_long', 'invalid_blocks', 'users_not_found'],
  ...['message_not_found', 'cant_update_message'],
]);

/** A member whom nobody can write to any more. */
const goneMember = new Set(['user_not_found', 'users_not_found', 'user_disabled', 'cannot_dm_bot', 'user_not_visible']);

/** A connection that never came to be carried no message. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What a call that did not succeed came to: surely not posted, or nobody knows. */
export function classifyCall(error: unknown): Exclude<PostOutcome, { readonly kind: 'posted' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return {
      kind: 'refused',
      error: 'ratelimited',
      permanent: false,
      retryAfterMs: error.retryAfter * 1000,
      gone: false,
    };
  }
  const refusal = platformError(error);
  if (refusal !== null) {
    return {
      kind: 'refused',
      error: refusal,
      permanent: permanent.has(refusal),
      retryAfterMs: null,
      gone: goneMember.has(refusal),
    };
  }
  const code = causeCode(error);
  const isDefinite = code !== null && neverSent.has(code);
  if (isDefinite) return { kind: 'refused', error: code, permanent: false, retryAfterMs: null, gone: false };
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
