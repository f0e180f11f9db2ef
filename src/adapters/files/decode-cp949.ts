/** Hangul syllables of Unicode, in order: 가 to 힣. */
const firstSyllable = 0xac00;
const syllableCount = 11_172;

/**
 * Decodes EUC-KR and what Windows adds to it (code page 949); null when the bytes are neither. Node's own decoder
 * `euc-kr` knows only the first and turns syllables such as 똠 into control characters. The addition is regular (see the
 * table "windows-949" of the WHATWG Encoding Standard): every syllable that EUC-KR lacks, in the order of Unicode.
 */
export function decodeCp949(bytes: Uint8Array): string | null {
  const eucKr = new TextDecoder('euc-kr', { fatal: true });
  let added: readonly string[] | null = null;
  const parts: string[] = [];
  let start = 0;
  const flush = (end: number) => {
    if (end > start) parts.push(eucKr.decode(bytes.subarray(start, end)));
  };
  try {
    for (let index = 0; index < bytes.length; index += 1) {
      const lead = bytes[index] ?? 0;
      if (lead < 0x80) continue;
      const trail = bytes[index + 1] ?? 0;
      if (lead < 0xa1 || trail < 0xa1) {
        added ??= addedSyllables();
        const syllable = added[addedIndex(lead, trail)];
        if (syllable === undefined) return null;
        flush(index);
        parts.push(syllable);
        start = index + 2;
      }
      index += 1;
    }
    flush(bytes.length);
    return parts.join('');
  } catch {
    return null;
  }
}

/** Place of two bytes among the added ones: 178 trail bytes for leads 81–A0, 84 for A1–C5, 18 for C6; -1 for none. */
function addedIndex(lead: number, trail: number): number {
  const column = trailColumn(trail);
  if (column < 0 || lead < 0x81 || lead > 0xc6) return -1;
  if (lead <= 0xa0) return (lead - 0x81) * 178 + column;
  const limit = lead === 0xc6 ? 18 : 84;
  return column < limit ? 32 * 178 + (lead - 0xa1) * 84 + column : -1;
}

/** Trail bytes are A–Z, a–z and 81–FE. */
function trailColumn(trail: number): number {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41;
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26;
  return trail >= 0x81 && trail <= 0xfe ? trail - 0x81 + 52 : -1;
}

function addedSyllables(): readonly string[] {
  const rows: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) rows.push(lead, trail);
  }
  const known = new Set(new TextDecoder('euc-kr').decode(Uint8Array.from(rows)));
  const all = Array.from({ length: syllableCount }, (_, index) => String.fromCharCode(firstSyllable + index));
  return all.filter((syllable) => !known.has(syllable));
}
