import { WebClient } from '@slack/web-api';
import { boltLogger, type Log } from './log.ts';
import { type ChoicesOf, createMemberProfiles, type MemberProfiles } from './member-profiles.ts';

/** Nobody waits for these calls. */
const limitMs = 10_000;

/** Looks members up for work that nobody asked for, on a client of its own, so that a limit on it holds up no answer. */
export function openProfiles(options: {
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly choicesOf: ChoicesOf;
  readonly now: () => number;
  readonly log: Log;
}): MemberProfiles {
  const { slackApiUrl, now } = options;
  const client = new WebClient(options.botToken, { slackApiUrl, logger: boltLogger(options.log), timeout: limitMs });
  return createMemberProfiles(client, now, options.choicesOf);
}
