/** What a button takes over into a note. */
export interface CorrectionValue {
  readonly path: string;
  readonly written: string;
  readonly right: string;
}

/** A button's value: JSON of three texts. */
export function correctionValue({ path, written, right }: CorrectionValue): string {
  return JSON.stringify([path, written, right]);
}

/** Reads {@link correctionValue}; null for anything else, as an old or forged button may hold. */
export function parseCorrectionValue(value: string): CorrectionValue | null {
  try {
    const read: unknown = JSON.parse(value);
    if (!Array.isArray(read) || read.length !== 3 || read.some((one) => typeof one !== 'string' || one === ''))
      return null;
    const [path, written, right] = read as [string, string, string];
    return { path, written, right };
  } catch {
    return null;
  }
}
