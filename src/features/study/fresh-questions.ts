/** Somebody whose note asks what the group does not know of yet. */
export interface FreshAsker {
  readonly memberId: string;
  readonly count: number;
}

/** Remembers whose notes came with questions, until their authors are told. */
export interface FreshQuestions {
  readonly add: (memberId: string, count: number) => void;
  /** Those who are to be told now; each is named once. */
  readonly take: () => readonly FreshAsker[];
}

/** What is there when the tutor starts is news to nobody: the first round is left out. */
export function createFreshQuestions(): FreshQuestions & { readonly begin: () => void } {
  const counts = new Map<string, number>();
  let hasBegun = false;
  return {
    begin() {
      hasBegun = true;
    },
    add(memberId, count) {
      if (hasBegun && count > 0) counts.set(memberId, (counts.get(memberId) ?? 0) + count);
    },
    take() {
      const askers = [...counts].map(([memberId, count]) => ({ memberId, count }));
      counts.clear();
      return askers;
    },
  };
}
