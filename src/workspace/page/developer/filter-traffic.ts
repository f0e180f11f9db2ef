import type { TrafficEntry, TrafficKind } from './traffic-entry.ts';

export type TrafficFilter = { readonly text: string; readonly kind: TrafficKind | 'all' | 'problems' };

/** Writing a payload as text takes a while, and each key typed asks for all of them. */
const texts = new WeakMap<object, string>();

const textOf = (entry: TrafficEntry): string => {
  const subject = entry.of === 'call' ? entry.call : entry.delivery;
  const text = texts.get(subject) ?? `${entry.name} ${JSON.stringify(subject)}`.toLowerCase();
  texts.set(subject, text);
  return text;
};

/** The entries of a kind that hold the text anywhere, in names, arguments, payloads or responses. */
export const filterTraffic = (entries: readonly TrafficEntry[], filter: TrafficFilter): readonly TrafficEntry[] => {
  const wanted = filter.text.trim().toLowerCase();
  return entries
    .filter(
      ({ kind, isProblem }) => filter.kind === 'all' || (filter.kind === 'problems' ? isProblem : kind === filter.kind),
    )
    .filter((entry) => wanted === '' || textOf(entry).includes(wanted));
};
