import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';

/** kubectl's verbs and what restores a backup. */
export interface KubectlActions {
  /** One command in kubectl's grammar, its words as the shell split them. */
  readonly kubectl: (words: readonly string[]) => Promise<ExitCode>;
  readonly restore: (file: string) => Promise<ExitCode>;
}

const verbs = {
  get: 'list schedules, runs or events: cronjobs, jobs, events; -o yaml',
  describe: 'everything about a schedule or a run',
  logs: 'what a run wrote: job/NAME',
  create: 'cronjob NAME --schedule="0 9 * * 1" --task=reminder …, or job NAME --from=cronjob/NAME',
  apply: '-f FILE, or - for standard input',
  suspend: 'stop a schedule from starting: cronjob NAME',
  resume: 'let a schedule start again: cronjob NAME',
  delete: 'cronjob NAME or job NAME',
} as const;

/** Adds the verbs as `kubectl` has them; their grammar is read by one parser in Slack and here. */
export function addKubectlCommands(
  program: Command,
  actions: KubectlActions,
  run: (work: () => Promise<ExitCode>) => Promise<void>,
): void {
  for (const [verb, about] of Object.entries(verbs)) {
    program
      .command(verb)
      .description(about)
      .argument('[words...]')
      .allowUnknownOption()
      .action((words: string[]) => run(() => actions.kubectl([verb, ...words])));
  }
  program
    .command('restore')
    .description("put a backup in the database's place; the tutor must not run")
    .argument('<file>', 'a file that the task backup wrote')
    .action((file: string) => run(() => actions.restore(file)));
}
