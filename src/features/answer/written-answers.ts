import type { Written } from '../../domain/grounding/claim.ts';
import type { NumberedSentence } from '../../domain/grounding/numbered-sentences.ts';
import type { Locale } from '../../domain/locale.ts';

/** What models wrote, remembered for the same question over the same words. */
export interface WrittenAnswers {
  readonly find: (key: string) => Written | null;
  readonly keep: (key: string, written: Written) => void;
}

/** A group asks the same within a week or not at all; a claim is a few hundred bytes. */
const keepForMs = 7 * 24 * 60 * 60 * 1000;
const most = 500;

/** Remembers in memory: a restart costs a call, and nothing outlives the notes it was written from. */
export function createWrittenAnswers(now: () => number): WrittenAnswers {
  const kept = new Map<string, { readonly until: number; readonly written: Written }>();
  return {
    find(key) {
      const found = kept.get(key);
      return found !== undefined && found.until > now() ? found.written : null;
    },
    keep(key, written) {
      kept.delete(key);
      kept.set(key, { until: now() + keepForMs, written });
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/**
 * Everything that an answer depends on: the prompt and the model (`writer`), the question, the language, whose private
 * notes may be among the words, and the very words that the model is given. A changed note changes its sentences.
 */
export function writtenKey(given: {
  readonly writer: string;
  readonly question: string;
  readonly locale: Locale;
  readonly visibleTo: string | null;
  readonly sentences: readonly NumberedSentence[];
}): string {
  const question = given.question.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  const sources = given.sentences.map(({ id, text, citation }) => [id, citation.path, citation.startLine, text]);
  return JSON.stringify([given.writer, given.locale, given.visibleTo, question, sources]);
}
