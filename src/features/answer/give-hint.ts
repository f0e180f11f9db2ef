import type { Citation } from '../../domain/grounding/citation.ts';
import { hideWord } from '../../domain/grounding/hide-word.ts';
import type { Locale } from '../../domain/locale.ts';
import type { AnswerOnce } from './answer-once.ts';

/** From the least to the most help: where it stands, a question back, the words with a gap. After them comes the answer. */
export type Hint =
  | { readonly kind: 'where'; readonly citation: Citation; readonly locale: Locale }
  | { readonly kind: 'question'; readonly topic: string; readonly heading: string; readonly locale: Locale }
  | { readonly kind: 'gap'; readonly text: string; readonly locale: Locale }
  | { readonly kind: 'nothing'; readonly locale: Locale };

/** How many hints there are before the answer. */
export const hintSteps = 3;

/** The hint of a step, from 0. Nothing is recorded: who is helped to remember is not being examined. */
export type GiveHint = (topic: string, step: number, fallback: Locale) => Hint;

export function createGiveHint({ answer }: { readonly answer: AnswerOnce }): GiveHint {
  return (topic, step, fallback) => {
    const found = answer(topic, fallback);
    const { locale } = found;
    const [first] = found.kind === 'answered' ? found.lead : [];
    const citation = found.kind === 'answered' && first !== undefined ? found.citations[first.citation] : undefined;
    if (first === undefined || citation === undefined) return { kind: 'nothing', locale };
    if (step <= 0) return { kind: 'where', citation, locale };
    const heading = citation.headingPath.at(-1) ?? topic;
    if (step === 1) {
      const named = found.kind === 'answered' ? found.topic : null;
      return { kind: 'question', topic: named ?? topic, heading, locale };
    }
    return { kind: 'gap', text: hideWord(first.text, topic), locale };
  };
}
