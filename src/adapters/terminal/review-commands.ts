import type { Command } from 'commander';
import type { ExitCode, Run } from './exit-code.ts';

/** What each command of `review` does. */
export interface ReviewActions {
  readonly reviewLines: () => Promise<ExitCode>;
  readonly rebuildReviews: (options: { readonly repair: boolean }) => Promise<ExitCode>;
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
  review
    .command('rebuild')
    .description('make all that is remembered anew from the log of reviews, and tell whether it is what is stored')
    .option('--repair', 'store anew what differs')
    .action((options: { repair?: boolean }) => run(() => actions.rebuildReviews({ repair: options.repair ?? false })));
}
