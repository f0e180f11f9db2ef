/** Dark enough for a white letter. */
const colors = ['9f69e7', '4bbe2e', 'e7392d', '3c989f', '674b1b', 'e96699', 'a63024', '235e5b'] as const;

/** A member's colour in hexadecimal, made from the id, so that it stays over restarts. */
export function memberColor(id: string): string {
  const sum = [...id].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return colors[sum % colors.length] ?? colors[0];
}
