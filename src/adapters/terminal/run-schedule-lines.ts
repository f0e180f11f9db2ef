import type { z } from 'zod';
import { dueLine, dueLineSchema } from './due-line.ts';
import type { ExitCode } from './exit-code.ts';
import { nextLine, nextLineSchema } from './next-line.ts';
import { readJsonLines } from './read-json-lines.ts';
import { reconcileLine, reconcileLineSchema } from './reconcile-line.ts';
import type { Terminal } from './run-questions.ts';
import type { ScheduleQuestion } from './schedule-commands.ts';

/** Answers each JSON line of standard input with one of its own; a broken line is told and the rest goes on. */
export function runScheduleLines(question: ScheduleQuestion, terminal: Terminal): Promise<ExitCode> {
  if (question === 'next') return answerLines(terminal, nextLineSchema, nextLine);
  if (question === 'due') return answerLines(terminal, dueLineSchema, dueLine);
  return answerLines(terminal, reconcileLineSchema, reconcileLine);
}

async function answerLines<T>(
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
