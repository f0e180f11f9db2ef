import type { Citation } from '../../domain/grounding/citation.ts';
import { composeAnswer } from '../../domain/grounding/compose-answer.ts';
import { hideWord } from '../../domain/grounding/hide-word.ts';
import { type Locale, localeOf } from '../../domain/locale.ts';
import { hits } from './answer-once.ts';
import type { Place } from './conversation.ts';
import type { ConversationStore, ViewFor } from './ports.ts';

/** From the least to the most help: where it stands, a question back, the words with a gap. After them comes the answer. */
export type Hint =
  | { readonly kind: 'where'; readonly citation: Citation; readonly locale: Locale }
  | { readonly kind: 'question'; readonly topic: string; readonly heading: string; readonly locale: Locale }
  | { readonly kind: 'gap'; readonly text: string; readonly locale: Locale }
  | { readonly kind: 'nothing'; readonly locale: Locale };

/** How many hints there are before the answer. */
export const hintSteps = 3;

export interface HintRequest {
  readonly place: Place;
  readonly memberId: string;
  readonly isDirect: boolean;
  /** A topic or a question; null for what the thread asked last. */
  readonly topic: string | null;
  /** From 0. */
  readonly step: number;
  /** What to speak when the words do not tell. */
  readonly locale: Locale;
}

/**
 * The hint of a step, with what it is about; null where no topic is named and the thread asked nothing yet. Nothing is recorded:
 * who is helped to remember is not being examined.
 */
export type GiveHint = (request: HintRequest) => Promise<{ readonly hint: Hint; readonly about: string } | null>;

export function createGiveHint(deps: {
  readonly viewFor: ViewFor;
  readonly conversations: Pick<ConversationStore, 'inThread'>;
}): GiveHint {
  return async ({ place, memberId, isDirect, topic, step, locale: fallback }) => {
    const about = topic ?? (await askedLast(place));
    if (about === null) return null;
    const { search, library } = await deps.viewFor({ teamId: place.teamId, memberId, isDirect });
    const locale = localeOf(about, fallback);
    const found = composeAnswer({ question: about, standalone: null, result: search(about, hits), library, locale });
    const [first] = found.kind === 'answered' ? found.lead : [];
    const citation = found.kind === 'answered' && first !== undefined ? found.citations[first.citation] : undefined;
    if (first === undefined || citation === undefined) return { hint: { kind: 'nothing', locale }, about };
    if (step <= 0) return { hint: { kind: 'where', citation, locale }, about };
    if (step > 1) return { hint: { kind: 'gap', text: hideWord(first.text, about), locale }, about };
    const heading = citation.headingPath.at(-1) ?? about;
    const named = found.kind === 'answered' ? found.topic : null;
    return { hint: { kind: 'question', topic: named ?? about, heading, locale }, about };
  };

  async function askedLast(place: Place): Promise<string | null> {
    const [last] = place.threadTs === null ? [] : await deps.conversations.inThread(place, 1);
    return last === undefined ? null : (last.answer.understanding.standalone ?? last.question);
  }
}
