import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { noteVariants } from '../support/note-variants.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { studyNote } from '../support/study-note.ts';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'tutor-export-'));
const repository = join(folder, 'repository');
const made = noteVariants(10, 15);
let tutor: OpenTutor;

beforeAll(async () => {
  for (const { path, text } of made) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  tutor = await openTutor('socket', { notes: {} });
});
afterAll(async () => {
  await tutor.close();
  rmSync(folder, { recursive: true, force: true });
});

const terminal = async (...words: readonly string[]) => {
  const env = {
    PATH: process.env.PATH,
    DATABASE_PATH: tutor.config.databasePath,
    NOTES_DIR: tutor.config.notesDirs[0],
  };
  return (await run(process.execPath, ['src/launch.mjs', 'src/main.ts', 'notes', ...words], { cwd: root, env })).stdout;
};
const filesIn = (from: string) =>
  readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')) && statSync(join(from, name)).isFile())
    .toSorted();

it('exports whole notes and whole records while imports, notes, logs and answers go on, and loses nothing', async () => {
  const { junho, emma, workspace } = tutor;
  let writing = true;
  // Every version says on many lines which one it is.
  const versions = new Set<string>();
  const versionOf = (number: number) => `${studyNote}\n${`- 판 ${number}\n`.repeat(2_000)}`;
  const hand = async () => {
    for (let number = 0; writing; number += 1) {
      const text = versionOf(number);
      versions.add(text);
      const said = await junho.type(junho.dm, '', { fileIds: [junho.upload('9장.md', text).id] });
      await workspace.waitFor(() => junho.thread(junho.dm, said.ts)[1], { what: 'the note', timeoutMs: 30_000 });
    }
  };
  let logged = 0;
  const log = async () => {
    while (writing) {
      const known = new Set(emma.ephemerals('study').map(({ ts }) => ts));
      await emma.command('study', `/k8s log ${(logged % 12) + 1} 1m`);
      await workspace.waitFor(() => emma.ephemerals('study').find(({ ts }) => !known.has(ts)), { timeoutMs: 30_000 });
      logged += 1;
    }
  };
  const working = [hand(), log()];
  const importing = terminal('import', repository);
  const exports = ['one', 'two', 'three'].map((name) => join(folder, name));
  for (const to of exports) expect(await terminal('export', to)).toMatch(/0 not written\.$/m);
  const minutes: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const known = emma.messages(emma.dm).length;
    await emma.command('study', '/k8s export');
    const message = await workspace.waitFor(
      () =>
        emma
          .messages(emma.dm)
          .slice(known)
          .find(({ fileIds }) => fileIds.length > 0),
      {
        what: 'the files',
        timeoutMs: 30_000,
      },
    );
    const texts = await Promise.all(message.fileIds.map(textOf));
    const json = JSON.parse(texts.find((text) => text.startsWith('{')) ?? '{}');
    const rows = json.records.find(({ table }: { table: string }) => table === 'readings')?.rows ?? [];
    minutes.push(rows.length);
  }
  expect(await importing).toMatch(/150 taken, 0 unchanged, 0 not taken/);
  writing = false;
  await Promise.all(working);

  const known = new Map(made.map(({ path, text }) => [path.normalize('NFC'), text]));
  for (const to of exports) {
    for (const path of filesIn(to)) {
      const text = readFileSync(join(to, path), 'utf8');
      if (known.has(path)) expect(text).toBe(known.get(path));
      // A version from its first line to its last, never two halves.
      else expect([path, versions.has(text.replace(/^---\n[\s\S]*?\n---\n/u, ''))]).toEqual(['준호/9장.md', true]);
    }
  }
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  expect(minutes.at(-1)).toBeLessThanOrEqual(logged);
  const last = join(folder, 'last');
  await terminal('export', last);
  const own = tutor.config.notesDirs[0] ?? '';
  expect(filesIn(last)).toEqual(filesIn(own));
  expect(filesIn(last)).toHaveLength(151);
  for (const path of filesIn(last))
    expect(readFileSync(join(last, path), 'utf8')).toBe(readFileSync(join(own, path), 'utf8'));
  const said = await onlyFor(tutor, emma, () => emma.command('study', '/k8s log 1 1m'));
  expect(readableText(said)).toContain(`${Math.ceil(logged / 12) + 1} min`);
  expect(tutor.errors).toEqual([]);
}, 180_000);

async function textOf(id: string): Promise<string> {
  const { workspace } = tutor;
  const headers = { authorization: `Bearer ${workspace.botToken}` };
  return (await fetch(`${workspace.url}/files-pri/T-${id}/f`, { headers })).text();
}
