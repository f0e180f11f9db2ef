import type { Concept } from '../concepts/concept.ts';
import type { Locale } from '../locale.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { Definition } from './definitions.ts';
import { plainForm } from './plain-form.ts';
import { trigramsOf } from './trigrams.ts';

export interface DistractorGround {
  readonly lexicon: Lexicon;
  readonly definitions: readonly Definition[];
  /** Concepts that have a card. */
  readonly conceptIds: ReadonlySet<string>;
  readonly locale: Locale;
}

const mostWrong = 3;
/** A definition's last words say what kind of thing it is: `… 서비스 유형이에요`. */
const endLength = 14;
/** Two definitions as alike as this may both be right. */
const tooAlike = 0.4;

/**
 * Concepts of the same family that are wrong for a definition: related by their cards in both or either direction, neither part
 * of the right one's name nor the other way round, not named in the text, not defined alike, and neither a kind of the right
 * one nor what the right one is a kind of, because those may be right as well.
 */
export function distractorsFor(
  { conceptId, text }: Pick<Definition, 'conceptId' | 'text'>,
  given: DistractorGround,
): readonly Concept[] {
  const { lexicon, definitions, conceptIds, locale } = given;
  const own = lexicon.concepts.get(conceptId);
  if (own === undefined) return [];
  const asked = plainForm(text);
  const isNamed = ({ names, aliases }: Concept) =>
    [names.ko, names.en, ...aliases].map(plainForm).some((name) => name.length > 1 && asked.includes(name));
  const isPartOf = (a: Concept, b: Concept) =>
    plainForm(a.names[locale]).includes(plainForm(b.names[locale])) ||
    plainForm(b.names[locale]).includes(plainForm(a.names[locale]));
  const words = trigramsOf(text);
  const isAlike = ({ id }: Concept) =>
    definitions.some((one) => one.conceptId === id && likeness(words, trigramsOf(one.text)) > tooAlike);
  const endsIn = (id: string, { names }: Concept) =>
    definitions.some((one) => {
      const ending = plainForm(one.text.split(/(?<=[.。])\s/u)[0] ?? '').slice(-endLength);
      return one.conceptId === id && [names.ko, names.en].some((name) => ending.includes(plainForm(name)));
    });
  const family = [...own.related, ...siblings(own, lexicon)];
  return [...new Set(family)]
    .filter((id) => id !== conceptId)
    .flatMap((id) => lexicon.concepts.get(id) ?? [])
    .filter((other) => conceptIds.has(other.id) && !isNamed(other) && !isPartOf(own, other) && !isAlike(other))
    .filter((other) => !endsIn(conceptId, other) && !endsIn(other.id, own))
    .filter((other) => !isKindOf(own, other) && !isKindOf(other, own))
    .toSorted((a, b) => Number(isMutual(own, b)) - Number(isMutual(own, a)))
    .slice(0, mostWrong);
}

/** A kind is also called by the name of what it is a kind of: `ClusterIP` is a `ClusterIP service`. */
function isKindOf(kind: Concept, of: Concept): boolean {
  const own = [kind.names.ko, kind.names.en, ...kind.aliases].map(plainForm);
  const ofNames = [of.names.ko, of.names.en].map(plainForm);
  return own.some((long) => ofNames.some((end) => long.endsWith(end) && own.includes(long.slice(0, -end.length))));
}

/** Concepts whose cards name this one. */
function siblings({ id }: Concept, { concepts }: Lexicon): readonly string[] {
  return [...concepts.values()].filter(({ related }) => related.includes(id)).map((one) => one.id);
}

function isMutual(a: Concept, b: Concept): boolean {
  return a.related.includes(b.id) && b.related.includes(a.id);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((one) => b.has(one)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
