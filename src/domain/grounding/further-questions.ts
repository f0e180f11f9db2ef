import type { Locale } from '../locale.ts';
import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { Answered } from './answer.ts';
import { conceptName } from './concept-name.ts';
import { cautionQuestion, definitionQuestion, differenceQuestion, usageQuestion } from './example-question.ts';
import { ownQuestions } from './own-questions.ts';
import { intentOf } from './question-intent.ts';
import { explainedConcepts, isNotion } from './suggest-next.ts';

/** A question that may be worth asking next, with what tells that an answer to it is one. */
export interface FurtherQuestion {
  readonly words: string;
  readonly locale: Locale;
  /** Whether an answer says what was asked for, and not merely something about the same thing. */
  readonly isMet: (answer: Answered) => boolean;
}

/** Related concepts that are tried for one kind of question: the first nearly always has an answer. */
const mostTried = 3;

const pitfalls = /주의|단점|함정|문제|pitfalls?|caution|drawback/i;
const uses = /언제|용도|쓰임|활용|이유|필요|when to use|use cases?|why|reason/i;

/**
 * What an answer's reader may ask next, the most worthwhile kinds first: what its topic differs from, what the group's notes ask or
 * explain in their own words, what a heading says in particular, what a related concept is. Within a kind one question is as good as another.
 */
export function furtherQuestions(library: Library, answer: Answered): readonly (readonly FurtherQuestion[])[] {
  const lexicon = lexiconOf(library);
  const { locale } = answer;
  const { question, standalone } = answer.understanding;
  const concepts = conceptsOf(library, answer);
  const explained = explainedConcepts(library);
  const related = [...new Set(concepts.flatMap((conceptId) => lexicon.concepts.get(conceptId)?.related ?? []))]
    .filter((conceptId) => explained.has(conceptId) && isNotion(library, conceptId) && !concepts.includes(conceptId))
    .slice(0, mostTried);
  // A card that answers a question is no topic to ask about; what it is related to is.
  const own = concepts.find((conceptId) => isNotion(library, conceptId));
  const topic = own ?? related[0];
  if (topic === undefined) return [];
  const intent = intentOf(standalone ?? question, concepts.length);
  const names = related.map((conceptId) => conceptName(lexicon, conceptId, locale));
  const name = conceptName(lexicon, topic, locale);

  const under = (words: string, heading: RegExp): FurtherQuestion => ({
    ...{ words, locale },
    isMet: ({ lead, citations }) => heading.test(citations[lead[0]?.citation ?? -1]?.headingPath.at(-1) ?? ''),
  });
  const different = names.map((other) => ({
    ...{ words: differenceQuestion(name, other, locale), locale },
    isMet: ({ lead }: Answered) => new Set(lead.map(({ label }) => label)).size > 1,
  }));
  const whole = (library.quoteCards ? library.cards : [])
    .filter(({ origin, concept }) => origin === 'question' && concept.related.includes(topic))
    .map(({ path, concept }) => ({
      ...{ words: concept.names[locale], locale },
      isMet: ({ lead, citations }: Answered) => citations[lead[0]?.citation ?? -1]?.path === path,
    }));
  const isCompared = own !== undefined && concepts.length === 1 && intent !== 'difference';
  // What the second concept is, where the first is spoken of already.
  const isSpoken = isCompared || own === undefined;
  const defined = [...names.slice(isSpoken ? 1 : 0), ...names.slice(0, isSpoken ? 1 : 0)].map((other) => ({
    ...{ words: definitionQuestion(other, locale), locale },
    isMet: ({ topic: about }: Answered) => about === other,
  }));
  return [
    isCompared ? different : [],
    ownQuestions(library, answer, own === undefined ? concepts : [own]),
    [
      ...(intent === 'caution' ? [] : [under(cautionQuestion(name, locale), pitfalls)]),
      ...(intent === 'usage' ? [] : [under(usageQuestion(name, locale), uses)]),
      ...whole.slice(0, mostTried),
    ],
    defined,
  ];
}

/** What was asked about; what the quoted cards are about where the question names nothing. */
function conceptsOf({ cards }: Library, { understanding, citations }: Answered): readonly string[] {
  if (understanding.concepts.length > 0) return understanding.concepts;
  const paths = new Set(citations.map(({ path }) => path));
  return cards
    .filter(({ path }) => paths.has(path))
    .map(({ concept }) => concept.id)
    .slice(0, 1);
}
