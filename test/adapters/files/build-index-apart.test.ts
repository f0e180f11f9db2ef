import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBuildIndexApart } from '#src/adapters/files/build-index-apart.ts';
import { readIndexFile, writeIndexFile } from '#src/adapters/files/index-file.ts';
import type { Note } from '#src/domain/notes/note.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { keepLibrary } from '#src/features/notes/keep-library.ts';
import type { IndexToBuild } from '#src/features/notes/ports.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apart-'));
  path = join(folder, 'index.bin');
});
afterEach(() => rmSync(folder, { recursive: true }));

const cards = shippedCards();
const questions = ['서비스가 뭐야?', '노드포트랑 clusterip 차이', 'emptyDir 데이터 언제 지워져', '바다 17번 이야기'];
/** Much text that is quickly read, so that a few notes are a large library. */
const code = `\`\`\`\n${'kubectl get pods --watch\n'.repeat(400)}\`\`\`\n`;
const many = (from: number, count: number): readonly Note[] =>
  Array.from({ length: count }, (_, i) => {
    const name = `바다 ${from + i}번`;
    const text = `# 내용 정리\n\n## 서비스\n\n- ${name}의 서비스\n\n## ${name}\n\n- ${name} 이야기\n\n${code}`;
    return buildNote(text, { path: `${from + i}.md` });
  });
const libraryOf = (notes: readonly Note[]) => buildLibrary({ notes, cards, quoteCards: false });

/** Keeps a library whose large indexes are built apart, and counts them. */
async function keep(first: readonly Note[]) {
  let notes = first;
  const plans: IndexToBuild[] = [];
  const apart = createBuildIndexApart(path, async () => {});
  const kept = await keepLibrary(async () => libraryOf(notes), {
    indexes: { open: () => readIndexFile(path), save: (index) => writeIndexFile(path, index) },
    apart: (plan) => {
      plans.push(plan);
      return apart(plan);
    },
  });
  const change = async (next: readonly Note[]) => {
    notes = next;
    await kept.reload();
    await kept.settled();
  };
  const sent = () => plans.map(({ documents }) => documents.filter(({ document }) => document !== null).length);
  /** Compares with an index that is built at once, of which nothing was ever read. */
  const expectSame = () => {
    const anew = createPassageIndex(structuredClone(libraryOf(notes)));
    for (const question of questions) expect(kept.search(question, 24)).toEqual(anew.search(question, 24));
  };
  return { kept, change, sent, expectSame };
}

describe('createBuildIndexApart', () => {
  it('ranks exactly as an index that is built at once, also after small and large changes', async () => {
    const { change, sent, expectSame } = await keep(many(0, 40));
    expect(sent()).toEqual([40]);
    expectSame();
    await change([...many(0, 1), ...many(1, 38)]);
    expectSame();
    await change([...many(1000, 35), ...many(0, 5)]);
    expect(sent()).toEqual([40, 35]);
    expectSame();
  });

  it('keeps the index for the next start, which then builds nothing', async () => {
    await keep(many(0, 40));
    const { sent, expectSame } = await keep(many(0, 40));
    expect(sent()).toEqual([]);
    expectSame();
  });

  it('falls back to building in turns when the file is broken that it was to go on with', async () => {
    const { change, sent, expectSame } = await keep(many(0, 40));
    writeFileSync(path, 'broken');
    await change([...many(0, 10), ...many(1000, 35)]);
    expect(sent()).toEqual([40, 35]);
    expectSame();
    expect(readFileSync(path).length).toBeGreaterThan(1_000);
  });

  it('reads a small library where it is', async () => {
    const { sent, expectSame } = await keep(many(0, 3));
    expect(sent()).toEqual([]);
    expectSame();
  });
});
