import { randomSecret } from '../state/ids.ts';

/** An address from apps.connections.open is good for one connection, soon. */
const lifetimeMs = 30_000;
const limit = 1_000;

export type SocketTickets = {
  readonly issue: () => string;
  readonly redeem: (ticket: string) => boolean;
};

/** @param clock a clock that runs, even where the workspace's stands still: sockets live in real time */
export function createSocketTickets(clock: () => number): SocketTickets {
  const issued = new Map<string, number>();
  return {
    issue: () => {
      const ticket = randomSecret();
      issued.set(ticket, clock());
      if (issued.size > limit) issued.delete(issued.keys().next().value ?? '');
      return ticket;
    },
    redeem: (ticket) => {
      const at = issued.get(ticket);
      issued.delete(ticket);
      return at !== undefined && clock() - at <= lifetimeMs;
    },
  };
}
