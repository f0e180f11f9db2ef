import { answerLines } from './answer-lines.ts';
import { dueLine, dueLineSchema } from './due-line.ts';
import type { ExitCode } from './exit-code.ts';
import { nextLine, nextLineSchema } from './next-line.ts';
import { reconcileLine, reconcileLineSchema } from './reconcile-line.ts';
import type { Terminal } from './run-questions.ts';
import type { ScheduleQuestion } from './schedule-commands.ts';

/** Answers JSON lines about schedules. */
export function runScheduleLines(question: ScheduleQuestion, terminal: Terminal): Promise<ExitCode> {
  if (question === 'next') return answerLines(terminal, nextLineSchema, nextLine);
  if (question === 'due') return answerLines(terminal, dueLineSchema, dueLine);
  return answerLines(terminal, reconcileLineSchema, reconcileLine);
}
