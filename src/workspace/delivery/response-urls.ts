import { randomSecret } from '../state/ids.ts';

/** Five answers within half an hour (docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
const usesAllowed = 5;
const lifetimeMs = 30 * 60_000;
const limit = 5_000;

/** Where an answer goes: beside the command or the message that was acted upon. */
export type ResponseTarget = {
  readonly memberId: string;
  readonly channel: string;
  readonly threadTs: string | null;
  /** The message acted upon; null for a command. */
  readonly message: { readonly ts: string; readonly ephemeral: boolean } | null;
};

export type ResponseUrls = {
  /** @returns the full address */
  readonly issue: (kind: 'commands' | 'actions', target: ResponseTarget) => string;
  /** One use; undefined when unknown, used up or too old. */
  readonly use: (secret: string) => ResponseTarget | undefined;
};

export function createResponseUrls(deps: { readonly clock: () => number; readonly base: () => string }): ResponseUrls {
  const issued = new Map<string, { readonly target: ResponseTarget; readonly at: number; uses: number }>();
  return {
    issue: (kind, target) => {
      const secret = randomSecret();
      issued.set(secret, { target, at: deps.clock(), uses: 0 });
      if (issued.size > limit) issued.delete(issued.keys().next().value ?? '');
      return `${deps.base()}/${kind}/${secret}`;
    },
    use: (secret) => {
      const entry = issued.get(secret);
      if (entry === undefined || entry.uses >= usesAllowed || deps.clock() - entry.at > lifetimeMs) return undefined;
      entry.uses += 1;
      return entry.target;
    },
  };
}
