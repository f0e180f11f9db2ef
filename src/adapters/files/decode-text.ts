import { decodeCp949 } from './decode-cp949.ts';

export interface DecodedText {
  /** Keeps a byte order mark, so that the file can be written back as it was. */
  readonly text: string;
  /** `cp949` is what Windows calls its extension of EUC-KR. */
  readonly encoding: 'utf-8' | 'utf-16' | 'cp949' | 'unknown';
}

/** Decodes a file's bytes: UTF-8, UTF-16 with a byte order mark, else EUC-KR/CP949. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const decoder = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const korean = decodeCp949(bytes);
    if (korean !== null) return { text: korean, encoding: 'cp949' };
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), encoding: 'unknown' };
  }
}
