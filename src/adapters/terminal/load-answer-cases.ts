import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { AnswerCase } from '../../domain/evaluation/answer-case.ts';
import { readAllLines } from './read-all-lines.ts';

const words = z.array(z.string().min(1)).default([]);
const turn = z
  .object({
    question: z.string(),
    expect: z.enum(['answered', 'not-in-notes', 'any']).default('any'),
    /** One word or several are written either way. */
    nugget: z.string().min(1).optional(),
    nuggets: words,
    unsupported: words,
    forbidden: words,
  })
  .transform(({ nugget, nuggets, ...rest }) => ({
    ...rest,
    nuggets: nugget === undefined ? nuggets : [nugget, ...nuggets],
  }));
const answerCase = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  kind: z.string().default('own'),
  turns: z.array(turn).min(1),
  plant: z
    .object({ path: z.string().min(1), author: z.string(), text: z.string() })
    .nullable()
    .default(null),
});

/**
 * Reads cases, one JSON object a line: `{id, kind, turns: [{question, expect, nugget}], plant}`.
 * @throws TutorError `invalid` that names the first line which is none
 */
export function loadAnswerCases(path: string): Promise<readonly AnswerCase[]> {
  return readAllLines(createReadStream(path), path, answerCase);
}
