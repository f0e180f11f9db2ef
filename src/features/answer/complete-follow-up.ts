import { conceptName } from '../../domain/grounding/concept-name.ts';
import type { Intent } from '../../domain/grounding/question-intent.ts';
import { intentOf, isSmallTalk } from '../../domain/grounding/question-intent.ts';
import type { Locale } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import { roleOf } from '../../domain/retrieval/function-words.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { recogniseConcepts } from '../../domain/retrieval/recognise-concepts.ts';
import { wordsOf } from '../../domain/retrieval/words.ts';
import type { Exchange } from './conversation.ts';

/** Openings that tie a question to what was said before. */
const opening =
  /^(?:그럼|그러면|그렇다면|그런데|근데|아니면|그리고|아\s|음\s|혹시|so|and|then|but|ok(?:ay)?|what about|how about)[\s,]+(?:what about|how about)?\s*/i;

/** Words that stand for something said before. */
const pronoun =
  /(?:^|\s)(?:그건|그거|그게|그것|그걸|이건|이거|이게|이것|이걸|걔|얘|그\s?(?:둘|중에?)|이\s?둘|둘|둘\s?(?:다|중에?)|각각|후자|전자|첫\s?번째|두\s?번째|세\s?번째|마지막)(?:거|것)?(?:은|는|이|가|을|를|의|도|에서|에|로|랑|으로)?(?=\s|[?.!]|$)|\b(?:it|its|that|this|they|them|those|these|(?:the )?(?:first|second|third|last|other|latter|former)(?: one)?|both)\b/i;

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/첫\s?번째|전자|\bfirst\b|\bformer\b/i, 0],
  [/두\s?번째|후자|\bsecond\b|\blatter\b|\bother\b/i, 1],
  [/세\s?번째|\bthird\b/i, 2],
];

/** A question with more words of its own than this stands by itself. */
const fewWords = 3;

const chapterOnly =
  /^(?:(?:chapter|ch\.?|챕터)\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:장|챕터))(?:은|는|도)?(?:요)?\s*\??$/i;
const chapter = /(?:chapter|ch\.?|챕터)\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:장|챕터)/i;

/** How to ask again for what was asked about something else (`그럼 인그레스는?` after `서비스는 언제 써?`). */
const askedAgain: Partial<Record<Intent, Readonly<Record<Locale, string>>>> = {
  usage: { ko: '언제 써요?', en: 'when to use it' },
  ending: { ko: '언제 삭제돼요?', en: 'when is it deleted' },
  why: { ko: '왜 써요?', en: 'why use it' },
  caution: { ko: '주의할 점', en: 'pitfalls' },
  default: { ko: '기본값', en: 'default' },
  example: { ko: '매니페스트 예시', en: 'manifest example' },
};

/**
 * A follow-up as a question that stands alone (`그럼 외부에서는?` → `서비스 외부에서는?`), from the thread's exchanges, oldest
 * first. Null when the question stands alone already: it names its own subject, or nothing was said before.
 */
export function completeFollowUp(lexicon: Lexicon, question: string, earlier: readonly Exchange[]): string | null {
  const last = earlier.at(-1);
  if (last === undefined || !/[\p{L}\p{N}]/u.test(question) || isSmallTalk(question)) return null;
  const text = question.trim().slice(0, 600);
  const rest = text.replace(opening, '');
  const tied = rest !== text || pronoun.test(text);
  const before = last.answer.understanding.standalone ?? last.question;
  if (chapterOnly.test(rest) && chapter.test(before)) return before.replace(chapter, chapter.exec(rest)?.[0] ?? '$&');

  const { concepts, others } = namesIn(lexicon, rest);
  const locale = localeOf(text, last.answer.locale);
  const topics = last.answer.understanding.concepts;
  const intent = intentOf(rest);
  if (concepts > 0) {
    if (intent === 'difference' && concepts === 1 && topics.length > 0)
      return withTopics(lexicon, topics.slice(0, 1), rest, locale);
    const again = askedAgain[intentOf(before)];
    return tied && others === 0 && again !== undefined && intent === 'topic'
      ? `${rest.replace(/[?？]\s*$/u, '')} ${again[locale]}`
      : null;
  }
  if (!tied && (others > fewWords || intent === 'reading-time' || intent === 'rating')) return null;
  if (topics.length === 0) return tied ? `${before} ${rest}` : null;
  const chosen = chooseTopics(text, topics, last);
  return withTopics(lexicon, chosen, rest.replace(pronoun, ' ').trim(), locale);
}

/** What a pronoun points to: one of the things compared, one of those offered, or what the talk was about. */
function chooseTopics(text: string, topics: readonly string[], last: Exchange): readonly string[] {
  const position = ordinals.find(([words]) => words.test(text))?.[1];
  if (position === undefined) return topics;
  const offered = last.answer.kind === 'answered' ? last.answer.related : [];
  const chosen = topics.length > 1 ? topics[position] : offered[position];
  return chosen === undefined ? topics : [chosen];
}

function withTopics(lexicon: Lexicon, topics: readonly string[], rest: string, locale: Locale): string {
  const names = topics
    .map((conceptId) => conceptName(lexicon, conceptId, locale))
    .join(locale === 'ko' ? ', ' : ' and ');
  return `${names} ${rest.replace(/^[?？.!\s]+$/u, '')}`.trim();
}

function namesIn(lexicon: Lexicon, text: string) {
  const words = wordsOf(text);
  const mentions = recogniseConcepts(lexicon, words);
  const named = (i: number) => mentions.some(({ from, to }) => from <= i && i < to);
  const others = words.filter((word, i) => !named(i) && !word.particle && roleOf(word) === 'content').length;
  return { concepts: new Set(mentions.map((mention) => mention.conceptId)).size, others };
}
