import type { z } from 'zod';
import type { ExitCode } from './exit-code.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { Terminal } from './run-questions.ts';

/** Answers each JSON line of standard input with one of its own; a broken line is told and the rest goes on. */
export async function answerLines<T>(
  { input, output, errors }: Terminal,
  schema: z.ZodType<T>,
  answer: (line: T) => object,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const line of readJsonLines(input, schema)) {
    if (line.kind === 'broken') {
      code = 1;
      errors.write(`${line.message}\n`);
      output.write(`${JSON.stringify({ id: line.id, error: line.message })}\n`);
    } else output.write(`${JSON.stringify(answer(line.value))}\n`);
  }
  return code;
}
