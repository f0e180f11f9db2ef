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

  it.each([
    ['is missing', async () => emptyFile()],
    [
      'is cut off',
      async () => {
        const file = await savedFile();
        await writeFile(file, (await readFile(file)).subarray(0, 5_000));
        return file;
      },
    ],
    [
      'is something else',
      async () => {
        const file = await emptyFile();
        await writeFile(file, 'tutor-index-0\nnothing');
        return file;
      },
    ],
  ])('give nothing when the file %s', async (_, makeFile) => {
    expect(await readIndexFile(await makeFile())).toBeNull();
  });

  it('are passed over by notes that are read by other names', async () => {
    const saved = await readIndexFile(await savedFile());
    const library = structuredClone(buildLibrary({ notes, cards: cards.slice(1) }));
    const reopened = createPassageIndex(library, { saved });
    const anew = createPassageIndex(structuredClone(library));
    for (const question of questions) expect(reopened.search(question, 20)).toEqual(anew.search(question, 20));
  });
});
