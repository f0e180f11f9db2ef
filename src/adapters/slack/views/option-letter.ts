/** `A` for the first option. */
export function letterOf(option: number): string {
  return String.fromCharCode(65 + option);
}
