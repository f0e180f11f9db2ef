import type { Locale } from '../locale.ts';
import type { Ask } from '../retrieval/ask.ts';
import { cleanQuestion } from '../retrieval/clean-question.ts';
import { roleOf } from '../retrieval/function-words.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import type { SearchResult } from '../retrieval/search-result.ts';
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
  const asks = nounsTold(question, result).map((ask) =>
    result.concepts.length > 0 && isSubjectName(lexicon, ask.stems[0] ?? '')
      ? { ...ask, light: true, rareName: false }
      : ask,
  );
  const isBare = asks.every(({ light, conceptId }) => light && conceptId === null);
  const rest = (isBare ? result.asks : asks).flatMap(({ conceptId, light, stems: [stem] }) =>
    conceptId === null && !light && stem !== undefined ? [stem] : [],
  );
  const intent = intentOf(withoutName(question, result), result.concepts.length);
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
    asks: isBare ? result.asks : asks,
    wantsNumber: wantsNumber(question),
    wantsDefinition: result.concepts.length < 2 && (onlyTopic || rest.length <= unnamed) && defining.includes(intent),
    outside: outsideAsk(question),
    twoSides:
      intent === 'difference' &&
      new Set(result.asks.flatMap(({ conceptId, written }) => (conceptId === null ? [] : [written]))).size < 2 &&
      joined.test(question) &&
      comparing.test(question),
    locale,
  };
}

/** What stands before a question word in 은 or 는 is what is asked about, and no verb: `시간대는 어떻게 바꿔?` */
const topicOf = /([가-힣]{2,10}[은는])\s+(?:어떻게|왜|언제|뭐|뭘|뭔|몇|얼마|어디|누가|무엇)/gu;

/** Dampening of verbs in the weights, undone for what turns out to be a noun. */
const nounAgain = 1 / 0.35;

function nounsTold(question: string, { asks, unknownWords }: SearchResult): readonly Ask[] {
  const topics = new Set([...question.matchAll(topicOf)].map(([, word]) => word));
  return asks.map((ask) =>
    ask.verb !== null && !ask.unknown && !ask.light && topics.has(ask.written) && unknownWords.includes(ask.written)
      ? { ...ask, verb: null, unknown: true, importance: ask.importance * nounAgain }
      : ask,
  );
}

/** A concept's own name tells no intent: who asks what a manifest is wants no example. */
function withoutName(question: string, { asks, concepts }: SearchResult): string {
  const names = asks.filter(({ conceptId }) => conceptId !== null);
  const [name] = names;
  return concepts.length !== 1 || names.length !== 1 || name === undefined
    ? question
    : question.replace(name.written, ' _ ');
}

const subjects = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Concepts whose names begin with a word that names the whole subject (`쿠버네티스 파드`, `k8s service`), and so says nothing. */
const mostOwnNames = 3;

function isSubjectName(lexicon: Lexicon, stem: string): boolean {
  const known = subjects.get(lexicon) ?? subjectNames(lexicon);
  subjects.set(lexicon, known);
  return known.has(stem);
}

function subjectNames(lexicon: Lexicon): ReadonlySet<string> {
  const users = new Map<string, number>();
  for (const { aliases, names } of lexicon.concepts.values()) {
    const own = new Set([names.ko, names.en].flatMap((name) => wordsOf(name).map(({ stem }) => stem)));
    const first = new Set(
      aliases.flatMap((alias) => {
        const [word, ...others] = wordsOf(alias);
        return word === undefined || others.length === 0 || own.has(word.stem) ? [] : [word.stem];
      }),
    );
    for (const stem of first) users.set(stem, (users.get(stem) ?? 0) + 1);
  }
  return new Set([...users].filter(([, count]) => count >= mostOwnNames).map(([stem]) => stem));
}

function namesOf(lexicon: Lexicon, conceptId: string): readonly string[] {
  const names = lexicon.concepts.get(conceptId)?.names;
  return names === undefined ? [] : [names.ko, names.en].flatMap((name) => wordsOf(name).map((word) => word.stem));
}
