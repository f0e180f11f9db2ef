import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIndexFile, writeIndexFile } from '#src/adapters/files/index-file.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { finish } from '#src/domain/retrieval/steps.ts';
import { buildLibrary, buildNote, shippedCards } from '#test/support/build-library.ts';
import { studyNote } from '#test/support/study-note.ts';

const cards = shippedCards();
const notes = [buildNote(studyNote), buildNote('# 둘\n\n잡은 끝나는 작업이다.\n', { path: '둘.md' })];
const questions = ['서비스가 뭐야?', 'svc', '노드포트랑 인그레스 차이', 'tjqltm', '잡은 언제 끝나?'];
const emptyFile = async () => join(await mkdtemp(join(tmpdir(), 'index-file-')), 'index.bin');

/** The same library in a process that has read nothing yet: no object is one that was seen before. */
const afresh = (more = notes) => structuredClone(buildLibrary({ notes: more, cards }));

async function savedFile() {
  const file = await emptyFile();
  await writeIndexFile(file, finish(createPassageIndex(afresh()).save()));
  return file;
}

describe('writeIndexFile and readIndexFile', () => {
  it('give an index that ranks exactly the same', async () => {
    const saved = await readIndexFile(await savedFile());
    expect(saved?.documents.length).toBe(notes.length + cards.length);
    const reopened = createPassageIndex(afresh(), { saved });
    const anew = createPassageIndex(afresh());
    for (const question of questions) expect(reopened.search(question, 20)).toEqual(anew.search(question, 20));
  });

  it('give an index that ranks exactly the same when notes changed meanwhile', async () => {
    const saved = await readIndexFile(await savedFile());
    const changed = [
      buildNote(studyNote.replace('서비스', '새 서비스')),
      ...notes.slice(1),
      buildNote('# 셋\n\n잡 셋\n', { path: '셋.md' }),
    ];
    const reopened = createPassageIndex(afresh(changed), { saved });
    const anew = createPassageIndex(afresh(changed));
    for (const question of questions) expect(reopened.search(question, 20)).toEqual(anew.search(question, 20));
  });

  it('say nothing of a file that is missing', async () => {
    const reasons: string[] = [];
    expect(await readIndexFile(await emptyFile(), { onUnusable: (reason) => reasons.push(reason) })).toBeNull();
    expect(reasons).toEqual([]);
  });

  const spoil = (change: (bytes: Buffer) => Buffer | string) => async () => {
    const file = await savedFile();
    await writeFile(file, change(await readFile(file)));
    return file;
  };
  it.each([
    ['is cut off', /instead of/, spoil((bytes) => bytes.subarray(0, bytes.length - 1_000))],
    ['is cut off within its first line', /cut off|JSON/, spoil((bytes) => bytes.subarray(0, 40))],
    ['is empty', /another format/, spoil(() => '')],
    ['is longer', /instead of/, spoil((bytes) => Buffer.concat([bytes, bytes.subarray(0, 8)]))],
    ['is of another version', /another format/, spoil(() => 'tutor-index-0\nnothing')],
    [
      'has a letter changed',
      /damaged/,
      spoil((bytes) => bytes.fill(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9, bytes.length - 8)),
    ],
    ['lost a page of the disk', /damaged/, spoil((bytes) => bytes.fill(0, bytes.length - 9_000, bytes.length - 4_904))],
    ['has a header that is none', /JSON|cut off/, spoil((bytes) => bytes.fill('{', 20, 60))],
  ])('give nothing, say why, and leave nothing when the file %s', async (_, reason, makeFile) => {
    const file = await makeFile();
    const reasons: string[] = [];
    expect(await readIndexFile(file, { onUnusable: (one) => reasons.push(one) })).toBeNull();
    expect(reasons).toEqual([expect.stringMatching(reason)]);
    expect(existsSync(file)).toBe(false);
  });

  it('give the index before when the process is killed at any moment of writing the next', async () => {
    const file = await savedFile();
    const before = await readFile(file);
    for (const delay of [0, 5, 10, 20, 40, 80]) {
      const child = spawn(process.execPath, [new URL('write-index-again.mjs', import.meta.url).pathname, file]);
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect((await readFile(file)).equals(before)).toBe(true);
      expect(await readIndexFile(file)).not.toBeNull();
    }
  });

  it('are passed over by notes that are read by other names', async () => {
    const saved = await readIndexFile(await savedFile());
    const library = structuredClone(buildLibrary({ notes, cards: cards.slice(1) }));
    const reopened = createPassageIndex(library, { saved });
    const anew = createPassageIndex(structuredClone(library));
    for (const question of questions) expect(reopened.search(question, 20)).toEqual(anew.search(question, 20));
  });
});
