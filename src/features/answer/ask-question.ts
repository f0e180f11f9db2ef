import { composeAnswer } from '../../domain/grounding/compose-answer.ts';
import { localeOf } from '../../domain/locale.ts';
import { lexiconOf } from '../../domain/retrieval/lexicon.ts';
import { isOnlyNames } from '../../domain/retrieval/recognise-concepts.ts';
import { completeFollowUp } from './complete-follow-up.ts';
import type { AskRequest, Exchange } from './conversation.ts';
import type { ConversationStore, CurrentLibrary, SearchLibrary } from './ports.ts';

/** Answers a request and records it; a request whose key was answered before gets that answer again. */
export type AskQuestion = (request: AskRequest) => Promise<Exchange>;

export interface AskQuestionDeps {
  readonly search: SearchLibrary;
  readonly library: CurrentLibrary;
  readonly conversations: Pick<ConversationStore, 'record' | 'findByKey' | 'inThread'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Passages that an answer may draw on. */
const hits = 24;

/** Exchanges of a thread that a follow-up may refer to; what lies further back is seldom meant. */
const remembered = 6;

export function createAskQuestion({ search, library, conversations, now, newId }: AskQuestionDeps): AskQuestion {
  return async (request) => {
    const { place, key, askerId, text } = request;
    const known = await conversations.findByKey(key);
    if (known !== null) return known;
    const earlier = place.threadTs === null ? [] : await conversations.inThread(place, remembered);
    const current = library();
    const lexicon = lexiconOf(current);
    const completed = completeFollowUp(lexicon, (words) => search(words, 1), text, earlier);
    const standalone = completed?.question ?? null;
    const result = search(standalone ?? text, hits);
    // A bare name, and so a topic to explain, is written the same in every language.
    const own =
      request.mode === 'explain' || isOnlyNames(lexicon, text)
        ? localeOf(text.replace(/[A-Za-z]/g, ''), request.locale)
        : localeOf(text, request.locale);
    const locale = completed?.locale ?? own;
    const answer = composeAnswer({ question: text, standalone, result, library: current, locale });
    return conversations.record({
      id: newId(),
      place,
      key,
      askerId,
      question: text,
      answer,
      messageTs: null,
      askedAt: now(),
    });
  };
}
