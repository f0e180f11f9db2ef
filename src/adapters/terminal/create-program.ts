import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../../domain/locale.ts';
import { type PartName, partNames } from '../../domain/retrieval/parts.ts';
import { type SearchFilter, sectionKinds } from '../../domain/retrieval/search-filter.ts';
import { addFieldCommands, type FieldActions } from './field-commands.ts';
import { addKubectlCommands, type KubectlActions } from './kubectl-commands.ts';
import { addScheduleCommands, type ScheduleActions } from './schedule-commands.ts';
import { WrongUsage } from './wrong-usage.ts';

/** 0 fine, 1 problems were found, 2 the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface KnowledgeOptions {
  /** Only these folders are answered from; empty means what the configuration says. */
  readonly notes: readonly string[];
  /** Null: as configured. */
  readonly locale: Locale | null;
  readonly json: boolean;
}

/** How the workspace alone is opened; null means as configured, or the tutor's own manifest. */
export interface WorkspaceChoice {
  readonly port: number | null;
  readonly keep: string | null;
  readonly manifest: string | null;
  /** Null for loopback. */
  readonly host: string | null;
  /** Whether calls beyond Slack's rates get 429. */
  readonly rateLimits: boolean;
}

/** What each command does; `main.ts` binds them. */
export interface Actions extends ScheduleActions, KubectlActions, FieldActions {
  readonly start: () => Promise<ExitCode>;
  readonly workspace: (options: WorkspaceChoice) => Promise<ExitCode>;
  readonly ask: (words: string, options: KnowledgeOptions) => Promise<ExitCode>;
  readonly search: (words: string, options: SearchOptions) => Promise<ExitCode>;
  readonly checkNotes: (folder: string | null, options: { readonly json: boolean }) => Promise<ExitCode>;
  readonly doctor: (options: { readonly json: boolean }) => Promise<ExitCode>;
  readonly exportQuestions: (options: { readonly limit: number }) => Promise<ExitCode>;
  readonly evaluateRetrieval: (file: string, options: EvaluationOptions) => Promise<ExitCode>;
}

export interface SearchOptions extends KnowledgeOptions {
  readonly limit: number;
  /** Whether to tell how each score came about. */
  readonly explain: boolean;
  readonly filter: SearchFilter;
}

export interface EvaluationOptions extends KnowledgeOptions {
  /** File that tells where the judged sections stand. */
  readonly sections: string | null;
  /** Parts of search to leave out. */
  readonly without: readonly PartName[];
}

const maxLimit = 50;

