import type { Intent } from '../../domain/grounding/question-intent.ts';
import { intentOf, isSmallTalk } from '../../domain/grounding/question-intent.ts';
import type { Locale } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { normalise } from '../../domain/retrieval/normalise.ts';
import { isOnlyNames } from '../../domain/retrieval/recognise-concepts.ts';
import { askAgain, askDifference, askWhat } from './ask-again.ts';
import type { Exchange } from './conversation.ts';
import { joinTopic, tidy } from './join-topic.ts';
import { nameWithParticle } from './name-with-particle.ts';
import { type ReadWords, readTurn, type Turn } from './read-turn.ts';
import { resolveReference } from './resolve-reference.ts';
import { spokenName } from './spoken-name.ts';
import { standsAlone } from './stands-alone.ts';
import { switchLanguage } from './switch-language.ts';
import type { ThreadTopic } from './thread-topic.ts';
import { topicOf } from './thread-topic.ts';

/** A follow-up as a question that stands alone. */
interface Completed {
  readonly question: string;
  /** The language to answer in; null when the member's own words tell it. */
  readonly locale: Locale | null;
}

/** What a completion needs to know of the thread. */
interface Context {
  readonly lexicon: Lexicon;
  readonly thread: ThreadTopic;
  readonly turn: Turn;
  readonly locale: Locale;
  readonly nameOf: (conceptId: string) => string;
}

/** Longer turns are cut, as questions are. */
const longest = 600;

const chapterOnly =
  /^(?:(?:chapter|ch\.?|챕터)\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:장|챕터))(?:은|는|도)?(?:요)?\s*\??$/i;
const chapter = /(?:chapter|ch\.?|챕터)\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:장|챕터)/i;

/**
 * A follow-up as a question that stands alone (`그럼 외부에서는?` → `서비스는 외부에서는?`), from the thread's exchanges, oldest
 * first. Null when the question stands alone as it was typed: it names its own subject, or nothing was said before.
 */
export function completeFollowUp(
  lexicon: Lexicon,
  read: ReadWords,
  question: string,
  earlier: readonly Exchange[],
): Completed | null {
  const text = normalise(question.slice(0, longest));
  if (!/[\p{L}\p{N}]/u.test(text) || isSmallTalk(text)) return null;
  const thread = topicOf(lexicon, earlier);
  if (thread === null) return null;
  const previous = thread.base.answer.locale;
  const said = [...earlier.map((exchange) => exchange.question), text];
  const contextFor = (words: string, locale: Locale): Context => {
    const turn = readTurn(lexicon, read, words, thread.topics);
    return { lexicon, thread, turn, locale, nameOf: (id) => spokenName(lexicon, id, said, locale) };
  };
  const language = switchLanguage(text);
  if (language !== null) {
    const context = contextFor(language.rest, language.locale);
    return { question: inLanguage(context), locale: language.locale };
  }
  const locale = isOnlyNames(lexicon, text) ? previous : localeOf(text, previous);
  const context = contextFor(text, locale);
  const completed = complete(context) ?? (context.turn.cleaned ? context.turn.rest : null);
  if (completed === null) return null;
  const tidied = tidy(completed, locale);
  return tidied === text ? null : { question: tidied, locale };
}

/** The previous question once more, or what the turn asks besides, for an answer in another language. */
function inLanguage(context: Context): string {
  const { lexicon, thread, turn, locale, nameOf } = context;
  if (turn.own.length > 0 || turn.others > 0) return tidy(complete(context) ?? turn.rest, locale);
  const [one, other] = thread.topics;
  if (one === undefined) return thread.question;
  if (other !== undefined) return askDifference(nameOf(one), nameOf(other), locale);
  return askAgain(lexicon, thread.question, one, nameOf(one), locale) ?? thread.question;
}

function complete(context: Context): string | null {
  const { thread, turn, locale, nameOf } = context;
  if (chapterOnly.test(turn.rest) && chapter.test(thread.question))
    return thread.question.replace(chapter, chapter.exec(turn.rest)?.[0] ?? '$&');
  const [own] = turn.own;
  if (turn.corrects && own !== undefined) return turn.others === 0 ? again(context, own) : turn.rest;
  if (turn.asksTheSame && own !== undefined) return again(context, own);
  const referents = {
    topics: thread.unknown === null ? thread.topics.map(nameOf) : [thread.unknown],
    ordered: thread.ordered.map(nameOf),
  };
  const resolved = turn.refersWithin ? null : resolveReference(turn.referring, referents, locale);
  if (resolved !== null) return afterReference(context, resolved);
  return own === undefined ? withoutName(context) : withName(context, own);
}

