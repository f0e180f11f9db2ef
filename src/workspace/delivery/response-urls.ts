import type { Keep } from '../keep/keep.ts';
import { keepNothing } from '../keep/keep-nothing.ts';
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

/** An address that was given out. */
export type IssuedAddress = {
  readonly secret: string;
  readonly target: ResponseTarget;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly uses: number;
};

export type ResponseUrls = {
  /** @returns the full address */
  readonly issue: (kind: 'commands' | 'actions', target: ResponseTarget) => string;
  /** One use; undefined when unknown, used up or too old. */
  readonly use: (secret: string) => ResponseTarget | undefined;
};

export function createResponseUrls(deps: {
  readonly clock: () => number;
  readonly base: () => string;
  readonly keep?: Keep;
}): ResponseUrls {
  const { clock, base, keep = keepNothing() } = deps;
  const issued = new Map<string, IssuedAddress>();
  const isGood = ({ at, uses }: IssuedAddress) => uses < usesAllowed && clock() - at <= lifetimeMs;

  function put(address: IssuedAddress): void {
    issued.set(address.secret, address);
    note(address.secret);
  }

  function note(secret: string): void {
    keep.note('response-url', secret, () => issued.get(secret));
  }

  function dropOldest(): void {
    const oldest = issued.keys().next().value ?? '';
    issued.delete(oldest);
    note(oldest);
  }

  for (const address of keep.take('response-url')) {
    if (isGood(address)) issued.set(address.secret, address);
    else note(address.secret);
  }
  return {
    issue: (kind, target) => {
      const secret = randomSecret();
      put({ secret, target, at: clock(), uses: 0 });
      if (issued.size > limit) dropOldest();
      return `${base()}/${kind}/${secret}`;
    },
    use: (secret) => {
      const address = issued.get(secret);
      if (address === undefined || !isGood(address)) return undefined;
      put({ ...address, uses: address.uses + 1 });
      return address.target;
    },
  };
}
