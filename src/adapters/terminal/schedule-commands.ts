import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';

/** What of the schedules can be measured with JSON lines. */
export type ScheduleQuestion = 'next' | 'due' | 'reconcile';

/** What each command of `schedule` does. */
export interface ScheduleActions {
  readonly scheduleLines: (question: ScheduleQuestion) => Promise<ExitCode>;
  /** `down` as it was written: `A..B`. */
  readonly simulateSchedule: (file: string, options: { readonly down: string }) => Promise<ExitCode>;
}

const questions: Readonly<Record<ScheduleQuestion, string>> = {
  next: 'starts after and before an instant; JSON lines {"id","expr","tz","from","count"}',
  due: 'the most recent missed start; JSON lines {"id","input"}',
  reconcile: 'a dry run of one reconcile; JSON lines {"id","cronJob","listedJobs","faults","now"}',
};

/** Adds `schedule` and what belongs to it. */
export function addScheduleCommands(
  program: Command,
  actions: ScheduleActions,
  run: (work: () => Promise<ExitCode>) => Promise<void>,
): void {
  const schedule = program.command('schedule').description('look at schedules: when they start, what would happen');
  for (const question of ['next', 'due', 'reconcile'] as const) {
    schedule
      .command(question)
      .description(`${questions[question]} are read from standard input`)
      .requiredOption('--json', 'read and write one JSON object a line')
      .action(() => run(() => actions.scheduleLines(question)));
  }
  schedule
    .command('simulate')
    .description('tell what would happen to a schedule if the tutor did not run for a while')
    .argument('<file>', 'a manifest')
    .requiredOption('--down <from..to>', 'when it does not run, such as 2026-11-30T08:00..2026-11-30T23:50')
    .action((file: string, { down }: { down: string }) => run(() => actions.simulateSchedule(file, { down })));
}
