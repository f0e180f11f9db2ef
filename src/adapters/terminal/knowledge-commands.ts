import { type Command, InvalidArgumentError, Option } from 'commander';
import { type SearchFilter, sectionKinds } from '../../domain/retrieval/search-filter.ts';
import type { ExitCode, Run } from './exit-code.ts';
import { type KnowledgeOptions, knowledgeOptions, type RawOptions, withKnowledge } from './knowledge-options.ts';
import { addNoteCommands, type NoteActions } from './note-commands.ts';
import { wholeNumber } from './whole-number.ts';

/** What the commands about notes do. */
export interface KnowledgeActions extends NoteActions {
  readonly ask: (words: string, options: AskOptions) => Promise<ExitCode>;
  readonly search: (words: string, options: SearchOptions) => Promise<ExitCode>;
  readonly checkNotes: (folder: string | null, options: { readonly json: boolean }) => Promise<ExitCode>;
}

export interface AskOptions extends KnowledgeOptions {
  /** False: quotations alone, also where a model is configured. */
  readonly model: boolean;
}

export interface SearchOptions extends KnowledgeOptions {
  readonly limit: number;
  /** Whether to tell how each score came about. */
  readonly explain: boolean;
  readonly filter: SearchFilter;
}

const maxLimit = 50;

/** Adds `ask`, `search` and `notes`. */
export function addKnowledgeCommands(program: Command, actions: KnowledgeActions, run: Run): void {
  withKnowledge(program.command('ask').description('answer a question'))
    .argument(
      '[words...]',
      'the question; without words and with --json, JSON lines {"id","question"} are read from standard input',
    )
    .option('--no-model', 'answer with quotations, also where a model is configured')
    .action((words: string[], options: RawOptions & { model: boolean }) =>
      run(() => actions.ask(words.join(' '), { ...knowledgeOptions(options), model: options.model })),
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

  const notes = program.command('notes').description('look after notes');
  addNoteCommands(notes, actions, run);
  notes
    .command('check')
    .description('list every note with what it holds, and every problem with its line and what to do')
    .argument('[folder]', 'a folder of notes; otherwise the configured ones')
    .option('--json', 'print JSON')
    .action((folder: string | undefined, options: { json?: boolean }) =>
      run(() => actions.checkNotes(folder ?? null, { json: options.json ?? false })),
    );
}

function parseLimit(value: string): number {
  const limit = wholeNumber(value);
  if (limit === null || limit < 1 || limit > maxLimit)
    throw new InvalidArgumentError(`A limit is a whole number from 1 to ${maxLimit}.`);
  return limit;
}
