import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** Which rooms a room may import from, itself aside. `compose.ts` with its parts alone sees every room. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'domain/locale.ts': [],
  'domain/errors.ts': [],
  'domain/notes': ['domain/locale.ts', 'domain/errors.ts'],
  'domain/concepts': ['domain/locale.ts', 'domain/errors.ts', 'domain/notes'],
  'domain/retrieval': ['domain/locale.ts', 'domain/errors.ts', 'domain/notes', 'domain/concepts'],
  'domain/korean': ['domain/retrieval'],
  'domain/grounding': [
    'domain/locale.ts',
    'domain/errors.ts',
    'domain/notes',
    'domain/concepts',
    'domain/retrieval',
    'domain/korean',
  ],
  'domain/quiz': [
    'domain/locale.ts',
    'domain/errors.ts',
    'domain/notes',
    'domain/concepts',
    'domain/retrieval',
    'domain/korean',
    'domain/grounding',
  ],
  'domain/evaluation': [],
  'domain/schedule': ['domain/locale.ts', 'domain/errors.ts', 'domain/retrieval'],
  'domain/review': ['domain/errors.ts', 'domain/schedule'],
  'domain/study': ['domain/locale.ts', 'domain/errors.ts', 'domain/notes', 'domain/schedule'],
  'domain/prompts': ['domain/errors.ts'],
  'domain/privacy': [],
  'domain/progress': [],
  'domain/redaction': [],
  messages: ['domain'],
  features: ['domain'],
  adapters: ['domain', 'features', 'messages'],
  workspace: [],
  config: ['domain', 'features', 'adapters/openai'],
  compose: ['domain', 'features', 'messages', 'adapters', 'config'],
  'main.ts': ['compose', 'config', 'adapters/terminal', 'domain'],
  'launch.mjs': [],
};

/** Which outside libraries live in which room; Node's own modules are for adapters, the workspace and the edges. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  'domain/notes': ['mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm', 'mdast', 'yaml'],
  'domain/concepts': ['yaml'],
  'domain/quiz': ['yaml'],
  'domain/schedule': ['yaml'],
  'domain/review': ['ts-fsrs'],
  'domain/prompts': ['yaml'],
  'adapters/slack': ['emojibase-data', '@slack/bolt', '@slack/web-api', '@slack/types', 'zod', 'yaml', 'node'],
  'adapters/clock': ['zod', 'node'],
  'adapters/database': ['kysely', 'better-sqlite3', 'zod', 'node'],
  'adapters/processes': ['zod', 'node'],
  'adapters/files': ['chokidar', 'zod', 'yaml', 'node'],
  'adapters/openai': ['openai', 'zod', 'node'],
  'adapters/terminal': ['commander', 'zod', 'node'],
  'adapters/charts': ['vega', 'vega-lite', '@resvg/resvg-js', 'node'],
  'adapters/kubernetes': ['yaml', 'zod', 'node'],
  'adapters/git': ['node'],
  'adapters/holidays': ['@hyunbinseo/holidays-kr', 'date-holidays'],
  workspace: [
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-gfm',
    'micromark-extension-gfm',
    'hono',
    '@hono/node-server',
    'ws',
    'zod',
    'yaml',
    'esbuild',
    '@slack/types',
    'react',
    'react-dom',
    'lucide-react',
    '@tanstack/react-virtual',
    'emojibase-data',
    'node',
  ],
  'workspace/keep': ['better-sqlite3', 'node'],
  config: ['zod', 'node'],
  compose: ['kysely', 'node', 'pino'],
  'main.ts': ['node'],
  'launch.mjs': ['node'],
};

/**
 * Who can write into a channel, and why they may: everything that nobody asked for leaves by the outbox, which alone asks about
 * quiet hours, quiet channels and the limit of a week.
 */
