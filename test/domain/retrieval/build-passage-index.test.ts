import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/domain/notes/note.ts';
import { buildPassageIndex, createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { finish } from '../../../src/domain/retrieval/steps.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const cards = shippedCards();
const questions = [
  '서비스가 뭐야?',
  '노드포트랑 clusterip 차이',
  'emptyDir 데이터 언제 지워져',
  'what is a job',
  '바다 이야기',
];

/** Counts the pauses of a build. */
async function build(notes: readonly Note[], quoteCards = false) {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const index = await buildPassageIndex(buildLibrary({ notes, cards, quoteCards }), { pause });
  return { index, pauses };
}

/** The same library of which nothing was ever read, built at once. */
function buildAnew(notes: readonly Note[], quoteCards = false) {
  return createPassageIndex(structuredClone(buildLibrary({ notes, cards, quoteCards })));
}

const words = fc.constantFrom(
  '서비스',
  '파드',
  '노드포트',
  'NodePort',
  'emptyDir',
  '바다',
  '이야기',
  'job',
  '삭제되면',
  '은',
);
const line = fc.array(words, { minLength: 1, maxLength: 6 }).map((said) => said.join(' '));
const note = fc
  .record({ path: fc.constantFrom('가.md', '나.md', '다.md', '라.md'), lines: fc.array(line, { maxLength: 5 }) })
  .map(({ path, lines }) =>
    buildNote(`# 내용 정리\n\n## ${path}\n\n${lines.map((text) => `- ${text}`).join('\n')}\n`, { path }),
  );

/** Names enough, and quickly read. */
const few = cards.slice(0, 10);

type Change = { readonly kind: string; readonly note?: Note; readonly at?: number };

function changed(notes: readonly Note[], { kind, note: one, at = 0 }: Change): readonly Note[] {
  if (kind === 'remove') return notes.filter((_, i) => i !== at);
  if (one === undefined) return [...notes.slice(1), ...notes.slice(0, 1)];
  const others = notes.filter(({ path }) => path !== one.path);
  if (kind === 'put-first') return [one, ...others];
  if (kind === 'put-last' || others.length === notes.length) return [...others, one];
  return notes.map((before) => (before.path === one.path ? one : before));
}

describe('buildPassageIndex', () => {
  it.each([true, false])('ranks exactly as an index that is built at once (cards quoted: %s)', async (quoteCards) => {
    const notes = [buildNote(studyNote), buildNote(studyNote.slice(200), { path: '둘/9장.md' })];
    const { index } = await build(notes, quoteCards);
    const anew = buildAnew(notes, quoteCards);
    for (const question of questions) expect(index.search(question, 24)).toEqual(anew.search(question, 24));
  });

  it('ranks exactly the same however many notes came, changed and went before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 6 }), line, async (saved, question) => {
        let notes: readonly Note[] = [];
        for (const one of saved) {
          notes = [...notes.filter(({ path }) => path !== one.path), one];
          const { index } = await build(notes);
          expect(index.search(question, 24)).toEqual(buildAnew(notes).search(question, 24));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('ranks exactly the same after any course of changes, each index made from the one before, saved, or reopened', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constantFrom('put-first', 'put-last', 'put-in-place'), note }),
      fc.record({ kind: fc.constant('remove'), at: fc.nat({ max: 3 }) }),
      fc.record({ kind: fc.constant('turn') }),
      fc.record({ kind: fc.constant('reopen') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), line, async (course, question) => {
        let library = structuredClone(buildLibrary({ notes: [], cards: few, quoteCards: false }));
        let index = createPassageIndex(library);
        for (const one of course) {
          if (one.kind === 'reopen') {
            // A process that has read nothing yet, with what another one saved.
            const saved = structuredClone(finish(index.save()));
            library = structuredClone(library);
            index = createPassageIndex(library, { saved });
          } else {
            library = { ...library, notes: changed(library.notes, one) };
            index = createPassageIndex(library, { before: index });
          }
          const anew = createPassageIndex(structuredClone(library));
          expect(index.search(question, 24)).toEqual(anew.search(question, 24));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('pauses for every section that it reads', async () => {
    const { pauses } = await build(Array.from({ length: 5 }, (_, i) => buildNote(studyNote, { path: `${i}.md` })));
    const sections = buildNote(studyNote).sections.filter(({ blocks }) => blocks.length > 0).length;
    expect(pauses).toBeGreaterThan(5 * sections);
  });

  it('pauses within one long section', async () => {
    const paragraphs = Array.from({ length: 200 }, (_, i) => `서비스는 파드 ${i}개 앞에 서는 하나의 이름이에요.`);
    const { pauses: short } = await build([buildNote(`# 내용 정리\n\n${paragraphs[0]}\n`)]);
    const { pauses: long } = await build([buildNote(`# 내용 정리\n\n${paragraphs.join('\n\n')}\n`)]);
    expect(long - short).toBeGreaterThanOrEqual(5);
  });

  it('reads only the note that changed', async () => {
    const notes = Array.from({ length: 20 }, (_, i) => buildNote(studyNote, { path: `${i}.md` }));
    const { pauses: first } = await build(notes);
    const { pauses: second } = await build([...notes.slice(1), buildNote(`${studyNote}\n`, { path: '0.md' })]);
    expect(second).toBeLessThan(first / 4);
  });

  it('passes on what a pause throws, and builds when asked again', async () => {
    const notes = [buildNote(studyNote, { path: '셋.md' })];
    const library = buildLibrary({ notes, cards, quoteCards: false });
    let left = 5;
    const pause = async () => {
      left -= 1;
      if (left < 0) throw new Error('stopped');
    };
    await expect(buildPassageIndex(library, { pause })).rejects.toThrow('stopped');
    const { index } = await build(notes);
    expect(index.search('서비스', 5)).toEqual(buildAnew(notes).search('서비스', 5));
  });
});
