import type { Answer } from '../../domain/grounding/answer.ts';
import type { Beyond } from '../../domain/grounding/beyond.ts';
import { composeAnswer } from '../../domain/grounding/compose-answer.ts';
import type { Grounded } from '../../domain/grounding/open-grounding.ts';
import { localeOf } from '../../domain/locale.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import { isOnlyNames } from '../../domain/retrieval/recognise-concepts.ts';
import type { AnswerBeyond } from './answer-beyond.ts';
import { hits } from './answer-once.ts';
import type { AnswerWithModel } from './answer-with-model.ts';
import { takeBeyondMark } from './beyond-mark.ts';
import { completeFollowUp } from './complete-follow-up.ts';
import type { CondenseWhenNeeded } from './condense-when-needed.ts';
import type { AskRequest, Exchange } from './conversation.ts';
import { firstQuestion } from './first-question.ts';
import { offerQuestions } from './offer-questions.ts';
import type { ConversationStore, SearchFurther, ViewFor } from './ports.ts';
import type { ReadFamiliarity } from './read-familiarity.ts';

/** How much a model reads for an answer. */
export interface Reading {
  readonly notes: number;
  readonly passages: number;
}

/** Hears how an answer comes about while a model writes it. */
export interface AskFollower {
  /** Ends the writing: the answer is what has been said by then, or the one without a model. */
  readonly signal: AbortSignal;
  /** A model is being asked; the exchange is on record with the answer without it. `reading: null`: it reads no notes. */
  readonly onAsked: (exchange: Exchange, reading: Reading | null) => void;
  /** What can be said so far, all of it checked. */
  readonly onGrounded: (grounded: Grounded) => void;
  /** What the model knows beyond the notes so far; only after everything that is grounded. */
  readonly onBeyond: (soFar: Beyond) => void;
}

/** Answers a request and records it; a request whose key was answered before gets that answer again. */
export type AskQuestion = (request: AskRequest, follower?: AskFollower) => Promise<Exchange>;

/** What a model does for answers. */
export interface AskModel {
  readonly answer: AnswerWithModel;
  readonly condense: CondenseWhenNeeded;
  readonly beyond: AnswerBeyond;
}

