/** What a setting of a task may hold. */
export type SettingKind = 'text' | 'count' | 'flag';

/** A kind of work that a schedule can start, as far as its manifest is concerned. */
export interface TaskDefinition {
  readonly name: string;
  /** Whether it speaks to somebody: then a channel or members must be named; otherwise neither may. */
  readonly audience: 'required' | 'none';
  /**
   * Whether its shipped schedule may run without an organiser's word: it says nothing in a channel, and to a member only what
   * somebody wanted them to hear.
   */
  readonly startsByItself?: boolean;
  /** What may stand under `with`. */
  readonly settings: Readonly<Record<string, { readonly kind: SettingKind; readonly required: boolean }>>;
}