/** `the second one?` has its subject now, and may still lack what was asked about it. */
function afterReference(context: Context, resolved: string): string {
  const named = readTurn(context.lexicon, () => ({ concepts: [], unknownWords: [] }), resolved, []);
  const [only] = named.own;
  const lacksPredicate = named.others === 0 && named.own.length === 1 && named.intent === 'topic';
  if (!lacksPredicate || only === undefined) return resolved;
  // One side of a comparison or one of a list cannot be asked for again so; what it is can be told.
  const { question, topics } = context.thread;
  if (topics.length > 1 || intentOf(question) === 'list') return askWhat(context.nameOf(only), context.locale);
  return again(context, only) ?? resolved;
}

/** A turn that names a concept needs the thread where it compares with it, goes on from it, or says nothing else. */
function withName(context: Context, own: string): string | null {
  const { thread, turn, locale, nameOf } = context;
  const [topic] = thread.topics;
  if (turn.isOnlyNames) {
    const [one, other] = turn.own;
    const wasDifference = intentOf(thread.question) === 'difference';
    if (other !== undefined && one !== undefined)
      return wasDifference ? askDifference(nameOf(one), nameOf(other), locale) : null;
    if ((turn.compares || wasDifference) && topic !== undefined && topic !== own)
      return askDifference(nameOf(topic), nameOf(own), locale);
    return turn.asks ? again(context, own) : null;
  }
  if (topic === undefined || thread.topics.includes(own) || turn.own.length > 1 || turn.switched) return null;
  if (turn.compares)
    return locale === 'ko'
      ? `${nameWithParticle(nameOf(topic), '은')} ${turn.rest}`
      : askDifference(nameOf(topic), nameOf(own), locale);
  return turn.goesOn ? joinTopic(nameOf(topic), turn.rest, locale) : null;
}

/** Fields of the notes are asked for without any concept. */
const ofNotes: ReadonlySet<Intent> = new Set([
  'reading-time',
  'readers',
  'rating',
  'difficulty',
  'impressions',
  'before-reading',
  'insights',
  'open-questions',
  'author',
]);

/** What is not written down, when a turn does not say what (`안 적으면?`), is what the question before was about. */
const omission =
  /^(?:만약\s)?(?:안|따로\s안|아무것도\s안)\s?(?:적|쓰|정하|지정하|설정하|넣|주)[가-힣]*[?.!\s]*$|(?:생략|비워\s?두)[가-힣]*[?.!\s]*$/u;

function withoutName(context: Context): string | null {
  const { thread, turn, locale, nameOf } = context;
  const { rest } = turn;
  if (ofNotes.has(turn.intent)) {
    const about = chapter.exec(thread.question)?.[0];
    return about === undefined || chapter.test(rest) || !ofNotes.has(intentOf(thread.question))
      ? null
      : `${about} ${rest}`;
  }
  if (standsAlone(context.lexicon, turn, thread.topics)) return null;
  const subject = locale === 'ko' && localeOf(thread.question, locale) === 'ko' ? subjectOf(thread.question) : '';
  const [topic] = thread.topics;
  if (topic === undefined)
    return joinTopic(subject === '' ? thread.question.replace(/[?？]+$/u, '') : subject, rest, locale);
  if (subject !== '' && omission.test(rest)) return `${subject} ${rest}`;
  if (turn.compares)
    return `${nameWithParticle(nameOf(topic), '은')} ${rest.replace(/[?？]+$/u, '')}${turn.isOnlyCompared ? ' 뭐가 달라?' : '?'}`;
  const names = thread.topics.map(nameOf).join(locale === 'ko' ? ', ' : ' and ');
  return joinTopic(names, rest, locale);
}

/** What a Korean question is about: its words before the one it asks with (`크론잡 시간대 어떻게 정해?` → `크론잡 시간대`). */
function subjectOf(question: string): string {
  const asking = /(?:^|\s)(?:언제|어떻게|뭐|뭘|뭔|왜|어디|누가|누구|얼마|몇|어느|어떤|무엇|무슨)/u.exec(question);
  const before = asking === null ? '' : question.slice(0, asking.index);
  return before.replace(/(?:에서는|에는|은|는|이|가|을|를)$/u, '').trim();
}

function again({ lexicon, thread, locale, nameOf }: Context, conceptId: string): string | null {
  return askAgain(lexicon, thread.question, thread.topics[0], nameOf(conceptId), locale);
}
