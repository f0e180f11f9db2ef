import type { Delivery } from '../../delivery/delivery.ts';
import { type DeveloperMessage, type DeveloperSnapshot, developerEntries } from '../../developer-protocol.ts';
import type { ApiCall } from '../../server/call-log.ts';

/** What the drawer knows. */
export type DeveloperState = Omit<DeveloperSnapshot, 'kind' | 'clock'> & {
  readonly aheadMs: number;
  /** What the workspace's clock is ahead of the browser's, in milliseconds. */
  readonly offsetMs: number;
  /** When {@link DeveloperState.sockets} was told, by the browser's clock. */
  readonly socketsAt: number;
};

/** By number, the newest last and only so many; mostly it comes last already. */
const within = <Entry extends ApiCall | Delivery>(entries: readonly Entry[], entry: Entry): readonly Entry[] => {
  const others = entries.filter(({ number }) => number !== entry.number);
  const after = others.findLastIndex(({ number }) => number < entry.number) + 1;
  return [...others.slice(0, after), entry, ...others.slice(after)].slice(-developerEntries);
};

const clockOf = ({ now, aheadMs }: DeveloperSnapshot['clock'], at: number) => ({ aheadMs, offsetMs: now - at });

/** The drawer's state after one message, which came `at` this moment by the browser's clock; null before the first snapshot. */
export const reduceDeveloper = (
  state: DeveloperState | null,
  { message, at }: { readonly message: DeveloperMessage; readonly at: number },
): DeveloperState | null => {
  if (message.kind === 'snapshot') {
    const { kind: _, clock, ...rest } = message;
    return { ...rest, ...clockOf(clock, at), socketsAt: at };
  }
  if (state === null) return null;
  switch (message.kind) {
    case 'call':
      return { ...state, calls: within(state.calls, message.call) };
    case 'delivery':
      return { ...state, deliveries: within(state.deliveries, message.delivery) };
    case 'clock':
      return { ...state, ...clockOf(message.clock, at) };
    case 'faults':
      return { ...state, faults: message.faults };
    case 'sockets':
      return { ...state, sockets: message.sockets, socketsAt: at };
    case 'not-provided':
      return { ...state, notProvided: message.methods };
  }
};
