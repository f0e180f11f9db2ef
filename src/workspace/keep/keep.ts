import type { KeptThings, ThingKind } from './kept-things.ts';
import type { Settings } from './settings.ts';

/** Tells that one thing is different now. It is looked up when it is written; undefined takes it out. */
type NoteThing = <Kind extends ThingKind>(kind: Kind, key: string, look: () => KeptThings[Kind] | undefined) => void;

/** What outlasts the workspace's process: a file, or nothing. */
export type Keep = {
  /** What the run before left of one kind, in its order; handed over once. */
  readonly take: <Kind extends ThingKind>(kind: Kind) => readonly KeptThings[Kind][];
  /** Written with everything else of this turn of the event loop. */
  readonly note: NoteThing;
  /** The same for what changes many times a second: written now and then, and whole at its next `note`. */
  readonly noteGrowing: NoteThing;
  /**
   * Runs when everything noted so far is in the file; at once when it is. Whoever tells somebody outside the process of a
   * change waits for this, so that nothing told is lost.
   */
  readonly whenWritten: (then: () => void) => void;
  readonly settings: Settings;
  /** Writes what is left and lets go of the file; may be called twice. */
  readonly close: () => void;
};
