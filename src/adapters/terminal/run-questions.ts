import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { ExitCode } from './exit-code.ts';
import { readJsonLines } from './read-json-lines.ts';

/** Where a command reads and writes. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

type MaybeLater<Value> = Value | Promise<Value>;

/** One question to a command that answers words or JSON lines alike. */
export interface QuestionCommand {
  /** The field that holds the words in a JSON line: `question` or `query`. */
  readonly field: 'question' | 'query';
  readonly words: string;
  readonly json: boolean;
  readonly asText: (words: string) => MaybeLater<{ readonly text: string; readonly found: boolean }>;
  readonly asJson: (id: unknown, words: string) => MaybeLater<object>;
}

/** Answers the words given, or each JSON line of standard input; a broken line is told and the rest goes on. */
export async function runQuestions(command: QuestionCommand, terminal: Terminal): Promise<ExitCode> {
  const { words, json, field } = command;
  if (words.trim() !== '') {
    if (json) {
      terminal.output.write(`${JSON.stringify(await command.asJson(null, words))}\n`);
      return 0;
    }
    const { text, found } = await command.asText(words);
    terminal.output.write(`${text}\n`);
    return found ? 0 : 1;
  }
  if (!json) {
    terminal.errors.write(
      `No words to look for. Write them after the command, or give --json and JSON lines {"id","${field}"}.\n`,
    );
    return 2;
  }
  let code: ExitCode = 0;
  const schema = z.looseObject({ id: z.union([z.string(), z.number(), z.null()]).default(null), [field]: z.string() });
  for await (const line of readJsonLines(terminal.input, schema)) {
    if (line.kind === 'broken') {
      code = 1;
      terminal.errors.write(`${line.message}\n`);
      terminal.output.write(`${JSON.stringify({ id: line.id, error: line.message })}\n`);
    } else {
      terminal.output.write(`${JSON.stringify(await command.asJson(line.value.id, String(line.value[field])))}\n`);
    }
  }
  return code;
}
