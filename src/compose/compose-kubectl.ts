import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { openDatabase } from '../adapters/database/open-database.ts';
import { restoreDatabase } from '../adapters/database/restore-database.ts';
import { createScheduleStore } from '../adapters/database/schedule-store.ts';
import type { ExitCode } from '../adapters/terminal/exit-code.ts';
import { kubectlOutcomeView, kubectlProblemView } from '../adapters/terminal/kubectl-outcome-view.ts';
import type { Terminal } from '../adapters/terminal/run-questions.ts';
import { WrongUsage } from '../adapters/terminal/wrong-usage.ts';
import { readConfig } from '../config/read-config.ts';
import { parseKubectl } from '../domain/schedule/kubectl/parse-kubectl.ts';
import { taskList } from '../domain/schedule/tasks/task-list.ts';
import { createHandleKubectl } from '../features/schedule/handle-kubectl.ts';

/** Far beyond any manifest; a larger file is something else. */
const largestManifest = 1_000_000;

/**
 * One command on the configured database. A tutor that runs on it sees what changed within a second or two. Whoever has the
 * terminal may change everything: they could edit the file.
 */
export async function runKubectl(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseKubectl(words.map(quoted).join(' '));
  if (parsed.kind === 'not-kubectl') throw new WrongUsage(`Cannot run "${words.join(' ')}": it is no command.`);
  if (parsed.kind === 'wrong') throw new WrongUsage(kubectlProblemView(parsed.problem));
  const { command } = parsed;
  const isFile = command.kind === 'apply' && command.file !== null;
  const given = isFile ? { ...command, text: readManifestFile(command.file ?? '') } : command;
  const config = readConfig();
  const database = await openDatabase({ path: config.databasePath, now: Date.now() });
  try {
    const handle = createHandleKubectl({
      schedules: createScheduleStore(database.kysely),
      tasks: taskList,
      defaultTimeZone: config.timeZone,
      now: Date.now,
      newId: randomUUID,
      // The ticker of the tutor that runs looks by itself.
      wake: () => {},
    });
    const { text, ok } = kubectlOutcomeView(await handle(given, { by: 'terminal', mayChange: true, channel: null }));
    (ok ? terminal.output : terminal.errors).write(`${text}\n`);
    return ok ? 0 : 1;
  } finally {
    await database.close();
  }
}

/** Puts a backup in the database's place. */
export async function restore(file: string, terminal: Terminal): Promise<ExitCode> {
  const { databasePath: path } = readConfig();
  const kept = await restoreDatabase(file, { path, now: Date.now() });
  const before = kept === null ? '' : ` What stood there before is kept as ${kept}.`;
  terminal.output.write(`${path} is restored from ${file}.${before}\n`);
  return 0;
}

/** The shell has taken the quotes away; the parser wants them back. */
function quoted(word: string): string {
  return /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** @throws WrongUsage when there is no such file, or one that is no manifest */
function readManifestFile(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8');
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new WrongUsage(`Cannot read a manifest from "${file}": there is no such file.`);
  if (found.size > largestManifest) throw new WrongUsage(`Cannot read a manifest from "${file}": it is too large.`);
  return readFileSync(file, 'utf8');
}
