import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Actions, runProgram } from '#src/adapters/terminal/create-program.ts';
import type { ExitCode } from '#src/adapters/terminal/exit-code.ts';
import { TutorError } from '#src/domain/errors.ts';

const plain = { notes: [], locale: null, json: false };
const unfiltered = { explain: false, filter: {} };

/** What `workspace` chooses when nothing is said. */
const alone = { port: null, keep: null, manifest: null, host: null, rateLimits: false };

describe('runProgram', () => {
  it.each<[string, readonly unknown[]]>([
    ['start', ['start']],
    ['workspace', ['workspace', { ...alone, port: null, keep: null }]],
    ['workspace --port 0', ['workspace', { ...alone, port: 0, keep: null }]],
    ['workspace --port 65535', ['workspace', { ...alone, port: 65_535, keep: null }]],
    ['workspace --manifest app.yaml', ['workspace', { ...alone, manifest: 'app.yaml' }]],
    ['workspace --host ::1 --rate-limits', ['workspace', { ...alone, host: '::1', rateLimits: true }]],
    ['workspace --keep w.sqlite', ['workspace', { ...alone, port: null, keep: 'w.sqlite' }]],
    ['ask', ['ask', '', { ...plain, model: true }]],
    ['ask 파드가 뭐야?', ['ask', '파드가 뭐야?', { ...plain, model: true }]],
    ['ask --json --locale en', ['ask', '', { ...plain, locale: 'en', json: true, model: true }]],
    ['ask pod --notes a --notes b', ['ask', 'pod', { ...plain, notes: ['a', 'b'], model: true }]],
    ['ask pod --no-model', ['ask', 'pod', { ...plain, model: false }]],
    ['ask -- --json', ['ask', '--json', { ...plain, model: true }]],
    ['search 영속 볼륨', ['search', '영속 볼륨', { ...plain, ...unfiltered, limit: 10 }]],
    ['search pod --limit 1', ['search', 'pod', { ...plain, ...unfiltered, limit: 1 }]],
    ['search pod --limit 50 --json', ['search', 'pod', { ...plain, ...unfiltered, json: true, limit: 50 }]],
    [
      'search pod --explain --author 하나 --chapter 9 --study 책 --kind difficulties',
      [
        'search',
        'pod',
        {
          ...plain,
          limit: 10,
          explain: true,
          filter: { author: '하나', chapter: '9', study: '책', kind: 'difficulties' },
        },
      ],
    ],
    [
      'eval retrieval q.jsonl --without typo page',
      ['evaluateRetrieval', 'q.jsonl', { ...plain, sections: null, without: ['typo', 'page'], embeddings: false }],
    ],
    [
      'eval retrieval q.jsonl --embeddings',
      ['evaluateRetrieval', 'q.jsonl', { ...plain, sections: null, without: [], embeddings: true }],
    ],
    ['eval answers q.jsonl', ['evaluateAnswers', 'q.jsonl', { ...plain, model: { kind: 'none' } }]],
    [
      'eval answers q.jsonl --model openai --json',
      ['evaluateAnswers', 'q.jsonl', { ...plain, json: true, model: { kind: 'openai' } }],
    ],
    [
      'eval answers q.jsonl --model scripted:http://127.0.0.1:1/v1',
      ['evaluateAnswers', 'q.jsonl', { ...plain, model: { kind: 'scripted', baseUrl: 'http://127.0.0.1:1/v1' } }],
    ],
    ['eval export --limit 3', ['exportQuestions', { limit: 3, includePrivate: false }]],
    ['eval export --include-private', ['exportQuestions', { limit: 1000, includePrivate: true }]],
    [
      'explain service.spec --max-depth 2 --api-version v1',
      ['explain', 'service.spec', { ...plain, search: false, recursive: true, maxDepth: 2, apiVersion: 'v1' }],
    ],
    ['manifest check a.yaml b.yaml --json', ['checkManifests', ['a.yaml', 'b.yaml'], { json: true, locale: null }]],
    ['notes check', ['checkNotes', null, { json: false }]],
    ['notes check somewhere --json', ['checkNotes', 'somewhere', { json: true }]],
    ['doctor', ['doctor', { json: false }]],
    ['doctor --json', ['doctor', { json: true }]],
    ['schedule next --json', ['scheduleLines', 'next']],
    ['schedule due --json', ['scheduleLines', 'due']],
    ['schedule reconcile --json', ['scheduleLines', 'reconcile']],
    ['review schedule --json', ['reviewLines']],
    ['review rebuild', ['rebuildReviews', { repair: false }]],
    ['review rebuild --repair', ['rebuildReviews', { repair: true }]],
    ['schedule simulate a.yaml --down x..y', ['simulateSchedule', 'a.yaml', { down: 'x..y' }]],
  ])('%s calls its action', async (line, expected) => {
    const { code, called, errors } = await run(line.split(' '));
    expect(called).toEqual([expected]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it.each<ExitCode>([0, 1, 2])('gives the exit code %i of the action', async (given) => {
    for (const line of ['start', 'workspace', 'ask pod', 'search pod', 'notes check', 'doctor']) {
      expect((await run(line.split(' '), given)).code).toBe(given);
    }
  });

  it.each<[string, readonly string[], string]>([
    ['an unknown command', ['scale', 'pod'], "unknown command 'scale'"],
    ['a misspelt command', ['serach'], 'Did you mean search?'],
    ['an unknown option', ['ask', 'pod', '--model'], "unknown option '--model'"],
    [
      'a model that is none',
      ['eval', 'answers', 'q.jsonl', '--model', 'scripted:honest'],
      'Choose none, openai, or scripted: followed by an address',
    ],
    ['an unknown language', ['ask', 'pod', '--locale', 'fr'], 'Allowed choices are ko, en.'],
    ['--notes without a folder', ['ask', 'pod', '--notes'], 'argument missing'],
    ['too many folders', ['notes', 'check', 'a', 'b'], 'too many arguments'],
    ['an unknown command of notes', ['notes', 'mend'], "unknown command 'mend'"],
    ['schedule next without --json', ['schedule', 'next'], "required option '--json' not specified"],
    ['schedule simulate without --down', ['schedule', 'simulate', 'a.yaml'], "required option '--down <from..to>'"],
    ['an argument of start', ['start', 'now'], 'too many arguments'],
    ...['0', '51', '-1', '1.5', 'ten', '', '0x10', '1e1'].map((limit): [string, readonly string[], string] => [
      `a limit of "${limit}"`,
      ['search', 'pod', `--limit=${limit}`],
      'A limit is a whole number from 1 to 50.',
    ]),
    ...['-1', '65536', '80.5', 'http', '', '0x50'].map((port): [string, readonly string[], string] => [
      `a port of "${port}"`,
      ['workspace', `--port=${port}`],
      'A port is a whole number from 0 to 65535.',
    ]),
  ])('gives 2 for %s, says why, and points to --help', async (_, argv, why) => {
    const { code, called, output, errors } = await run(argv);
    expect({ code, called, output }).toEqual({ code: 2, called: [], output: '' });
    expect(errors).toContain(why);
    expect(errors).toContain('npm run -s tutor -- --help');
  });

  it.each<[string, readonly string[]]>([
    ['no command', []],
    ['notes alone', ['notes']],
  ])('gives 2 and the commands on standard error for %s', async (_, argv) => {
    const { code, output, errors } = await run(argv);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('Commands:');
  });

  it.each([['--help'], ['-h'], ['help']])('%s names every command on standard output and gives 0', async (argument) => {
    const { code, called, output, errors } = await run([argument]);
    expect({ code, called, errors }).toEqual({ code: 0, called: [], errors: '' });
    for (const name of ['start', 'workspace', 'ask', 'search', 'notes', 'doctor']) {
      expect(output).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    }
  });

  it.each<[string, readonly string[]]>([
    ['ask --help', ['--notes', '--locale', '--json', '"question"']],
    ['search --help', ['--notes', '--locale', '--json', '--limit', '"query"']],
    ['workspace --help', ['--port', '--keep']],
    ['notes check --help', ['--json', 'folder']],
    ['doctor --help', ['--json']],
    ['help search', ['--limit']],
  ])('%s explains its options and gives 0', async (line, options) => {
    const { code, called, output, errors } = await run(line.split(' '));
    expect({ code, called, errors }).toEqual({ code: 0, called: [], errors: '' });
    for (const option of options) expect(output).toContain(option);
  });

  it('lets the error of an action through', async () => {
    const error = new TutorError('invalid', 'Cannot read the configuration');
    const actions = { ...recording(0).actions, doctor: () => Promise.reject(error) };
    await expect(runProgram(['doctor'], actions)).rejects.toBe(error);
  });
});

/** Runs a command with actions that record their arguments; what commander prints is caught where it leaves the process. */
async function run(argv: readonly string[], given: ExitCode = 0) {
  const { actions, called } = recording(given);
  const output: string[] = [];
  const errors: string[] = [];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => output.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0),
  ];
  const restore = () => spies.forEach((spy) => void spy.mockRestore());
  onTestFinished(restore);
  const code = await runProgram(argv, actions);
  restore();
  return { code, called, output: output.join(''), errors: errors.join('') };
}

function recording(code: ExitCode) {
  const called: (readonly unknown[])[] = [];
  const record =
    (name: string) =>
    async (...args: readonly unknown[]): Promise<ExitCode> => {
      called.push([name, ...args]);
      return code;
    };
  const actions: Actions = {
    start: record('start'),
    workspace: record('workspace'),
    ask: record('ask'),
    search: record('search'),
    checkNotes: record('checkNotes'),
    importNotes: record('importNotes'),
    exportNotes: record('exportNotes'),
    kubectl: record('kubectl'),
    restore: record('restore'),
    doctor: record('doctor'),
    evaluateRetrieval: record('evaluateRetrieval'),
    evaluateAnswers: record('evaluateAnswers'),
    exportQuestions: record('exportQuestions'),
    reviewLines: record('reviewLines'),
    rebuildReviews: record('rebuildReviews'),
    scheduleLines: record('scheduleLines'),
    simulateSchedule: record('simulateSchedule'),
    explain: record('explain'),
    listDrafts: record('listDrafts'),
    decideDrafts: record('decideDrafts'),
    checkManifests: record('checkManifests'),
  };
  return { actions, called };
}
