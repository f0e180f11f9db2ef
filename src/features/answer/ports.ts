import type { Answer } from '../../domain/grounding/answer.ts';
import type { LineRange } from '../../domain/notes/section.ts';
import type { Library } from '../../domain/retrieval/library.ts';
import type { Passage } from '../../domain/retrieval/passage.ts';
import type { SearchFilter } from '../../domain/retrieval/search-filter.ts';
import type { SearchResult } from '../../domain/retrieval/search-result.ts';
import type { Exchange, Place } from './conversation.ts';
import type { Payer } from './payer.ts';

/** Searches the library as it is at this moment, or a part of it. `limit` caps the hits. */
export type SearchLibrary = (words: string, limit: number, filter?: SearchFilter) => SearchResult;

/**
 * Looks once more, by meaning, for what a search is unsure of; gives back what it was given where nothing comes of it. Never
 * rejects, and bounded in time.
 */
export type SearchFurther = (
  given: Payer & {
    readonly words: string;
    readonly result: SearchResult;
    readonly limit: number;
    readonly signal: AbortSignal;
  },
) => Promise<SearchResult>;

/** The library as it is at this moment. */
export type CurrentLibrary = () => Library;

/** Who reads an answer. */
export interface Reader {
  readonly teamId: string;
  readonly memberId: string;
  /** Nobody else reads along: the place is the member's direct message with the tutor. */
  readonly isDirect: boolean;
}

/** What a reader may be answered from at this moment. */
export interface LibraryView {
  readonly library: Library;
  readonly search: SearchLibrary;
  /** The passage with this id; null when it is gone, or not for this reader. */
  readonly findPassage: (passageId: string) => Passage | null;
  /** The author whose private notes are among it; null where it is what everybody may see. */
  readonly visibleTo: string | null;
}

/** Private notes are in it for their own author alone, in their direct message, once the tie to the author is confirmed. */
export type ViewFor = (reader: Reader) => Promise<LibraryView>;

/** The lines of one of a library's files within a range, for the source window; null when it is gone or private. */
export type ReadSource = (library: Library, path: string, range: LineRange) => Promise<SourceExcerpt | null>;

export interface SourceExcerpt {
  /** Line number of the first of `lines`. */
  readonly startLine: number;
  readonly lines: readonly string[];
}

/** Exchanges and who thought what of them. Each call commits on its own. */
export interface ConversationStore {
  /** Stores an exchange unless its key is known; returns the stored one either way. */
  readonly record: (exchange: Exchange) => Promise<Exchange>;
  /** Puts another answer in the place of one that was not posted yet; one that was posted stays. Returns what is stored. */
  readonly revise: (exchangeId: string, answer: Answer) => Promise<Exchange>;
  readonly markPosted: (exchangeId: string, threadTs: string, messageTs: string) => Promise<void>;
  readonly find: (exchangeId: string) => Promise<Exchange | null>;
  readonly findByKey: (key: string) => Promise<Exchange | null>;
  /**
   * Puts one exchange in the place of another, whose key it takes and which is gone with the opinions on it: it stands at `messageTs`
   * now. Does nothing when the other is gone already.
   */
  readonly takeOver: (
    before: Pick<Exchange, 'id' | 'key' | 'place'>,
    exchangeId: string,
    messageTs: string,
  ) => Promise<void>;
  /** Forgets an exchange with the opinions on it; nothing happens when it is gone. */
  readonly remove: (exchangeId: string) => Promise<void>;
  /** The thread's exchanges, oldest first, at most `limit` of the latest. */
  readonly inThread: (place: Place, limit: number) => Promise<readonly Exchange[]>;
  /** One opinion per member and exchange; a second press replaces the first, `null` takes it back. */
  readonly rate: (rating: {
    readonly exchangeId: string;
    readonly memberId: string;
    readonly helpful: boolean | null;
    readonly at: number;
  }) => Promise<void>;
  /** How many found each answer helpful or not. */
  readonly ratings: (exchangeId: string) => Promise<{ readonly helpful: number; readonly notHelpful: number }>;
}

/** Who spoke in a thread since the tutor did; decides whether a reply is meant for the tutor. */
export interface ThreadStore {
  /** Notes that somebody spoke; ignored for threads in which the tutor has not spoken, and for the 51st speaker. */
  readonly spoke: (place: Place, memberId: string, ts: string) => Promise<void>;
  /** Notes that the tutor spoke, which makes the thread its own: forgets who spoke before. A message later than `ts` stays. */
  readonly tutorSpoke: (place: Place, askerId: string, ts: string) => Promise<void>;
  /** Null for threads that the tutor has no part in. */
  readonly state: (place: Place) => Promise<ThreadState | null>;
  readonly setQuiet: (place: Place, quiet: boolean) => Promise<void>;
}

export interface ThreadState {
  readonly lastAskerId: string;
  /** Members who spoke after the tutor's last message, without repetition. */
  readonly speakersSince: readonly string[];
  readonly quiet: boolean;
}
