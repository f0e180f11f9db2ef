/** A group's value: its median and the middle half of the group; or nothing, where it would tell of single people. */
export type Spread =
  | {
      readonly kind: 'shown';
      readonly median: number;
      readonly low: number;
      readonly high: number;
      readonly people: number;
    }
  | { readonly kind: 'hidden' };

/** Fewer people than this are never shown together; with the consent of the group, three are enough. */
export const fewestPeople = { usually: 5, withConsent: 3 } as const;

/** The spread of one value per person. */
export function groupSpread(values: readonly number[], consent = false): Spread {
  if (values.length < (consent ? fewestPeople.withConsent : fewestPeople.usually)) return { kind: 'hidden' };
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => quantileOf(sorted, share);
  return { kind: 'shown', median: at(0.5), low: at(0.25), high: at(0.75), people: values.length };
}

/** Linear between neighbours (type 7 of Hyndman and Fan 1996, as spreadsheets have it). */
function quantileOf(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
  return below + (above - below) * (position - Math.floor(position));
}
