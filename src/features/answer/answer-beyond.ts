import { type Beyond, takeBeyond } from '../../domain/grounding/beyond.ts';
import type { Locale } from '../../domain/locale.ts';
import { redact } from '../../domain/redaction/redact.ts';
import type { WriteBeyond } from './model-ports.ts';
import type { Payer } from './payer.ts';
import { foldQuestion, type Remembered } from './remembered.ts';

/** What a model knows beyond the notes about a question; `onText` hears it so far, with what may not be shown left out. Never rejects. */
export type AnswerBeyond = (
  given: Payer & { readonly question: string; readonly locale: Locale; readonly signal: AbortSignal },
  onText: (soFar: Beyond) => void,
) => Promise<Beyond>;

export interface AnswerBeyondDeps {
  /** Null where the group has switched it off. */
  readonly write: WriteBeyond | null;
  readonly remembered: Remembered<readonly string[]>;
  /** Prompt and model, as one text that changes with either. */
  readonly writer: string;
}

export function createAnswerBeyond({ write, remembered, writer }: AnswerBeyondDeps): AnswerBeyond {
  return async ({ question, locale, ...rest }, onText) => {
    if (write === null) return { kind: 'off' };
    const shown = (texts: readonly string[]) =>
      takeBeyond(
        texts.map((text) => redact(text).text),
        locale,
      );
    const sent = redact(question).text;
    // No note goes along, so that it depends on none, and on nobody's right to read one.
    const key = JSON.stringify([writer, locale, foldQuestion(sent)]);
    const known = remembered.find(key);
    if (known !== null) return shown(known);
    const soFar: string[] = [];
    const outcome = await write({ ...rest, locale, question: sent }, (text) => {
      soFar.push(text);
      onText(shown(soFar));
    });
    if (outcome.kind === 'failed') return { kind: 'failed' };
    const beyond = shown(outcome.value);
    if (beyond.kind === 'written') remembered.keep(key, outcome.value);
    return beyond;
  };
}
