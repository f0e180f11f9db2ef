import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const english = read('README.md');
const korean = read('README.ko.md');
const readmes = [
  { file: 'README.md', text: english, twin: 'README.ko.md' },
  { file: 'README.ko.md', text: korean, twin: 'README.md' },
];
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

/** What `npm run -s tutor -- …` runs, by the script of that name in package.json. */
const tutorScript = ['src/launch.mjs', 'src/main.ts'];
const tutorCommands = commandsOf(english).filter((command) => command.startsWith('npm run -s tutor -- '));

describe('README.md and README.ko.md', () => {
  it('hold the same commands in the same order', () => {
    expect(commandsOf(english).length).toBeGreaterThan(4);
    expect(commandsOf(korean)).toEqual(commandsOf(english));
  });

  it('hold the same sections, rooms and examples', () => {
    expect(headingsOf(korean).map(({ level }) => level)).toEqual(headingsOf(english).map(({ level }) => level));
    expect(roomsOf(korean)).toEqual(roomsOf(english));
    expect(blocksOf(korean, 'markdown')).toEqual(blocksOf(english, 'markdown'));
    expect(new Set(codeSpansOf(korean))).toEqual(new Set(codeSpansOf(english)));
  });
});

describe.each(readmes)('$file', ({ text, twin }) => {
  it.each(['npm ci && npm start', 'npm ci && npm test'])('names the command %s', (command) => {
    expect(commandsOf(text)).toContain(command);
  });

  it('names only npm scripts that package.json has', () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  });

  it('links to its twin', () => {
    expect(linksOf(text)).toContain(twin);
  });

  it('has links and images that lead to files of the project', () => {
    const files = linksOf(text).filter((link) => !/^https?:|^#/.test(link));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('has links to headings that it has', () => {
    const anchors = headingsOf(text).map(({ words }) => `#${anchorOf(words)}`);
    expect(linksOf(text).filter((link) => link.startsWith('#') && !anchors.includes(link))).toEqual([]);
  });

  it('lists rooms that exist', () => {
    expect(roomsOf(text).length).toBeGreaterThan(5);
    expect(roomsOf(text).filter((room) => !existsSync(join(root, room)))).toEqual([]);
  });

  it('names paths that exist', () => {
    // `data/` is made at the first start.
    const paths = codeSpansOf(text).filter((span) => /^[\w.-]+\/[\w./-]*$/.test(span) && !span.startsWith('data/'));
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => ![path, `src/${path}`].some((one) => existsSync(join(root, one))))).toEqual([]);
  });

  it('names settings that .env.example has', () => {
    const named = codeSpansOf(text).flatMap((span) => /^([A-Z]+(?:_[A-Z]+)+)$|^([A-Z_]+)=/.exec(span)?.slice(1) ?? []);
    const settings = named.filter((name) => name !== undefined);
    expect(settings.length).toBeGreaterThan(3);
    expect(settings.filter((name) => !exampleSettings().includes(name))).toEqual([]);
  });

  it('names no path of a particular machine', () => {
    expect(text.match(/(?<![\w:/.])\/[\w.-]+\/[\w.-]+|\b[A-Z]:\\|(?<!\w)~\//g)).toBeNull();
  });
});

describe('.env.example', () => {
  it('holds exactly the settings that src/config reads', () => {
    const known = [...read('src/config/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
    expect(known.length).toBeGreaterThan(5);
    expect(exampleSettings().toSorted()).toEqual(known.toSorted());
  });

  it('explains every setting', () => {
    const lines = read('.env.example').split('\n');
    const bare = lines.filter((line, i) => /^[A-Z_]+=/.test(line) && !/^# ./.test(lines[i - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});

describe('the commands of README.md', () => {
  it('begin with what the script "tutor" runs', () => {
    const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(manifest.scripts.tutor).toBe(`node ${tutorScript.join(' ')}`);
    expect(tutorCommands.length).toBeGreaterThan(3);
  });

  // Every example finds something in what the tutor is shipped with, so every one is documented to end with 0.
  it.each(tutorCommands)('%s ends with 0 and says something', { timeout: 40_000 }, async (command) => {
    const { code, stdout, stderr } = await runTutor(command.replace('npm run -s tutor -- ', ''));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim()).not.toBe('');
    if (command.includes('--json')) expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('end with the exit codes that README.md gives for problems and wrong usage', { timeout: 80_000 }, async () => {
    expect(english).toMatch(/codes: 0 fine, 1 problems found, 2 wrong usage/);
    const [nothing, wrong] = await Promise.all([runTutor('ask "오늘 서울 날씨 어때?"'), runTutor('no-such-command')]);
    expect(nothing.code).toBe(1);
    expect(wrong.code).toBe(2);
  });
});

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the tutor with a fresh database and without anything that a `.env` on this machine may say. */
function runTutor(words: string): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const blank = Object.fromEntries(exampleSettings().map((name) => [name, '']));
  const env = { ...process.env, ...blank, DATABASE_PATH: join(folder, 'tutor.sqlite') };
  return new Promise((resolve) => {
    const argv = [...tutorScript, ...splitWords(words)];
    execFile(process.execPath, argv, { cwd: root, env, timeout: 30_000 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : (error.code ?? error.signal), stdout, stderr }),
    );
  });
}

/** Words as a shell splits them, as far as the READMEs use it: spaces and double quotes. */
function splitWords(words: string): readonly string[] {
  return [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function exampleSettings(): readonly string[] {
  return Object.keys(parseEnv(read('.env.example')));
}

function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

function commandsOf(text: string): readonly string[] {
  return blocksOf(text, 'bash').flatMap((block) => block.split('\n').filter((line) => line.trim() !== ''));
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}

function headingsOf(text: string): readonly { readonly level: number; readonly words: string }[] {
  return [...withoutFences(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', words = '']) => ({
    level: marks.length,
    words,
  }));
}

/** As GitHub makes them: lower case, punctuation away, spaces to hyphens. */
function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Targets of links and images. */
function linksOf(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)|<(https?:[^>\s]+)>/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

/** First cells of the table of rooms: paths in the project. */
function roomsOf(text: string): readonly string[] {
  return [...text.matchAll(/^\| `((?:src|knowledge|test)[\w./-]*)` \|/gm)].map((match) => match[1] ?? '');
}

function codeSpansOf(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}
