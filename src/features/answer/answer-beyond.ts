import { type Beyond, takeBeyond } from '../../domain/grounding/beyond.ts';
import type { Locale } from '../../domain/locale.ts';
import { redact } from '../../domain/redaction/redact.ts';
import type { WriteBeyond } from './model-ports.ts';
import type { Payer } from './payer.ts';

/** What a model knows beyond the notes about a question. Never rejects. */
export type AnswerBeyond = (
  given: Payer & { readonly question: string; readonly locale: Locale; readonly signal: AbortSignal },
) => Promise<Beyond>;

/** @param write null where the group has switched it off */
export function createAnswerBeyond(write: WriteBeyond | null): AnswerBeyond {
  return async ({ question, locale, ...rest }) => {
    if (write === null) return { kind: 'off' };
    const outcome = await write({ ...rest, locale, question: redact(question).text });
    if (outcome.kind === 'failed') return { kind: 'failed' };
    return takeBeyond(
      outcome.value.map((text) => redact(text).text),
      locale,
    );
  };
}
