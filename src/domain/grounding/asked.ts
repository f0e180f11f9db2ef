import type { Locale } from '../locale.ts';
import type { Ask } from '../retrieval/ask.ts';
import { cleanQuestion } from '../retrieval/clean-question.ts';
import { roleOf } from '../retrieval/function-words.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { SearchResult } from '../retrieval/passage.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { OutsideAsk } from './outside-ask.ts';
import { outsideAsk } from './outside-ask.ts';
import { wantsNumber } from './quantity.ts';
import type { Intent } from './question-intent.ts';
import { intentOf } from './question-intent.ts';

/** A question as the answer's parts need it. */
export interface Asked {
  /** The question that is answered: the standalone form where there is one. */
  readonly question: string;
  readonly intent: Intent;
  readonly concepts: readonly string[];
  /** Stems of the words that say something and are no concept's name. */
  readonly words: readonly string[];
  /** Stems of all words that a definition may begin with: names of the concepts asked for, and other content words. */
  readonly topicWords: readonly string[];
  /** Concepts are named and nothing else is said. */
  readonly onlyTopic: boolean;
  /** Everything that is named, each with its weight. */
  readonly asks: readonly Ask[];
  /** A number is wanted. */
  readonly wantsNumber: boolean;
  /** What one thing is, and nothing more particular. */
  readonly wantsDefinition: boolean;
  /** Asks for what no definition tells. */
  readonly outside: OutsideAsk;
  /** Compares two things, of which at most one is known: half a comparison misleads. */
  readonly twoSides: boolean;
  readonly locale: Locale;
}

/** Two things joined, as comparisons name them: `A와 B`, `A랑 B`, `A vs B`. */
const joined = /[가-힣A-Za-z\d](?:와|과|이?랑|하고)\s|\s(?:vs\.?|versus|and|or|from|to|than)\s|중에/iu;
const comparing = /차이|달라|다른|다르|다름|비교|구분|나아|나은|낫|vs|versus|differ|compar|better|or /iu;

/** Intents that a definition meets when nothing but one thing is named. */
const defining: readonly Intent[] = ['definition', 'topic'];

export function readAsked(lexicon: Lexicon, original: string, result: SearchResult, locale: Locale): Asked {
  const question = cleanQuestion(original.slice(0, 600));
  const words = wordsOf(question.slice(0, 600));
  const content = words.filter((word) => !word.particle && roleOf(word) === 'content').map((word) => word.stem);
  const names = result.concepts.flatMap((conceptId) => namesOf(lexicon, conceptId));
  const rest = result.asks.flatMap(({ conceptId, light, stems: [stem] }) =>
    conceptId === null && !light && stem !== undefined ? [stem] : [],
  );
  const intent = intentOf(question, result.concepts.length);
  const onlyTopic = result.concepts.length > 0 && rest.length === 0;
  // A thing that no card names may have a name of two words; more of them ask for something particular.
  const unnamed = result.concepts.length === 0 && intent === 'definition' ? 2 : 0;
  return {
    question,
    intent,
    concepts: result.concepts,
    words: [...new Set(rest)],
    topicWords: [...new Set([...content, ...names])],
    onlyTopic,
    asks: result.asks,
    wantsNumber: wantsNumber(question),
    wantsDefinition: result.concepts.length < 2 && (onlyTopic || rest.length <= unnamed) && defining.includes(intent),
    outside: outsideAsk(question),
    twoSides:
      intent === 'difference' && result.concepts.length < 2 && joined.test(question) && comparing.test(question),
    locale,
  };
}

function namesOf(lexicon: Lexicon, conceptId: string): readonly string[] {
  const names = lexicon.concepts.get(conceptId)?.names;
  return names === undefined ? [] : [names.ko, names.en].flatMap((name) => wordsOf(name).map((word) => word.stem));
}
