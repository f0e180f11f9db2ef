import { type Locale, localeOf } from '../locale.ts';
import type { Rubric } from './grading/rubric.ts';
import type { ItemKind } from './quiz-item.ts';
import { readRubric } from './read-rubric.ts';

/** An item as somebody writes it down; the line that proves it is named by some of its words. */
export interface ItemWords {
  readonly kind: ItemKind;
  readonly locale: Locale;
  readonly stem: string;
  readonly answer: string;
  readonly wrong: readonly string[];
  readonly accepted: readonly string[];
  readonly explanation: string;
  readonly quote: string;
  /** Null: a typed answer is compared with the answer alone. */
  readonly rubric: Rubric | null;
}

/** More in one list is a mistake of the file. */
const mostInList = 20;

/** Reads an item out of YAML: `stem`, `answer`, `wrong`, `accepted`, `why`, `quote`, `kind`, `rubric`; null without stem and answer. */
export function readItemWords(value: unknown, locale: Locale | null): ItemWords | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const stem = word(fields.stem) ?? word(fields.question);
  const answer = word(fields.answer);
  if (stem === null || answer === null) return null;
  const wrong = list(fields.wrong);
  const { kind } = fields;
  const fallback = wrong.length === 0 ? 'gap' : 'choice';
  return {
    kind: kind === 'choice' || kind === 'true-false' || kind === 'gap' ? kind : fallback,
    locale: locale ?? localeOf(stem, 'ko'),
    stem,
    answer,
    wrong,
    accepted: list(fields.accepted),
    explanation: word(fields.why) ?? '',
    quote: word(fields.quote) ?? '',
    rubric: readRubric(fields.rubric),
  };
}

function list(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostInList).flatMap((one: unknown) => word(one) ?? []);
}

function word(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = String(value).normalize('NFC').trim();
  return text === '' ? null : text;
}
