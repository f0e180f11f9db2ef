import { Command, CommanderError } from 'commander';
import { addEvaluationCommands, type EvaluationActions } from './evaluation-commands.ts';
import type { ExitCode, Run } from './exit-code.ts';
import { addFieldCommands, type FieldActions } from './field-commands.ts';
import { addKnowledgeCommands, type KnowledgeActions } from './knowledge-commands.ts';
import { addKubectlCommands, type KubectlActions } from './kubectl-commands.ts';
import { addQuizCommands, type QuizActions } from './quiz-commands.ts';
import { addReviewCommands, type ReviewActions } from './review-commands.ts';
import { addScheduleCommands, type ScheduleActions } from './schedule-commands.ts';
import { addWorkspaceCommand, type WorkspaceChoice } from './workspace-command.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What each command does; `main.ts` binds them. */
export interface Actions
  extends KnowledgeActions,
    EvaluationActions,
    ScheduleActions,
    QuizActions,
    KubectlActions,
    ReviewActions,
    FieldActions {
  readonly start: () => Promise<ExitCode>;
  readonly workspace: (options: WorkspaceChoice) => Promise<ExitCode>;
  readonly doctor: (options: { readonly json: boolean }) => Promise<ExitCode>;
}

/**
 * Runs one command of the terminal.
 * @param argv what follows the program's name
 * @returns the exit code; a wrong usage has been explained on standard error
 */
export async function runProgram(argv: readonly string[], actions: Actions): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('tutor')
    .description("Answers a study group's questions from the group's own notes, in Slack and here.")
    .exitOverride()
    .showHelpAfterError('Run `npm run -s tutor -- --help` for all commands.');
  const run: Run = async (work) => {
    code = await work();
  };

  program
    .command('start', { isDefault: false })
    .description('serve Slack; without tokens, a workspace on this machine with a page in the browser')
    .action(() => run(() => actions.start()));

  program
    .command('doctor')
    .description('tell what is configured, what is missing, and whether everything answers')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => run(() => actions.doctor({ json: options.json ?? false })));

  addWorkspaceCommand(program, actions, run);
  addKnowledgeCommands(program, actions, run);
  addEvaluationCommands(program, actions, run);
  addScheduleCommands(program, actions, run);
  addQuizCommands(program, actions, run);
  addKubectlCommands(program, actions, run);
  addReviewCommands(program, actions, run);
  addFieldCommands(program, actions, run);

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
  return code;
}
