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

/** The value of an option's button: `quizId:0:2`. */
export function quizAnswerValue(quizId: string, position: number, option: number): string {
  return `${quizId}:${position}:${option}`;
}

export function parseQuizAnswerValue(
  value: string,
): { readonly quizId: string; readonly position: number; readonly option: number } | null {
  const match = /^(.+):(\d{1,2}):(\d{1,2})$/s.exec(value);
  return match ? { quizId: match[1] ?? '', position: Number(match[2]), option: Number(match[3]) } : null;
}

/** What a member says about an answer of theirs: `quizId:0:guessed`. */
export function quizMarkValue(quizId: string, position: number, mark: 'guessed' | 'misclick'): string {
  return `${quizId}:${position}:${mark}`;
}

export function parseQuizMarkValue(
  value: string,
): { readonly quizId: string; readonly position: number; readonly mark: 'guessed' | 'misclick' } | null {
  const match = /^(.+):(\d{1,2}):(guessed|misclick)$/s.exec(value);
  if (!match) return null;
  return { quizId: match[1] ?? '', position: Number(match[2]), mark: match[3] === 'guessed' ? 'guessed' : 'misclick' };
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

/** The list that an item's buttons stand in: of one chapter, or of all (null). */
export interface ItemList {
  readonly chapter: string | null;
}

/** The value of a button that decides about an item: `list:9:itemId` in a list, `itemId` elsewhere. */
export function decisionValue(itemId: string, list: ItemList | null): string {
  return list === null ? itemId : `list:${list.chapter ?? ''}:${itemId}`;
}

export function parseDecisionValue(value: string): { readonly itemId: string; readonly list: ItemList | null } {
  const match = /^list:([^:]{0,10}):(.+)$/s.exec(value);
  if (!match) return { itemId: value, list: null };
  return { itemId: match[2] ?? '', list: { chapter: match[1] === '' ? null : (match[1] ?? null) } };
}