/** More than anybody judges by hand. */
const maxExported = 100_000;

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
  const run = async (work: () => Promise<ExitCode>) => {
    code = await work();
  };

  program
    .command('start', { isDefault: false })
    .description('serve Slack; without tokens, a workspace on this machine with a page in the browser')
    .action(() => run(() => actions.start()));

  program
    .command('workspace')
    .description('only the Slack workspace on this machine, for any Bolt app')
    .option('--port <number>', 'first port to try', parsePort)
    .option('--keep <file>', 'keep everything in this file, and go on from it; otherwise in memory')
    .option('--manifest <file>', "the app's manifest, YAML or JSON; otherwise the tutor's")
    .option('--host <address>', 'the address to listen on, for a network that one trusts; otherwise loopback')
    .option('--rate-limits', "refuse calls beyond Slack's rates", false)
    .action((options: Partial<WorkspaceChoice>) =>
      run(() =>
        actions.workspace({
          port: options.port ?? null,
          keep: options.keep ?? null,
          manifest: options.manifest ?? null,
          host: options.host ?? null,
          rateLimits: options.rateLimits ?? false,
        }),
      ),
    );

  withKnowledge(program.command('ask').description('answer a question'))
    .argument(
      '[words...]',
      'the question; without words and with --json, JSON lines {"id","question"} are read from standard input',
    )
    .action((words: string[], options: RawOptions) =>
      run(() => actions.ask(words.join(' '), knowledgeOptions(options))),
    );

  withKnowledge(program.command('search').description('find passages'))
    .argument(
      '[words...]',
      'what to look for; without words and with --json, JSON lines {"id","query"} are read from standard input',
    )
    .addOption(new Option('--limit <number>', 'how many passages').argParser(parseLimit).default(10))
    .option('--explain', 'tell how the words were understood and what made each score')
    .option('--author <name>', 'only notes of this author')
    .option('--chapter <number>', 'only notes on this chapter')
    .option('--study <book>', 'only notes on this book')
    .addOption(new Option('--kind <section>', 'only this section of the template').choices(sectionKinds))
    .action((words: string[], options: RawOptions & SearchFilter & { limit: number; explain?: boolean }) =>
      run(() => {
        const { author, chapter, study, kind } = options;
        return actions.search(words.join(' '), {
          ...knowledgeOptions(options),
          limit: options.limit,
          explain: options.explain ?? false,
          filter: {
            ...(author === undefined ? {} : { author }),
            ...(chapter === undefined ? {} : { chapter }),
            ...(study === undefined ? {} : { study }),
            ...(kind === undefined ? {} : { kind }),
          },
        });
      }),
    );

  program
    .command('notes')
    .description('look after notes')
    .command('check')
    .description('list every note with what it holds, and every problem with its line and what to do')
    .argument('[folder]', 'a folder of notes; otherwise the configured ones')
    .option('--json', 'print JSON')
    .action((folder: string | undefined, options: { json?: boolean }) =>
      run(() => actions.checkNotes(folder ?? null, { json: options.json ?? false })),
    );

  const evaluation = program.command('eval').description('measure how good answers are');

  evaluation
    .command('export')
    .description('write the questions whose answers were found not helpful, as JSON lines to be judged')
    .addOption(new Option('--limit <number>', 'how many questions').argParser(parseExportLimit).default(1000))
    .action((options: { limit: number }) => run(() => actions.exportQuestions(options)));

  withKnowledge(
    evaluation
      .command('retrieval')
      .description('measure search by judged questions: JSON lines {"id","set","query","pages","sections"}'),
  )
    .argument('<file>', 'the judged questions')
    .option('--sections <file>', 'where the judged sections stand: JSON lines {"id","path","startLine","endLine"}')
    .addOption(new Option('--without <part...>', 'leave parts of search out').choices(partNames).default([]))
    .action((file: string, options: RawOptions & { sections?: string; without: readonly PartName[] }) =>
      run(() =>
        actions.evaluateRetrieval(file, {
          ...knowledgeOptions(options),
          sections: options.sections ?? null,
          without: options.without,
        }),
      ),
    );

  program
    .command('doctor')
    .description('tell what is configured, what is missing, and whether everything answers')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => run(() => actions.doctor({ json: options.json ?? false })));

  addScheduleCommands(program, actions, run);
  addKubectlCommands(program, actions, run);
  addFieldCommands(program, actions, run, { add: withKnowledge, read: knowledgeOptions });

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

interface RawOptions {
  readonly notes: readonly string[];
  readonly locale?: Locale;
  readonly json?: boolean;
}

function withKnowledge(command: Command): Command {
  return command
    .addOption(
      new Option('--notes <folder>', 'answer only from this folder; may be given several times')
        .argParser((folder: string, before: readonly string[]) => [...before, folder])
        .default([], 'the configured folders'),
    )
    .addOption(new Option('--locale <language>', 'language where the words do not tell').choices(['ko', 'en']))
    .option('--json', 'print one JSON object a line');
}

function knowledgeOptions(raw: RawOptions): KnowledgeOptions {
  return { notes: raw.notes, locale: raw.locale ?? null, json: raw.json ?? false };
}

function parsePort(value: string): number {
  const port = wholeNumber(value);
  if (port === null || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}

function parseLimit(value: string): number {
  const limit = wholeNumber(value);
  if (limit === null || limit < 1 || limit > maxLimit)
    throw new InvalidArgumentError(`A limit is a whole number from 1 to ${maxLimit}.`);
  return limit;
}

function parseExportLimit(value: string): number {
  const limit = wholeNumber(value);
  if (limit === null || limit < 1 || limit > maxExported)
    throw new InvalidArgumentError(`A limit is a whole number from 1 to ${maxExported}.`);
  return limit;
}

/** Digits only: `Number` would take an empty word for 0 and `0x10` for 16. */
function wholeNumber(value: string): number | null {
  return /^\d+$/.test(value) ? Number(value) : null;
}
