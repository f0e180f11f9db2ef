import { z } from 'zod';
import { TutorError } from '../../domain/errors.ts';
import type { Exchange } from '../../features/answer/conversation.ts';
import { answerSchema } from './answer-schema.ts';

/** What an exchange says, stored as one JSON text: JSON escapes the NUL and lone surrogates that text columns refuse or change. */
export type ExchangeContent = Pick<Exchange, 'question' | 'answer'>;

/**
 * A question of 100,000 Hangul syllables is 300 kB and stands in an exchange up to three times (as asked, as understood,
 * completed from its thread); an answer's own words are a few kB.
 */
const maxContentBytes = 1024 * 1024;

const contentSchema: z.ZodType<ExchangeContent> = z.object({ question: z.string(), answer: answerSchema });

/** @throws TutorError `invalid` when the content is larger than 1 MiB. */
export function printExchangeContent({ id, question, answer }: Exchange): string {
  const json = JSON.stringify({ question, answer } satisfies ExchangeContent);
  const bytes = Buffer.byteLength(json);
  if (bytes > maxContentBytes) {
    throw new TutorError(
      'invalid',
      `Cannot store exchange "${id}": it has ${bytes} bytes, ${maxContentBytes} are allowed`,
    );
  }
  return json;
}

/** @throws TutorError `internal` when the stored text is not an exchange's content. */
export function parseExchangeContent(id: string, json: string): ExchangeContent {
  try {
    return contentSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new TutorError('internal', `Cannot read exchange "${id}": its stored content has another shape`, { cause });
  }
}
