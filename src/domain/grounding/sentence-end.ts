/** What stands around a mark that may end a sentence. */
export interface PossibleEnd {
  /** The sentence so far, the mark and closing quotes or brackets included. */
  readonly sentence: string;
  /** White space behind it; empty for none. */
  readonly blank: string;
  /** What follows the white space. */
  readonly next: string;
}

const mark = /[.!?。！？…]+(["'”’)\]」』]*)$/u;
/** The word before a single point, where it stands alone or after an opening bracket. */
const lastWord = /(?:^|[\s("'“‘])([^\s("'“‘]+)\.$/u;
/** Points that belong to a word, whatever follows. */
const inside = /^(?:e\.g|i\.e|a\.k\.a|vs|cf|approx|incl|resp|dr|mr|mrs|ms|prof|st|예|[a-z])$/iu;
/** Points that belong to a word before a number. */
const beforeNumber = /^(?:no|nos|fig|figs|ch|sec|p|pp|vol|ver|v|min|max|eq|art|approx|ca|\d+)$/iu;
/** Points that end a sentence only where another one clearly begins. */
const eitherWay = /^(?:etc|inc|ltd|co|corp|al|u\.s|u\.k|a\.m|p\.m)$/iu;

/** Korean goes on after a quotation: `"…." 라고 말했다`, `"done." 을 실행한다`, `26. 에 읽었다`. */
const goesOn =
  /^(?:이?라(?:고|는|며|면서|던)|하(?:고|는|며|던)|싶\S*|을|를|은|는|와|과|에서?|으로|부터|까지)(?=[\s,.]|$)/u;
const quotes = /^(?:이?라(?:고|는|며|면서|던))(?=[\s,.]|$)/u;

/** Whether a sentence ends here. Written for prose of study notes in Korean and English; without a parser some guesses stay. */
export function endsSentence({ sentence, blank, next }: PossibleEnd): boolean {
  if (next === '') return true;
  const closing = mark.exec(sentence)?.[1] ?? '';
  const marks = sentence.slice(0, sentence.length - closing.length);
  if (blank === '') return endsWithoutBlank(marks, closing, next);
  if (quotes.test(next) || (closing !== '' && goesOn.test(next))) return false;
  // One word with an ellipsis is a hesitation (`음… 그건`).
  if (/(?:…|\.{2,})$/u.test(marks)) return /\S\s+\S/u.test(sentence.trim());
  const word = closing === '' ? lastWord.exec(sentence)?.[1] : undefined;
  return word === undefined || !isAbbreviated(word, sentence, next);
}

/** Full-width marks need no blank behind them, and neither does a Korean ending before another Korean sentence. */
function endsWithoutBlank(marks: string, closing: string, next: string): boolean {
  if (/[。！？]$/u.test(marks)) return closing === '' || !/^\p{L}/u.test(next);
  return closing === '' && /(?:[다요까죠네함음임됨][.!?]|[가-힣][!?])$/u.test(marks) && /^[가-힣]/u.test(next);
}

function isAbbreviated(word: string, sentence: string, next: string): boolean {
  // A number that begins a sentence counts it: `3. 설치`.
  if (/^\d+$/u.test(word) && sentence.trim() === `${word}.`) return true;
  if (inside.test(word)) return true;
  if (beforeNumber.test(word) && /^\d/u.test(next)) return true;
  if (/^\d+$/u.test(word)) return goesOn.test(next);
  return eitherWay.test(word) && !/^\p{Lu}/u.test(next);
}

/** Korean notes end lines in nouns made of verbs, without a point (`기본값은 30초임`). Nouns that only look so are left out. */
const nominalEnd = /(?<!다|마|처|웃)음$|(?<!모|책|게|레|타)임$|[가-힣][함됨짐줌킴눔]$/u;
const listItem = /^\s*(?:[-*+•]|\d+[.)])\s/u;

/** Whether a line ends a sentence although no mark does. */
export function endsLine(line: string, nextLine: string): boolean {
  return listItem.test(nextLine) || nominalEnd.test(line.trimEnd());
}
