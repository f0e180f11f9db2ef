/** What a member cannot do here, in a sentence for developers. */
export type Refusal = { readonly kind: 'refused'; readonly reason: string };

export function refuse(reason: string): Refusal {
  return { kind: 'refused', reason };
}
