/** Sentences between a note's readers and its author. */
export interface ThanksMessages {
  readonly thanks: {
    readonly thank: string;
    readonly isMine: string;
    readonly thanked: string;
    readonly takeBack: string;
    readonly takenBack: string;
    /** Its author knows already. */
    readonly heard: string;
    /** There is no such note any more, or it is one's own. */
    readonly gone: string;
    /** One note in the digest to its author. */
    readonly note: (path: string, members: string) => string;
    readonly others: (count: string) => string;
    readonly digest: (notes: string) => string;
  };
}
