/** What a setting of a task may hold. */
export type SettingKind = 'text' | 'count' | 'flag';

/** A kind of work that a schedule can start, as far as its manifest is concerned. */
export interface TaskDefinition {
  readonly name: string;
  /** Whether it speaks to somebody: then a channel or members must be named; otherwise neither may. */
  readonly audience: 'required' | 'none';
  /** What may stand under `with`. */
  readonly settings: Readonly<Record<string, { readonly kind: SettingKind; readonly required: boolean }>>;
}
