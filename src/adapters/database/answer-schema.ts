import { z } from 'zod';
import type { Answer } from '../../domain/grounding/answer.ts';

const text = z.string();
const texts = z.array(text);
const count = z.number();
const locale = z.enum(['ko', 'en']);

const statement = z.object({
  label: text.nullable(),
  text,
  citation: count,
  written: z.boolean().exactOptional(),
  also: z.array(count).exactOptional(),
});

const used = z.object({ input: count, output: count }).exactOptional();

const model = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('wrote'), cut: count, used }),
    z.object({ kind: z.literal('declined'), used }),
    z.object({ kind: z.literal('failed'), reason: text, until: text.exactOptional(), used }),
  ])
  .exactOptional();

const beyond = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('written'), texts }),
    z.object({ kind: z.literal('off') }),
    z.object({ kind: z.literal('failed') }),
  ])
  .exactOptional();

const citation = z.object({
  path: text,
  origin: z.enum(['note', 'concept', 'question']),
  headingPath: texts,
  startLine: count,
  endLine: count,
  quote: text,
  author: text.nullable(),
  sample: z.boolean(),
});

const understanding = z.object({
  question: text,
  standalone: text.nullable(),
  concepts: texts,
  confidence: count,
  hits: z.array(z.object({ path: text, headingPath: texts, score: count })),
});

/** An answer as it is stored. What an older program stored must still parse: new fields need a migration or a default. */
export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    locale,
    lead: z.array(statement),
    more: z.array(statement),
    citations: z.array(citation),
    topic: text.nullable(),
    related: texts,
    corrections: z
      .array(
        z.object({
          written: text,
          right: text,
          isClaim: z.boolean().exactOptional(),
          isDoubt: z.boolean().exactOptional(),
        }),
      )
      .exactOptional(),
    nextQuestion: text.nullable(),
    furtherQuestions: texts.exactOptional(),
    beyond,
    understanding,
    model,
  }),
  z.object({
    kind: z.literal('not-in-notes'),
    locale,
    reason: z.enum(['no-match', 'small-talk', 'empty']),
    nearest: z.array(z.object({ path: text, headingPath: texts, startLine: count })),
    openQuestions: z.array(citation),
    beyond,
    understanding,
    model,
  }),
]);
