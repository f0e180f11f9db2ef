import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../../domain/locale.ts';
import type { ExitCode, Run } from './exit-code.ts';
import { type KnowledgeOptions, knowledgeOptions, type RawOptions, withKnowledge } from './knowledge-options.ts';

export interface ExplainOptions extends KnowledgeOptions {
  readonly search: boolean;
  readonly recursive: boolean;
  /** Null: to the end. */
  readonly maxDepth: number | null;
  readonly apiVersion: string | null;
}

/** What each command about fields does. */
export interface FieldActions {
  /** `words` is a path, or what to look for with `search`. */
  readonly explain: (words: string, options: ExplainOptions) => Promise<ExitCode>;
  readonly checkManifests: (
    files: readonly string[],
    options: { readonly json: boolean; readonly locale: Locale | null },
  ) => Promise<ExitCode>;
}

interface RawExplain extends RawOptions {
  readonly search?: boolean;
  readonly recursive?: boolean;
  readonly maxDepth?: number;
  readonly apiVersion?: string;
}

/** Adds `explain` and `manifest check`; `withKnowledge` gives it the options by which notes are chosen. */
export function addFieldCommands(program: Command, actions: FieldActions, run: Run): void {
  withKnowledge(
    program.command('explain').description('explain a field, such as service.spec.type, with what the notes say'),
  )
    .argument('<path...>', 'the path, or with --search the words to look for')
    .option('--search', 'find fields by words in their names and descriptions')
    .option('--recursive', 'list everything below the field')
    .option('--max-depth <number>', 'list so many levels', parseDepth)
    .option('--api-version <version>', 'another version of the object, such as apps/v1')
    .action((words: string[], options: RawExplain) =>
      run(() =>
        actions.explain(words.join(' '), {
          ...knowledgeOptions(options),
          search: options.search ?? false,
          recursive: options.recursive === true || options.maxDepth !== undefined,
          maxDepth: options.maxDepth ?? null,
          apiVersion: options.apiVersion ?? null,
        }),
      ),
    );

  program
    .command('manifest')
    .description('look after manifests')
    .command('check')
    .description('check manifests against the schema and against each other; several files are one bundle')
    .argument('<files...>', 'YAML or JSON')
    .addOption(new Option('--locale <language>', 'language of the findings').choices(['ko', 'en']))
    .option('--json', 'print JSON lines {"path","document","line","column","severity","rule","message","suggestion"}')
    .action((files: string[], options: { json?: boolean; locale?: Locale }) =>
      run(() => actions.checkManifests(files, { json: options.json ?? false, locale: options.locale ?? null })),
    );
}

function parseDepth(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('A depth is a whole number from 1 to 99.');
  return Number(value);
}
