import { platformError } from './platform-error.ts';

/** Slack's words for a token that it does not take. */
const refusals = new Set(['token_revoked', 'invalid_auth', 'account_inactive', 'token_expired', 'not_authed']);

/** Slack's word when an error says that it does not take the token; null for every other error. */
export function refusedToken(error: unknown): string | null {
  const word = platformError(error);
  return word !== null && refusals.has(word) ? word : null;
}
