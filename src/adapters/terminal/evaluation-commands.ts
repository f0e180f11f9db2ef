import { type Command, InvalidArgumentError, Option } from 'commander';
import { type PartName, partNames } from '../../domain/retrieval/parts.ts';
import type { ExitCode, Run } from './exit-code.ts';
import { type KnowledgeOptions, knowledgeOptions, type RawOptions, withKnowledge } from './knowledge-options.ts';
import { wholeNumber } from './whole-number.ts';

/** What each command of `eval` does. */
export interface EvaluationActions {
  readonly exportQuestions: (options: { readonly limit: number }) => Promise<ExitCode>;
  readonly evaluateRetrieval: (file: string, options: EvaluationOptions) => Promise<ExitCode>;
}

export interface EvaluationOptions extends KnowledgeOptions {
  /** File that tells where the judged sections stand. */
  readonly sections: string | null;
  /** Parts of search to leave out. */
  readonly without: readonly PartName[];
  /** Whether to ask the configured embedding server too. */
  readonly embeddings: boolean;
}

interface RawEvaluationOptions extends RawOptions {
  readonly sections?: string;
  readonly without: readonly PartName[];
  readonly embeddings?: boolean;
}

/** More than anybody judges by hand. */
const maxExported = 100_000;

/** Adds `eval` and what belongs to it. */
export function addEvaluationCommands(program: Command, actions: EvaluationActions, run: Run): void {
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
    .option('--embeddings', 'search by meaning too, with the configured server; costs what its texts cost')
    .action((file: string, options: RawEvaluationOptions) =>
      run(() =>
        actions.evaluateRetrieval(file, {
          ...knowledgeOptions(options),
          sections: options.sections ?? null,
          without: options.without,
          embeddings: options.embeddings ?? false,
        }),
      ),
    );
}

function parseExportLimit(value: string): number {
  const limit = wholeNumber(value);
  if (limit === null || limit < 1 || limit > maxExported)
    throw new InvalidArgumentError(`A limit is a whole number from 1 to ${maxExported}.`);
  return limit;
}