export interface AskQuestionDeps {
  readonly viewFor: ViewFor;
  /** Without it search goes by words alone. */
  readonly searchFurther?: SearchFurther | null;
  /** Without it everybody is answered alike. */
  readonly readFamiliarity?: ReadFamiliarity;
  readonly conversations: Pick<ConversationStore, 'record' | 'revise' | 'findByKey' | 'inThread'>;
  /** Null: answers are quotations. */
  readonly model: AskModel | null;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Exchanges of a thread that a follow-up may refer to; what lies further back is seldom meant. */
const remembered = 6;
/** How far back a thread's beginning is looked for, for whoever goes back to it by name. */
const longestThread = 50;

/** Hears nothing, and ends nothing. */
export const unheard: AskFollower = {
  signal: new AbortController().signal,
  onAsked: () => {},
  onGrounded: () => {},
  onBeyond: () => {},
};

export function createAskQuestion(deps: AskQuestionDeps): AskQuestion {
  const { viewFor, searchFurther, readFamiliarity, conversations, model, now, newId } = deps;
  return async (request, follower = unheard) => {
    const { place, key, askerId, isDirect } = request;
    // One that was interrupted is on record without a model, and is told so.
    const known = await conversations.findByKey(key);
    if (known !== null) return known;
    const thread = place.threadTs === null ? [] : await conversations.inThread(place, longestThread);
    const before = beforeThe(request.replaces, thread);
    const earlier = before.slice(-remembered);
    const wanted = takeBeyondMark(request.text);
    const text = wanted.text === '' ? lastQuestion(earlier, request.text) : wanted.text;
    const { search, library, visibleTo } = await viewFor({ teamId: place.teamId, memberId: askerId, isDirect });
    const lexicon = lexiconOf(library);
    const payer = { teamId: place.teamId, memberId: askerId };
    const { signal } = follower;
    const first = firstQuestion(text, before);
    const completed =
      first === null
        ? completeFollowUp(lexicon, (words) => search(words, 1), text, earlier)
        : { question: first, locale: localeOf(first, request.locale) };
    const rewritten =
      completed === null && model !== null ? await model.condense({ lexicon, text, earlier, signal, ...payer }) : null;
    const standalone = completed?.question ?? rewritten;
    const words = standalone ?? text;
    const byWords = search(words, hits);
    const result = (await searchFurther?.({ words, result: byWords, limit: hits, signal, ...payer })) ?? byWords;
    // A bare name, and so a topic to explain, is written the same in every language.
    const own =
      request.mode === 'explain' || isOnlyNames(lexicon, text)
        ? localeOf(text.replace(/[A-Za-z]/g, ''), request.locale)
        : localeOf(text, request.locale);
    const locale = completed?.locale ?? own;
    // Where others read along, how much is explained to somebody would tell them of that member's stars.
    const familiarity = isDirect ? ((await readFamiliarity?.(payer, { result, library })) ?? null) : null;
    const said = [text, words, ...earlier.map(({ question }) => question)];
    const offered = (answer: Answer) => offerQuestions({ search, library }, answer, said);
    const composed = offered(composeAnswer({ question: text, standalone, result, library, locale, familiarity }));
    const isBeyond = wanted.beyond && !isChat(composed);
    const plain: Answer = isBeyond && model === null ? { ...composed, beyond: { kind: 'off' } } : composed;
    const exchange = await conversations.record({
      id: newId(),
      place,
      key,
      askerId,
      question: request.text,
      answer: plain,
      messageTs: null,
      askedAt: now(),
    });
    if (model === null) return exchange;
    const further = standalone === null ? [] : search(text, hits).hits.map(({ passage }) => passage);
    const question = standalone ?? text;
    let isAsked = false;
    const written = model.answer({
      ...payer,
      ...{ question, plain, result, further, library, visibleTo, familiarity, signal },
      onAsked: (reading) => {
        isAsked = true;
        follower.onAsked(exchange, reading);
      },
      onGrounded: follower.onGrounded,
    });
    const onBeyond = (soFar: Beyond) => {
      // Where the notes gave nothing to read, the message begins with what is beyond them.
      if (!isAsked) follower.onAsked(exchange, null);
      isAsked = true;
      follower.onBeyond(soFar);
    };
    const adding = isBeyond ? addBeyond(model.beyond, written, onBeyond, { ...payer, question, locale, signal }) : null;
    const last = await written;
    const beyond = await adding;
    const answer = plain.kind === 'answered' ? last : offered(last);
    if (beyond !== null && !signal.aborted) return conversations.revise(exchange.id, { ...answer, beyond });
    return answer === plain ? exchange : conversations.revise(exchange.id, answer);
  };
}

/** Both are written at once; what is beyond the notes is heard only once what stands in them has been said. */
function addBeyond(
  beyond: AnswerBeyond,
  written: Promise<Answer>,
  onBeyond: AskFollower['onBeyond'],
  request: Parameters<AnswerBeyond>[0],
): Promise<Beyond> {
  let isSaid = false;
  let waiting: Beyond | null = null;
  void written.then(() => {
    isSaid = true;
    if (waiting !== null) onBeyond(waiting);
  });
  return beyond(request, (soFar) => {
    if (isSaid) onBeyond(soFar);
    else waiting = soFar;
  });
}

function beforeThe(exchangeId: string | undefined, thread: readonly Exchange[]): readonly Exchange[] {
  const at = thread.findIndex(({ id }) => id === exchangeId);
  return at < 0 ? thread : thread.slice(0, at);
}

/** Who only says "beyond the notes" means what the thread asked last. */
function lastQuestion(earlier: readonly Exchange[], otherwise: string): string {
  const last = earlier.at(-1);
  return last === undefined ? otherwise : (last.answer.understanding.standalone ?? last.question);
}

function isChat(answer: Answer): boolean {
  return answer.kind === 'not-in-notes' && answer.reason !== 'no-match';
}
