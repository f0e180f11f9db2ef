import { readFileSync, statSync } from 'node:fs';
import { loadLibrary } from '../adapters/files/load-library.ts';
import { answerLines } from '../adapters/terminal/answer-lines.ts';
import { answerMeasuresJson, answerMeasuresView } from '../adapters/terminal/answer-measures-view.ts';
import { answerJson, answerView } from '../adapters/terminal/answer-view.ts';
import { checkView } from '../adapters/terminal/check-view.ts';
import type { Actions } from '../adapters/terminal/create-program.ts';
import { evaluationJson, evaluationView } from '../adapters/terminal/evaluation-view.ts';
import { explainSearchView } from '../adapters/terminal/explain-search-view.ts';
import type { SearchOptions } from '../adapters/terminal/knowledge-commands.ts';
import type { KnowledgeOptions } from '../adapters/terminal/knowledge-options.ts';
import { loadAnswerCases } from '../adapters/terminal/load-answer-cases.ts';
import { loadJudgedQuestions, loadSectionOf, ownSection } from '../adapters/terminal/load-judgements.ts';
import { notesCheckJson, notesCheckView } from '../adapters/terminal/notes-check-view.ts';
import { reviewLine, reviewLineSchema } from '../adapters/terminal/review-line.ts';
import { runQuestions, type Terminal } from '../adapters/terminal/run-questions.ts';
import { runScheduleLines } from '../adapters/terminal/run-schedule-lines.ts';
import { searchJson, searchView } from '../adapters/terminal/search-view.ts';
import { simulateSchedule } from '../adapters/terminal/simulate-schedule.ts';
import { WrongUsage } from '../adapters/terminal/wrong-usage.ts';
import { readConfig } from '../config/read-config.ts';
import { type LeftOut, nothingLeftOut } from '../domain/retrieval/parts.ts';
import type { SearchFilter } from '../domain/retrieval/search-filter.ts';
import { taskList } from '../domain/schedule/tasks/task-list.ts';
import { createAnswerOnce } from '../features/answer/answer-once.ts';
import { examine } from '../features/doctor/examine.ts';
import { evaluateRetrieval } from '../features/evaluation/evaluate-retrieval.ts';
import { createCheckNotes } from '../features/notes/check-notes.ts';
import { claimProblems } from '../features/notes/claim-problems.ts';
import { createFieldActions } from './compose-field-commands.ts';
import { openFields } from './compose-fields.ts';
import { foldersOf, openKnowledge } from './compose-knowledge.ts';
import { serveSlack, serveWorkspace } from './compose-serving.ts';

