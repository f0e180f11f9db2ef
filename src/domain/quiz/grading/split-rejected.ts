/** `A가 아니라 B`, `B, A 말고요`: what stands before the mark is rejected. `아니면` means or. */
const korean =
  /[^,.;!?\n]+?(?:이|가|은|는)?\s*(?:아니(?:라|고|에요|예요|죠|야|지|구|에여)[가-힣]*|말고[가-힣]*|대신(?:에)?)(?=[\s,.;!?]|$)/gu;
/** `not A but B`, `B, not A`, `anything but A`: what stands behind the mark is rejected. */
const english =
  /\b(?:not|never|anything\s+but|everything\s+but|rather\s+than|instead\s+of|except(?:\s+for)?)\s+(?:an?\s+|the\s+)?.+?(?=\s+but\b|[,.;!?]|$)(?:\s+but\b)?/giu;

/** What an answer says and what it rejects while saying it. */
export function splitRejected(words: string): { readonly kept: string; readonly rejected: string } {
  const rejected: string[] = [];
  const take = (part: string) => {
    rejected.push(part);
    return ' ';
  };
  const kept = words.replace(korean, take).replace(english, take);
  return { kept: kept.trim(), rejected: rejected.join(' ') };
}