const mayPost: Readonly<Record<string, string>> = {
  'open-posting.ts': 'the outbox',
  'open-quiz-posting.ts': 'members, or the outbox by `createPostQuizzes`; the rest of a quiz is its thread',
  'open-progress.ts': 'direct messages to one organiser',
  'outlet.ts': 'the way itself',
  'listeners/quiz-words-listener.ts': 'only to whoever wrote an answer',
  'growing-message.ts': 'the way itself',
  'week-cards.ts': "a member's act; the clock only edits",
  'welcome-once.ts': 'an invitation, once in the life of a channel',
  'open-questions.ts': 'a member asks the group',
  'send-files.ts': 'a member asks for their own',
  'upload-pictures.ts': 'into no channel',
  'listeners/ask-press-listener.ts': 'a press',
  'listeners/changed-question-listener.ts': 'an edited question',
  'listeners/command-listener.ts': 'a command',
  'listeners/manifest-listener.ts': 'a press',
  'listeners/meeting-listener.ts': 'a press',
  'listeners/message-listener.ts': 'words',
  'listeners/on-press.ts': 'a press',
  'listeners/question-listener.ts': 'a press',
  'listeners/share-listener.ts': 'a press',
  'listeners/study-form-listener.ts': 'a form',
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const imports = sourceFiles(join(root, 'src')).flatMap(importsOf);

describe('the house', () => {
  it('has imports to judge', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it.for(imports.filter(({ target }) => target.startsWith('src/')))('$file may import $target', ({ file, target }) => {
    const from = inside(file);
    const to = inside(target);
    if (roomOf(from) === roomOf(to)) return;
    const allowed = mayImport[keyOf(mayImport, from) ?? ''] ?? [];
    expect(
      allowed.some((room) => to === room || to.startsWith(`${room}/`)),
      `${file} imports ${target}: ${roomOf(from)} may not see ${roomOf(to)}`,
    ).toBe(true);
  });

  it.for(imports.filter(({ target }) => !target.startsWith('src/')))('$file may use $target', ({ file, target }) => {
    const from = inside(file);
    const library = target.startsWith('node:') ? 'node' : packageOf(target);
    const allowed = mayUse[keyOf(mayUse, from) ?? ''] ?? [];
    expect(allowed.includes(library), `${file} uses ${target}, which does not live in ${roomOf(from)}`).toBe(true);
  });
});

describe('who writes into channels', () => {
  const slack = join(root, 'src/adapters/slack');
  const writes = /chat\.(?:postMessage|startStream|scheduleMessage)|chatStream\(|createChannelOutlet\(|filesUploadV2\(/;

  it('is in the list, with a reason', () => {
    const writers = sourceFiles(slack).filter((path) => writes.test(readFileSync(path, 'utf8')));
    expect(writers.map((path) => relative(slack, path).split(sep).join('/')).toSorted()).toEqual(
      Object.keys(mayPost).toSorted(),
    );
  });

  it('begins a quiz that nobody asked for through the outbox alone', () => {
    const beginners = sourceFiles(join(root, 'src')).filter((path) =>
      /quizzes\.begin\(/.test(readFileSync(path, 'utf8')),
    );
    expect(beginners.map((path) => relative(root, path))).toEqual(['src/features/schedule/post-quizzes.ts']);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const file = relative(root, path).split(sep).join('/');
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const resolved = target.startsWith('.')
      ? relative(root, join(path, '..', target))
          .split(sep)
          .join('/')
      : target;
    return { file, target: resolved };
  });
}

/** Path inside `src`; the root of the composition belongs to its parts. */
function inside(path: string): string {
  return path.replace(/^src\//, '').replace(/^compose\.ts$/, 'compose/compose.ts');
}

/** `adapters/slack`, `features/answer`, `domain/notes`, `workspace`, `main.ts`: features and adapters never see each other. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return ['adapters', 'features', 'domain'].includes(first) ? `${first}/${second}` : first;
}

function keyOf(table: Readonly<Record<string, unknown>>, path: string): string | undefined {
  return Object.keys(table)
    .filter((key) => path === key || path.startsWith(`${key}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function packageOf(target: string): string {
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? target);
}
