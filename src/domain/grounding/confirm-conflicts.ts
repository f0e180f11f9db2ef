import { localeOf } from '../locale.ts';
import { lexiconOf } from '../retrieval/lexicon.ts';
import type { Library } from '../retrieval/library.ts';
import { recogniseConcepts } from '../retrieval/recognise-concepts.ts';
import { wordsOf } from '../retrieval/words.ts';
import { overlap } from './check-claim.ts';
import type { Citation } from './citation.ts';
import type { Conflict } from './claim.ts';
import { factsOf } from './claim-facts.ts';
import { isNegated, turnsRound } from './claim-polarity.ts';
import type { NumberedSentence } from './numbered-sentences.ts';
import { foldForQuoting, verifyCitation } from './quote.ts';
import { tagNames } from './tag-names.ts';

/** Two sentences that a model takes for different, both as they stand in the library. */
export interface Confirmed {
  readonly note: NumberedSentence;
  readonly card: NumberedSentence;
}

/** Sentences that contradict each other share this much of their letters in threes; what shares less is about something else. */
const leastAlike = 0.2;
const most = 1;

/**
 * What is left of a model's conflicts: both ids were given in this request, one of a note's sentence and one of a card's; the note
 * names the card's concept and speaks of the same; the answer rests on one of the two; and their words show a sign of it as well: one
 * is negated, says an everyday opposite, or counts otherwise. Either alone is no proof, and neither are both: the two are shown word
 * for word, and who reads them judges.
 */
export function confirmConflicts(
  conflicts: readonly Conflict[],
  given: {
    readonly sentences: readonly NumberedSentence[];
    readonly cited: readonly Citation[];
    readonly library: Library;
  },
): readonly Confirmed[] {
  const { library } = given;
  const lexicon = lexiconOf(library);
  const byId = new Map(given.sentences.map((sentence) => [sentence.id, sentence]));
  const cited = new Set(given.cited.map(keyOf));
  const found = conflicts.flatMap((conflict) => {
    const [note, card] = [byId.get(conflict.note), byId.get(conflict.card)];
    if (note?.passage.origin !== 'note' || card?.passage.origin !== 'concept') return [];
    if (![note, card].some(({ citation }) => cited.has(keyOf(citation)))) return [];
    if (![note, card].every(({ citation }) => verifyCitation(library, citation))) return [];
    const about = `${note.passage.headingPath.at(-1) ?? ''}\n${note.text}`;
    const names = recogniseConcepts(lexicon, wordsOf(about)).map(({ conceptId }) => conceptId);
    if (card.passage.conceptId === null || !names.includes(card.passage.conceptId)) return [];
    const isSame = foldForQuoting(note.text) === foldForQuoting(card.text);
    // Names are in every sentence about a thing, and say nothing of what it says.
    const [said, held] = [note, card].map(({ text }) => tagNames(lexicon, text).replaceAll(/<[^>]+>/gu, ' '));
    const share = overlap(said ?? '', held ?? '');
    return isSame || share < leastAlike || !differ(note.text, card.text) ? [] : [{ note, card }];
  });
  return found.slice(0, most);
}

function differ(one: string, other: string): boolean {
  // Between two languages words tell nothing.
  if (localeOf(one, 'ko') !== localeOf(other, 'ko')) return false;
  const [own, held] = [factsOf(one).numbers, factsOf(other).numbers];
  const countsOtherwise = own.size > 0 && held.size > 0 && [...own].every((number) => !held.has(number));
  return countsOtherwise || isNegated(one) !== isNegated(other) || turnsRound(one, other) || turnsRound(other, one);
}

function keyOf({ path, startLine, quote }: Citation): string {
  return `${path}#${startLine} ${quote}`;
}
