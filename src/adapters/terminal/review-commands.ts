import type { Command } from 'commander';
import type { ExitCode, Run } from './exit-code.ts';

/** What each command of `review` does. */
export interface ReviewActions {
  readonly reviewLines: () => Promise<ExitCode>;
}

/** Adds `review` and what belongs to it. */
export function addReviewCommands(program: Command, actions: ReviewActions, run: Run): void {
  const review = program.command('review').description('look at what members remember');
  review
    .command('schedule')
    .description(
      'tell what histories of answers lead to; JSON lines {"id","params","history":[{"rating","review"}],"timeZone"} are read from standard input',
    )
    .requiredOption('--json', 'read and write one JSON object a line')
    .action(() => run(() => actions.reviewLines()));
}
