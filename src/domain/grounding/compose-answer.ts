import type { Locale } from '../locale.ts';
import { isOrder } from '../retrieval/beside-the-notes.ts';
import type { Lexicon } from '../retrieval/lexicon.ts';
import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import type { SearchResult } from '../retrieval/search-result.ts';
import type { Answer, Understanding } from './answer.ts';
import { answerDescribed } from './answer-described.ts';
import { answerDifference } from './answer-difference.ts';
import { answerList } from './answer-list.ts';
import { answerNoteFields } from './answer-note-fields.ts';
import { answerTopic } from './answer-topic.ts';
import type { Asked } from './asked.ts';
import { readAsked } from './asked.ts';
import { assembleAnswer } from './assemble-answer.ts';
import type { Draft } from './draft.ts';
import type { Familiarity } from './familiarity.ts';
import { fitToReader } from './fit-to-reader.ts';
import { notInNotes } from './not-in-notes.ts';
import { asksForStranger } from './person-asked.ts';
import { isSmallTalk } from './question-intent.ts';

export interface ComposeAnswer {
  readonly question: string;
  /** The follow-up completed from its thread; null when the question stands alone. */
  readonly standalone: string | null;
  /** What a search for the standalone question found. */
  readonly result: SearchResult;
  readonly library: Library;
  /** Language of the answer. */
  readonly locale: Locale;
  /** How well the one reader knows what is asked about; null or missing: nothing is known, or several read along. */
  readonly familiarity?: Familiarity | null;
}

/**
 * The answer without a model: blocks of the notes and cards, word for word, in the order in which they answer. Every citation
 * has been verified against the library; what does not verify is not said.
 */
export function composeAnswer(given: ComposeAnswer): Answer {
  const { question, standalone, result, library, locale, familiarity = null } = given;
  const lexicon = lexiconOf(library);
  const asked = readAsked(lexicon, standalone ?? question, result, locale);
  const understanding = understandingOf(question, standalone, result);
  const decline = (reason: 'no-match' | 'small-talk' | 'empty') =>
    notInNotes({ reason, asked, result, library, understanding });

  if (!/[\p{L}\p{N}]/u.test(asked.question)) return decline('empty');
  const facts = answerNoteFields(library, asked, result.unknownWords);
  if (facts === 'none-written') return decline('no-match');
  if (facts !== null) return assembleAnswer({ ...facts, asked, library, understanding }) ?? decline('no-match');
  if (asksForStranger(asked.question, authorsOf(library))) return decline('no-match');
  if (isOrder(standalone ?? question)) return decline('no-match');
  if (isSmallTalk(asked.question) && result.concepts.length === 0) return decline('small-talk');
  if (result.asks.length === 0 || result.asks.some(({ unknownName }) => unknownName)) return decline('no-match');
  const found =
    draftFor(lexicon, result, library, asked, familiarity) ?? answerDescribed(lexicon, result, library, asked);
  if (found === null) return decline('no-match');
  return assembleAnswer({ ...found, asked, library, understanding }) ?? decline('no-match');
}

function authorsOf({ notes }: Library): readonly string[] {
  return notes.flatMap((note) => (note.private || note.author === null ? [] : [note.author.name]));
}

function draftFor(
  lexicon: Lexicon,
  result: SearchResult,
  library: Library,
  asked: Asked,
  familiarity: Familiarity | null,
): Draft | null {
  if (asked.intent === 'difference' && asked.concepts.length > 1)
    return answerDifference(lexicon, result, library, asked);
  const list = asked.intent === 'list' && !asked.outside.property ? answerList(lexicon, result, library, asked) : null;
  if (list !== null) return list;
  const topic = answerTopic(lexicon, result, library, asked);
  return topic === null ? null : fitToReader(topic, familiarity, asked, library);
}

function understandingOf(question: string, standalone: string | null, result: SearchResult): Understanding {
  const hits = result.hits
    .slice(0, 5)
    .map(({ passage, score }) => ({ path: passage.path, headingPath: passage.headingPath, score }));
  return { question, standalone, concepts: result.concepts, confidence: result.confidence, hits };
}
