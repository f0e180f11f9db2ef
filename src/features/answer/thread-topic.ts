import { intentOf, isSmallTalk } from '../../domain/grounding/question-intent.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { normalise } from '../../domain/retrieval/normalise.ts';
import type { Exchange } from './conversation.ts';
import { definedNoun } from './defined-noun.ts';
import { findNames } from './find-names.ts';

/** What a thread is about at its end. */
export interface ThreadTopic {
  /** The exchange that a turn goes on from. */
  readonly base: Exchange;
  /** Its question as it stands alone. */
  readonly question: string;
  /** Ids of the concepts that it is about; both sides of a comparison that was asked for as one. */
  readonly topics: readonly string[];
  /** Ids of concepts in the order in which they were compared, listed or asked about. */
  readonly ordered: readonly string[];
  /** What was asked about last and is in no note; a pronoun means it, and no known topic is lent to it. */
  readonly unknown: string | null;
}

/**
 * What a thread goes on from: the last exchange that was answered, so that chat and declined turns in between lose nothing. A
 * declined question counts as well when it named a concept by itself, and where nothing was answered.
 */
export function topicOf(lexicon: Lexicon, earlier: readonly Exchange[]): ThreadTopic | null {
  const talk = earlier.filter(({ question }) => !isSmallTalk(question));
  const base = talk.findLast(setsTopic) ?? talk.at(-1);
  if (base === undefined) return null;
  const question = questionOf(base);
  const { concepts, standalone } = base.answer.understanding;
  const compared = concepts.length > 1 && intentOf(question) === 'difference' && standalone === null;
  return {
    base,
    question,
    topics: concepts.slice(0, compared ? 2 : 1),
    ordered: orderOf(lexicon, talk, base),
    unknown: unknownIn(talk),
  };
}

function unknownIn(talk: readonly Exchange[]): string | null {
  const last = talk.at(-1);
  return last === undefined || setsTopic(last) ? null : definedNoun(last.question);
}

/** The question that an exchange answered, completed where it was a follow-up. */
function questionOf({ question, answer }: Exchange): string {
  return answer.understanding.standalone ?? question;
}

function setsTopic({ answer }: Exchange): boolean {
  return (
    answer.kind === 'answered' || (answer.understanding.standalone === null && answer.understanding.concepts.length > 0)
  );
}

function orderOf(lexicon: Lexicon, talk: readonly Exchange[], base: Exchange): readonly string[] {
  const several = talk
    .filter(setsTopic)
    .map((exchange) => severalIn(lexicon, exchange))
    .findLast((ids) => ids.length > 1);
  if (several !== undefined) return several;
  const asked = [...new Set(talk.flatMap(({ answer }) => answer.understanding.concepts.slice(0, 1)))];
  return asked.length > 1 ? asked : offeredBy(lexicon, base);
}

/** The things that an exchange compared, or that it listed. */
function severalIn(lexicon: Lexicon, exchange: Exchange): readonly string[] {
  if (intentOf(questionOf(exchange)) !== 'list') return exchange.answer.understanding.concepts;
  const listed = shownIn(lexicon, exchange);
  return listed.length > 1 ? listed : offeredBy(lexicon, exchange);
}

/** What each of an answer's statements names first, beside what was asked about. */
function shownIn(lexicon: Lexicon, { answer }: Exchange): readonly string[] {
  if (answer.kind !== 'answered') return [];
  const own = answer.understanding.concepts;
  const named = [...answer.lead, ...answer.more].flatMap(({ label, text }) =>
    findNames(lexicon, normalise(label ?? text))
      .map(({ conceptId }) => conceptId)
      .filter((conceptId) => !own.includes(conceptId))
      .slice(0, 1),
  );
  return [...new Set(named)];
}

function offeredBy(lexicon: Lexicon, { answer }: Exchange): readonly string[] {
  if (answer.kind !== 'answered') return [];
  return answer.related.flatMap((name) => findNames(lexicon, name).map(({ conceptId }) => conceptId));
}
