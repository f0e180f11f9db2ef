/** A value of a document that knows where it stands. Offsets count UTF-16 units from the text's beginning. */
export type Value = MapValue | ListValue | ScalarValue;

export interface MapValue {
  readonly kind: 'map';
  readonly at: number;
  readonly entries: readonly Entry[];
}

export interface ListValue {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly Value[];
}

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly at: number;
  /** As Kubernetes' own reader takes it: `yes` is true, `0644` is octal. */
  readonly value: string | number | boolean | null;
  /** As written, without quotation marks. */
  readonly text: string;
  readonly quoted: boolean;
}

export interface Entry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Value;
}

/** The value that a path of keys leads to; undefined where it leads nowhere. */
export function valueAt(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let here = value;
  for (const key of path) here = entryOf(here, key)?.value;
  return here;
}

export function entryOf(value: Value | undefined, key: string): Entry | undefined {
  return value?.kind === 'map' ? value.entries.findLast((entry) => entry.key === key) : undefined;
}

/** The text of a scalar that holds one; undefined for anything else. */
export function textAt(value: Value | undefined, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

export function itemsAt(value: Value | undefined, ...path: readonly string[]): readonly Value[] {
  const found = valueAt(value, ...path);
  return found?.kind === 'list' ? found.items : [];
}

/** The strings of a map of strings. */
export function stringsAt(value: Value | undefined, ...path: readonly string[]): ReadonlyMap<string, string> {
  const found = valueAt(value, ...path);
  const entries = found?.kind === 'map' ? found.entries : [];
  return new Map(entries.flatMap(({ key, value: held }) => (held.kind === 'scalar' ? [[key, held.text]] : [])));
}
