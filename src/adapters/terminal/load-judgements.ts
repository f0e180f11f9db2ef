import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { JudgedQuestion } from '../../domain/evaluation/judged-question.ts';
import type { SectionOf } from '../../features/evaluation/ports.ts';
import { readAllLines } from './read-all-lines.ts';

const grades = z.record(z.string(), z.number().int().min(0).max(9)).default({});
const question = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  set: z.string().min(1).default('own'),
  query: z.string(),
  tags: z.array(z.string()).default([]),
  pages: grades,
  sections: grades,
});
const section = z.object({
  id: z.string(),
  path: z.string(),
  startLine: z.number().int(),
  endLine: z.number().int(),
});

/**
 * Reads judged questions, one JSON object a line: `{id, set, query, pages: {path: grade}, sections: {id: grade}}`.
 * @throws TutorError `invalid` that names the first line which is none
 */
export function loadJudgedQuestions(path: string): Promise<readonly JudgedQuestion[]> {
  return readAll(path, question);
}

/**
 * Reads where the judged sections stand (`{id, path, startLine, endLine}` a line) and tells the section that holds a
 * passage's first line; a passage outside all of them is its own.
 */
export async function loadSectionOf(path: string): Promise<SectionOf> {
  const byPath = Map.groupBy(await readAll(path, section), (one) => one.path);
  return ({ id, path: page, lines: { startLine } }) =>
    byPath.get(page)?.find((one) => one.startLine <= startLine && startLine <= one.endLine)?.id ?? id;
}

/** Without such a file each passage is judged by its own id, `path#line`. */
export const ownSection: SectionOf = ({ id }) => id;

function readAll<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  return readAllLines(createReadStream(path), path, schema);
}