/** Binds every command of the terminal to what it does. */
export function createActions(terminal: Terminal): Actions {
  const quizActions = async () => (await import('./compose-quiz-commands.ts')).createQuizActions(terminal);
  return {
    ...createFieldActions(terminal, (options) => openChosen(terminal, { ...options, locale: null, json: false })),
    importNotes: async (folder) => (await import('./compose-note-commands.ts')).importNotes(folder, terminal),
    exportNotes: async (folder, asWritten) =>
      (await import('./compose-note-commands.ts')).exportNotes(folder, asWritten, terminal),
    start: () => serveSlack(terminal),
    workspace: (options) => serveWorkspace(terminal, options),
    async ask(words, options) {
      const knowledge = await openChosen(terminal, options);
      const config = readConfig();
      const locale = options.locale ?? config.locale ?? 'ko';
      const { answer, close } =
        options.model && config.model !== null
          ? await (await import('./compose-answers.ts')).openAsk(knowledge, { ...config, model: config.model })
          : { answer: createAnswerOnce(knowledge), close: async () => {} };
      const code = await runQuestions(
        {
          field: 'question',
          words,
          json: options.json,
          asText: async (question) => {
            const given = await answer(question, locale);
            return { text: answerView(given), found: given.kind === 'answered' };
          },
          asJson: async (id, question) => answerJson(id, await answer(question, locale)),
        },
        terminal,
      );
      await close();
      return code;
    },
    async search(words, options) {
      const { search } = await openChosen(terminal, options);
      return runQuestions(
        {
          field: 'query',
          words,
          json: options.json,
          asText: (query) => {
            const result = search(query, options.limit, filterOf(options));
            return {
              text: options.explain ? explainSearchView(result) : searchView(result),
              found: result.hits.length > 0,
            };
          },
          asJson: (id, query) => searchJson(id, search(query, options.limit, filterOf(options))),
        },
        terminal,
      );
    },
    async checkNotes(folder, { json }) {
      const config = readConfig();
      const folders = foldersOf(config);
      const source = folder === null ? folders : { ...folders, notesDirs: [requireFolder(folder)] };
      const { library, problems } = await loadLibrary(source);
      const claims = claimProblems(library);
      const fields = folders.subject ? await openFields(config) : null;
      const checkNotes = createCheckNotes({
        readNotes: async () => ({ notes: library.notes, problems }),
        ...(fields === null ? {} : { reviewNote: (note) => [...fields.reviewNote(note), ...claims(note)] }),
      });
      const report = await checkNotes();
      terminal.output.write(`${json ? notesCheckJson(report) : notesCheckView(report)}\n`);
      const { errors, warnings } = report.totals;
      return errors + warnings > 0 ? 1 : 0;
    },
    async exportQuestions({ limit, includePrivate }) {
      const config = readConfig();
      requireFile(config.databasePath);
      const { openDatabase } = await import('../adapters/database/open-database.ts');
      const { createListUnhelpful } = await import('../adapters/database/list-unhelpful.ts');
      const database = await openDatabase({ path: config.databasePath, now: Date.now() });
      try {
        const { exchanges, leftOut } = await createListUnhelpful(database.kysely)(limit, includePrivate);
        for (const { id, question, shown } of exchanges) {
          // Whoever judges fills in pages and sections with grades: 2 answers, 1 helps.
          const line = { id, set: 'own', query: question, pages: {}, sections: {}, shown };
          terminal.output.write(`${JSON.stringify(line)}\n`);
        }
        if (leftOut > 0) {
          const many = leftOut === 1 ? '1 question that was' : `${leftOut} questions that were`;
          terminal.errors.write(`Left out ${many} asked in private; --include-private writes them too.\n`);
        }
      } finally {
        await database.close();
      }
      return 0;
    },
    async evaluateRetrieval(file, options) {
      const questions = await loadJudgedQuestions(requireFile(file));
      const sectionOf = options.sections === null ? ownSection : await loadSectionOf(requireFile(options.sections));
      const knowledge = await openChosen(terminal, options, new Set(options.without));
      const { openMeaning } = await import('./compose-evaluation.ts');
      const search = options.embeddings ? await openMeaning(knowledge, terminal.errors) : knowledge.search;
      const report = await evaluateRetrieval(questions, { search, sectionOf });
      terminal.output.write(
        options.json ? `${JSON.stringify(evaluationJson(report))}\n` : `${evaluationView(report)}\n`,
      );
      return 0;
    },
    async evaluateAnswers(file, options) {
      const cases = await loadAnswerCases(requireFile(file));
      const { evaluateWith } = await import('./compose-answers.ts');
      const { measures, prices } = await evaluateWith(cases, await openChosen(terminal, options), options);
      const view = options.json
        ? JSON.stringify(answerMeasuresJson(measures, prices))
        : answerMeasuresView(measures, prices);
      terminal.output.write(`${view}\n`);
      return 0;
    },
    listDrafts: async (options) => (await quizActions()).listDrafts(options),
    decideDrafts: async (ids, approve) => (await quizActions()).decideDrafts(ids, approve),
    kubectl: async (words) => (await import('./compose-kubectl.ts')).runKubectl(words, terminal),
    restore: async (file) => (await import('./compose-kubectl.ts')).restore(file, terminal),
    rebuildReviews: async ({ repair }) =>
      (await import('./compose-review-commands.ts')).rebuildReviews(repair, terminal),
    reviewLines: () => answerLines(terminal, reviewLineSchema, reviewLine),
    scheduleLines: (question) => runScheduleLines(question, terminal),
    async simulateSchedule(file, { down }) {
      const text = readFileSync(requireFile(file), 'utf8');
      const { timeZone: defaultTimeZone } = readConfig();
      return simulateSchedule({ file, text, down, tasks: taskList, defaultTimeZone }, terminal);
    },
    async doctor({ json }) {
      const { composeExaminations } = await import('./compose-doctor.ts');
      const checks = await examine(composeExaminations(readConfig()));
      terminal.output.write(json ? `${JSON.stringify(checks)}\n` : `${checkView(checks)}\n`);
      return checks.some(({ status }) => status === 'error') ? 1 : 0;
    },
  };
}

/**
 * What the options choose. With `--notes`, only these folders are answered from; the cards still lend their names to
 * understand words. Files that cannot be read are told on standard error, and the rest is answered from.
 */
async function openChosen(terminal: Terminal, { notes }: KnowledgeOptions, without: LeftOut = nothingLeftOut) {
  const config = readConfig();
  const folders = foldersOf(config);
  const chosen = notes.length === 0 ? folders : { ...folders, notesDirs: notes.map(requireFolder), quoteCards: false };
  const knowledge = await openKnowledge(chosen, { without, threshold: config.searchConfidence });
  for (const { path, line, message, severity } of knowledge.problems) {
    if (severity === 'error') terminal.errors.write(`${path}:${line}: ${message}\n`);
  }
  return knowledge;
}

/** No filter at all is quicker than one that lets everything through. */
function filterOf({ filter }: SearchOptions): SearchFilter | undefined {
  return Object.keys(filter).length === 0 ? undefined : filter;
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
    throw new WrongUsage(`Cannot read "${file}": there is no such file.`);
  }
  return file;
}
