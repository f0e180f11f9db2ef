/** Digits only: `Number` would take an empty word for 0 and `0x10` for 16. */
export function wholeNumber(value: string): number | null {
  return /^\d+$/.test(value) ? Number(value) : null;
}
