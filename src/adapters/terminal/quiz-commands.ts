import type { Command } from 'commander';
import type { ExitCode, Run } from './exit-code.ts';

/** What each command of `quiz` does. */
export interface QuizActions {
  /** `chapter` null: all. */
  readonly listDrafts: (options: { readonly chapter: string | null; readonly json: boolean }) => Promise<ExitCode>;
  readonly decideDrafts: (ids: readonly string[], approve: boolean) => Promise<ExitCode>;
}

/** Adds `quiz` and what belongs to it. */
export function addQuizCommands(program: Command, actions: QuizActions, run: Run): void {
  const quiz = program.command('quiz').description('decide which questions may be asked');
  quiz
    .command('drafts')
    .description('draft questions from the notes, and list what waits for a decision: at most ten for each chapter')
    .option('--chapter <number>', 'only this chapter')
    .option('--json', 'print one JSON object a line')
    .action((options: { chapter?: string; json?: boolean }) =>
      run(() => actions.listDrafts({ chapter: options.chapter ?? null, json: options.json ?? false })),
    );
  for (const [verb, approve] of [
    ['approve', true],
    ['reject', false],
  ] as const) {
    quiz
      .command(verb)
      .description(approve ? 'let questions be asked' : 'decide against questions')
      .argument('<id...>', 'as `quiz drafts` lists them')
      .action((ids: string[]) => run(() => actions.decideDrafts(ids, approve)));
  }
}
