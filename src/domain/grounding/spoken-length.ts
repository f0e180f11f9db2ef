/**
 * How much room words take, in Hangul characters: a Latin letter, digit or blank counts half, because a Korean syllable says
 * about as much as two of them.
 */
export function spokenLength(text: string): number {
  let length = 0;
  for (const character of text) length += character.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
  return length;
}

/** The longest beginning of whole words that takes at most `room`, with `…` when something was left out. */
export function cutToRoom(text: string, room: number): string {
  if (spokenLength(text) <= room) return text;
  let cut = '';
  let used = 1;
  for (const piece of text.split(/(?<=\s)/u)) {
    used += spokenLength(piece);
    if (used > room) break;
    cut += piece;
  }
  if (cut !== '') return `${cut.trimEnd()}…`;
  // One word longer than the room, such as a hash: characters instead of words.
  used = 1;
  for (const character of text) {
    used += spokenLength(character);
    if (used > room) break;
    cut += character;
  }
  return `${cut}…`;
}
