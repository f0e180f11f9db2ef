import { type Command, Option } from 'commander';
import type { Locale } from '../../domain/locale.ts';

/** Which notes are answered from, and how it is told. */
export interface KnowledgeOptions {
  /** Only these folders are answered from; empty means what the configuration says. */
  readonly notes: readonly string[];
  /** Null: as configured. */
  readonly locale: Locale | null;
  readonly json: boolean;
}

/** As commander hands them over. */
export interface RawOptions {
  readonly notes: readonly string[];
  readonly locale?: Locale;
  readonly json?: boolean;
}

export function withKnowledge(command: Command): Command {
  return command
    .addOption(
      new Option('--notes <folder>', 'answer only from this folder; may be given several times')
        .argParser((folder: string, before: readonly string[]) => [...before, folder])
        .default([], 'the configured folders'),
    )
    .addOption(new Option('--locale <language>', 'language where the words do not tell').choices(['ko', 'en']))
    .option('--json', 'print one JSON object a line');
}

export function knowledgeOptions(raw: RawOptions): KnowledgeOptions {
  return { notes: raw.notes, locale: raw.locale ?? null, json: raw.json ?? false };
}
