/** A button's value for one part of an exchange: `exchangeId:2`. */
export function indexedValue(exchangeId: string, index: number): string {
  return `${exchangeId}:${index}`;
}

/** Reads {@link indexedValue}; null for anything else, as an old or forged button may hold. */
export function parseIndexedValue(value: string): { readonly exchangeId: string; readonly index: number } | null {
  const match = /^(.+):(\d{1,4})$/s.exec(value);
  return match ? { exchangeId: match[1] ?? '', index: Number(match[2]) } : null;
}

/** A feedback button's value. */
export function ratingValue(exchangeId: string, helpful: boolean): string {
  return `${exchangeId}:${helpful ? 'helpful' : 'not-helpful'}`;
}

export function parseRatingValue(value: string): { readonly exchangeId: string; readonly helpful: boolean } | null {
  const match = /^(.+):(helpful|not-helpful)$/s.exec(value);
  return match ? { exchangeId: match[1] ?? '', helpful: match[2] === 'helpful' } : null;
}

/** The value of a button that decides a claim. */
export function claimValue(memberId: string, authorName: string): string {
  return `${memberId}:${authorName}`;
}

export function parseClaimValue(value: string): { readonly memberId: string; readonly authorName: string } | null {
  const match = /^([A-Z0-9]+):(.+)$/s.exec(value);
  return match ? { memberId: match[1] ?? '', authorName: match[2] ?? '' } : null;
}

/** The value of a button for a step of help, from 0. */
export function hintValue(step: number, topic: string): string {
  return `${step}:${topic}`;
}

export function parseHintValue(value: string): { readonly step: number; readonly topic: string } | null {
  const match = /^(\d):(.+)$/s.exec(value);
  return match ? { step: Number(match[1]), topic: match[2] ?? '' } : null;
}

/** The value of a button that opens a field; an empty version stands for the current one. */
export function fieldValue(version: string, path: string): string {
  return `${version} ${path}`;
}

export function parseFieldValue(value: string): { readonly version: string | null; readonly path: string } | null {
  const match = /^(\S*) (\S+)$/.exec(value);
  return match ? { version: match[1] === '' ? null : (match[1] ?? null), path: match[2] ?? '' } : null;
}

/** The value of a button that answers a question about a field. */
export function fieldAnswerValue(answer: {
  readonly version: string;
  readonly right: string;
  readonly chosen: string;
}): string {
  return `${answer.version} ${answer.right} ${answer.chosen}`;
}

export function parseFieldAnswerValue(
  value: string,
): { readonly version: string; readonly right: string; readonly chosen: string } | null {
  const [version = '', right, chosen] = value.split(' ');
  return right === undefined || chosen === undefined ? null : { version, right, chosen };
}
