/** Sentences about who somebody is and what a channel wants. */
export interface MembersMessages {
  readonly quiet: {
    readonly turnedOn: string;
    readonly turnedOff: string;
    readonly isOn: (command: string) => string;
    readonly isOff: (command: string) => string;
    readonly turnOn: string;
    readonly turnOff: string;
    /** In a thread: without a mention the tutor says nothing there. */
    readonly threadOn: string;
    readonly threadOff: string;
    readonly channelsOnly: string;
  };
  readonly claim: {
    readonly asked: (author: string) => string;
    readonly confirmed: (author: string) => string;
    readonly rejected: (author: string) => string;
    readonly unknownAuthor: (author: string, known: readonly string[]) => string;
    readonly taken: (author: string) => string;
    readonly toOrganiser: (member: string, author: string) => string;
    readonly confirm: string;
    readonly reject: string;
    readonly done: (member: string, author: string) => string;
    readonly refused: (member: string, author: string) => string;
    /** Nobody claims this any more. */
    readonly settled: string;
  };
  readonly organiser: {
    readonly are: (names: readonly string[]) => string;
    readonly none: string;
    readonly added: (names: readonly string[]) => string;
    readonly removed: (names: readonly string[]) => string;
    readonly notAllowed: string;
  };
}
