import type { Locale } from '../locale.ts';
import { roleOf } from '../retrieval/function-words.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { SearchResult } from '../retrieval/passage.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Intent } from './question-intent.ts';
import { intentOf } from './question-intent.ts';

/** A question as the answer's parts need it. */
export interface Asked {
  /** The question that is answered: the standalone form where there is one. */
  readonly question: string;
  readonly intent: Intent;
  readonly concepts: readonly string[];
  /** Stems of the words that are neither function words nor a concept's name. */
  readonly words: readonly string[];
  /** Stems of all words that a definition may begin with: names of the concepts asked for, and other content words. */
  readonly topicWords: readonly string[];
  /** Concepts are named and nothing else is said. */
  readonly onlyTopic: boolean;
  /** What one thing is, and nothing more particular. */
  readonly wantsDefinition: boolean;
  readonly locale: Locale;
}

export function readAsked(lexicon: Lexicon, question: string, result: SearchResult, locale: Locale): Asked {
  const words = wordsOf(question.slice(0, 600));
  const named = new Set(recogniseConcepts(lexicon, words).flatMap(({ from, to }) => range(from, to)));
  const content = words.filter((word) => !word.particle && roleOf(word) === 'content').map((word) => word.stem);
  const names = result.concepts.flatMap((conceptId) => namesOf(lexicon, conceptId));
  const rest = words.filter((word, i) => !named.has(i) && !word.particle && roleOf(word) === 'content');
  const intent = intentOf(question);
  const onlyTopic = result.concepts.length > 0 && rest.length === 0;
  return {
    question,
    intent,
    concepts: result.concepts,
    words: [...new Set(rest.map((word) => word.stem))],
    topicWords: [...new Set([...content, ...names])],
    onlyTopic,
    wantsDefinition: result.concepts.length < 2 && (intent === 'definition' || (intent === 'topic' && onlyTopic)),
    locale,
  };
}

function namesOf(lexicon: Lexicon, conceptId: string): readonly string[] {
  const names = lexicon.concepts.get(conceptId)?.names;
  return names === undefined ? [] : [names.ko, names.en].flatMap((name) => wordsOf(name).map((word) => word.stem));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
