import { type Command, InvalidArgumentError, Option } from 'commander';
import { type PartName, partNames } from '../../domain/retrieval/parts.ts';
import type { ExitCode, Run } from './exit-code.ts';
import { type KnowledgeOptions, knowledgeOptions, type RawOptions, withKnowledge } from './knowledge-options.ts';
import type { ModelChoice } from './model-choice.ts';
import { parseModelChoice } from './model-choice.ts';
import { wholeNumber } from './whole-number.ts';

/** What each command of `eval` does. */
export interface EvaluationActions {
  readonly exportQuestions: (options: ExportOptions) => Promise<ExitCode>;
  readonly evaluateRetrieval: (file: string, options: EvaluationOptions) => Promise<ExitCode>;
  readonly evaluateAnswers: (file: string, options: AnswerEvaluationOptions) => Promise<ExitCode>;
}

export interface ExportOptions {
  readonly limit: number;
  /** Also what was asked in direct messages, or answered to the asker alone. */
  readonly includePrivate: boolean;
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

export interface AnswerEvaluationOptions extends KnowledgeOptions {
  readonly model: ModelChoice;
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
    .option('--include-private', 'also what was asked in direct messages or answered to the asker alone')
    .action(({ limit, includePrivate = false }: { limit: number; includePrivate?: boolean }) =>
      run(() => actions.exportQuestions({ limit, includePrivate })),
    );

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

  withKnowledge(
    evaluation
      .command('answers')
      .description(
        'measure answers by cases: JSON lines {"id","kind","turns":[{"question","expect","nugget"}],"plant"}',
      ),
  )
    .argument('<file>', 'the cases')
    .addOption(
      new Option('--model <who>', 'none, openai (the configured one), or scripted:ADDRESS of a server with a script')
        .argParser(parseModelChoice)
        .default({ kind: 'none' } satisfies ModelChoice, 'none'),
    )
    .action((file: string, options: RawOptions & { model: ModelChoice }) =>
      run(() => actions.evaluateAnswers(file, { ...knowledgeOptions(options), model: options.model })),
    );
}

function parseExportLimit(value: string): number {
  const limit = wholeNumber(value);
  if (limit === null || limit < 1 || limit > maxExported)
    throw new InvalidArgumentError(`A limit is a whole number from 1 to ${maxExported}.`);
  return limit;
}
