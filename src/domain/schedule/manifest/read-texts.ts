import type { Field, ManifestReader } from './manifest-reader.ts';

/** A map of texts, such as labels. @param wrong what is wrong with an entry; null for nothing */
export function readTexts(
  reader: ManifestReader,
  field: Field | undefined,
  wrong: (key: string, value: string) => string | null,
): Readonly<Record<string, string>> {
  const texts: [string, string][] = [];
  for (const [key, entry] of reader.map(field, null)) {
    const value = reader.text(entry);
    const message = wrong(key, value ?? '');
    if (message !== null) reader.report(entry, message);
    else if (value !== null) texts.push([key, value]);
  }
  return Object.fromEntries(texts);
}
