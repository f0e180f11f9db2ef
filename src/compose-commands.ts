import { readFileSync, statSync } from 'node:fs';
import { loadLibrary } from './adapters/files/load-library.ts';
import { spawnWorkspace } from './adapters/processes/spawn-workspace.ts';
import { untilStopped } from './adapters/processes/until-stopped.ts';
import { answerJson, answerView } from './adapters/terminal/answer-view.ts';
import { checkView } from './adapters/terminal/check-view.ts';
import type { Actions, ExitCode, KnowledgeOptions } from './adapters/terminal/create-program.ts';
import { notesCheckJson, notesCheckView } from './adapters/terminal/notes-check-view.ts';
import { runQuestions, type Terminal } from './adapters/terminal/run-questions.ts';
import { runScheduleLines } from './adapters/terminal/run-schedule-lines.ts';
import { searchJson, searchView } from './adapters/terminal/search-view.ts';
import { simulateSchedule } from './adapters/terminal/simulate-schedule.ts';
import { WrongUsage } from './adapters/terminal/wrong-usage.ts';
import { foldersOf, manifestPath, openKnowledge } from './compose-knowledge.ts';
import { readConfig } from './config.ts';
import { backupTask } from './domain/schedule/tasks/backup-task.ts';
import { reminderTask } from './domain/schedule/tasks/reminder-task.ts';
import { createAnswerOnce } from './features/answer/answer-once.ts';
import { examine } from './features/doctor/examine.ts';
import { createCheckNotes } from './features/notes/check-notes.ts';

/** Binds every command of the terminal to what it does. */
export function createActions(terminal: Terminal): Actions {
  return {
    start: () => start(terminal),
    workspace: ({ port }) => serveWorkspace(terminal, port),
    async ask(words, options) {
      const { search, library } = await openChosen(terminal, options);
      const answer = createAnswerOnce({ search, library });
      const locale = options.locale ?? readConfig().locale ?? 'ko';
      return runQuestions(
        {
          field: 'question',
          words,
          json: options.json,
          asText: (question) => {
            const given = answer(question, locale);
            return { text: answerView(given), found: given.kind === 'answered' };
          },
          asJson: (id, question) => answerJson(id, answer(question, locale)),
        },
        terminal,
      );
    },
    async search(words, options) {
      const { search } = await openChosen(terminal, options);
      return runQuestions(
        {
          field: 'query',
          words,
          json: options.json,
          asText: (query) => {
            const result = search(query, options.limit);
            return { text: searchView(result), found: result.hits.length > 0 };
          },
          asJson: (id, query) => searchJson(id, search(query, options.limit)),
        },
        terminal,
      );
    },
    async checkNotes(folder, { json }) {
      const folders = foldersOf(readConfig());
      const source = folder === null ? folders : { ...folders, notesDirs: [requireFolder(folder)] };
      const checkNotes = createCheckNotes({
        readNotes: async () => {
          const { library, problems } = await loadLibrary(source);
          return { notes: library.notes, problems };
        },
      });
      const report = await checkNotes();
      terminal.output.write(`${json ? notesCheckJson(report) : notesCheckView(report)}\n`);
      const { errors, warnings } = report.totals;
      return errors + warnings > 0 ? 1 : 0;
    },
    async doctor({ json }) {
      const { composeExaminations } = await import('./compose-doctor.ts');
      const checks = await examine(composeExaminations(readConfig()));
      terminal.output.write(json ? `${JSON.stringify(checks)}\n` : `${checkView(checks)}\n`);
      return checks.some(({ status }) => status === 'error') ? 1 : 0;
    },
    kubectl: async (words) => (await import('./compose-kubectl.ts')).runKubectl(words, terminal),
    restore: async (file) => (await import('./compose-kubectl.ts')).restore(file, terminal),
    scheduleLines: (question) => runScheduleLines(question, terminal),
    async simulateSchedule(file, { down }) {
      const text = requireFile(file);
      const { timeZone: defaultTimeZone } = readConfig();
      return simulateSchedule({ file, text, down, tasks: [reminderTask, backupTask], defaultTimeZone }, terminal);
    },
  };
}

async function start(terminal: Terminal): Promise<ExitCode> {
  const config = readConfig();
  // Bolt and the database are loaded only where they are needed: `ask` and `search` start in half the time without them.
  const { createLog, startTutor } = await import('./compose.ts');
  const log = createLog(config.logLevel);
  if (config.slack.kind !== 'local') {
    const tutor = await startTutor({ config, access: config.slack, log });
    terminal.output.write('The tutor is connected to Slack. Ctrl-C stops it.\n');
    const reason = await Promise.race([untilStopped(), tutor.lost]);
    await tutor.stop();
    if (reason.startsWith('SIG')) return 0;
    terminal.errors.write(`Stopped, because ${reason}.\n`);
    return 1;
  }
  const workspace = await spawnWorkspace({ port: config.slack.port, manifestPath });
  try {
    const { botToken, appToken, slackApiUrl } = workspace;
    const tutor = await startTutor({ config, access: { kind: 'socket', botToken, appToken }, slackApiUrl, log });
    terminal.output.write(
      `The tutor waits in a Slack workspace on this machine: ${workspace.url}  (Ctrl-C stops it)\n`,
    );
    const reason = await Promise.race([untilStopped(), workspace.died, tutor.lost]);
    await tutor.stop();
    if (!reason.startsWith('SIG')) {
      terminal.errors.write(`Stopped, because ${reason}.\n`);
      return 1;
    }
    return 0;
  } finally {
    await workspace.stop();
  }
}

async function serveWorkspace(terminal: Terminal, port: number | null): Promise<ExitCode> {
  const config = readConfig();
  const first = port ?? (config.slack.kind === 'local' ? config.slack.port : 0);
  const workspace = await spawnWorkspace({ port: first, manifestPath });
  const { url, slackApiUrl, botToken, appToken } = workspace;
  terminal.output.write(`${url}\n${JSON.stringify({ slackApiUrl, botToken, appToken })}\n`);
  const reason = await Promise.race([untilStopped(), workspace.died]);
  await workspace.stop();
  if (reason.startsWith('SIG')) return 0;
  terminal.errors.write(`Stopped, because ${reason}.\n`);
  return 1;
}

/**
 * What the options choose. With `--notes`, only these folders are answered from; the cards still lend their names to
 * understand words. Files that cannot be read are told on standard error, and the rest is answered from.
 */
async function openChosen(terminal: Terminal, { notes }: KnowledgeOptions) {
  const folders = foldersOf(readConfig());
  const chosen = notes.length === 0 ? folders : { ...folders, notesDirs: notes.map(requireFolder), quoteCards: false };
  const knowledge = await openKnowledge(chosen);
  for (const { path, line, message, severity } of knowledge.problems) {
    if (severity === 'error') terminal.errors.write(`${path}:${line}: ${message}\n`);
  }
  return knowledge;
}

/** @throws WrongUsage when there is no such folder */
function requireFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new WrongUsage(`Cannot read notes from "${folder}": there is no such folder.`);
  }
  return folder;
}

/** @throws WrongUsage when there is no such file */
function requireFile(file: string): string {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new WrongUsage(`Cannot read a manifest from "${file}": there is no such file.`);
  }
  return readFileSync(file, 'utf8');
}
