import { describe, expect, it } from 'vitest';
import { buildPassages } from '#src/domain/retrieval/build-passages.ts';
import { unitVector } from '#src/domain/retrieval/nearest-vectors.ts';
import { createPassageIndex } from '#src/domain/retrieval/passage-index.ts';
import { createKeepVectors } from '#src/features/meaning/keep-vectors.ts';
import type { EmbedTexts, VectorStore } from '#src/features/meaning/ports.ts';
import { createSearchByMeaning } from '#src/features/meaning/search-by-meaning.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { standInVector } from '../../support/stand-in-vector.ts';
import { studyNote } from '../../support/study-note.ts';

const payer = { teamId: 'T1', memberId: 'U1' };
const cards = shippedCards();
const libraryOf = (text: string) => buildLibrary({ notes: [buildNote(text)], cards, quoteCards: false });

/** Vectors in memory, with what was asked for. */
function setUp(text = studyNote, embedding?: EmbedTexts) {
  const asked: string[][] = [];
  const failures: string[] = [];
  const kept = new Map<string, Float32Array>();
  let library = libraryOf(text);
  const honest: EmbedTexts = async (texts) => ({
    kind: 'done',
    vectors: texts.map((one) => unitVector(standInVector(one)) ?? new Float32Array(1)),
  });
  const embed: EmbedTexts = (texts, who, signal) => {
    asked.push([...texts]);
    return (embedding ?? honest)(texts, who, signal);
  };
  const store: VectorStore = {
    open: async () => new Map(kept),
    add: async (vectors) => vectors.forEach((vector, key) => void kept.set(key, vector)),
    replace: async (vectors) => {
      kept.clear();
      vectors.forEach((vector, key) => void kept.set(key, vector));
    },
  };
  const vectors = createKeepVectors({
    passages: () => buildPassages(library),
    ...{ store, embed, keyOf: (one) => one, pause: async () => {}, onFailed: (reason) => failures.push(reason) },
  });
  const look = createSearchByMeaning({ embed, vectors, deadlineMs: 50, weight: 1, below: 0.9 });
  return {
    ...{ vectors, asked, failures, kept },
    change: (next: string) => {
      library = libraryOf(next);
    },
    search: async (words: string, signal = new AbortController().signal) => {
      const result = createPassageIndex(library).search(words, 8);
      return { result, further: await look({ words, result, limit: 8, signal, ...payer }) };
    },
    refresh: () => vectors.refresh(payer, new AbortController().signal),
  };
}

const asked = (lists: readonly (readonly string[])[]) => lists.flat().length;

describe('createKeepVectors', () => {
  it('asks once for every stretch of the notes, in batches, and again only for what changed', async () => {
    const it = setUp();
    await it.refresh();
    const first = asked(it.asked);
    expect(first).toBeGreaterThan(10);
    expect(Math.max(...it.asked.map((texts) => texts.length))).toBeLessThanOrEqual(32);
    await it.refresh();
    expect(asked(it.asked)).toBe(first);
    it.change(studyNote.replace('## ', '## 새 '));
    await it.refresh();
    expect(asked(it.asked) - first).toBeGreaterThan(0);
    expect(asked(it.asked) - first).toBeLessThan(first / 2);
  });

  it('keeps what it has when the server fails, tells why, and goes on later', async () => {
    let works = false;
    const it = setUp(studyNote, async (texts) =>
      works
        ? { kind: 'done', vectors: texts.map(() => Float32Array.of(1)) }
        : { kind: 'failed', reason: 'unreachable' },
    );
    await it.refresh();
    expect(it.failures).toEqual(['unreachable']);
    expect(it.vectors.isEmpty()).toBe(true);
    works = true;
    await it.refresh();
    expect(it.vectors.isEmpty()).toBe(false);
  });

  it('takes out keys and passwords before anything leaves', async () => {
    const secret = 'sk-abcdefghijklmnopqrstuvwxyz123456';
    const it = setUp(`# 내용 정리\n\n## 키\n\n- 키는 ${secret} 입니다\n`);
    await it.refresh();
    expect(it.asked.flat().join()).not.toContain(secret);
    expect(it.asked.flat().join()).toContain('키는');
  });

  it('forgets what no note holds any more once that is the most', async () => {
    const lines = Array.from({ length: 90 }, (_, i) => `## 제목 ${i}\n\n- 내용 ${i}\n`).join('\n');
    const it = setUp(`# 내용 정리\n\n${lines}`);
    await it.refresh();
    it.change('# 내용 정리\n\n## 하나\n\n- 하나뿐\n');
    await it.refresh();
    expect(it.kept.size).toBe(1);
  });
});

describe('createSearchByMeaning', () => {
  it('joins what is near to what words found', async () => {
    const it = setUp();
    await it.refresh();
    const { result, further } = await it.search('컨테이너가 사라지면 데이터는 어떻게 되나');
    expect(further.hits.map(({ passage }) => passage.id)).not.toEqual(result.hits.map(({ passage }) => passage.id));
    expect(further.confidence).toBe(result.confidence);
  });

  it('asks once for the same question', async () => {
    const it = setUp();
    await it.refresh();
    const before = it.asked.length;
    await it.search('컨테이너가 사라지면 데이터는');
    await it.search('컨테이너가 사라지면 데이터는');
    expect(it.asked.length).toBe(before + 1);
  });

  it.each(['', '🎉', '고마워요', '은 는 이 가', '다음 버전에서는 어떻게 바뀌어?'])(
    'sends nothing for "%s"',
    async (words) => {
      const it = setUp();
      await it.refresh();
      const before = it.asked.length;
      const { result, further } = await it.search(words);
      expect(further).toBe(result);
      expect(it.asked.length).toBe(before);
    },
  );

  it('leaves what words found when the server fails or takes too long', async () => {
    for (const late of [false, true]) {
      let works = true;
      const it = setUp(studyNote, async (texts, _, signal) => {
        if (works) return { kind: 'done', vectors: texts.map(() => Float32Array.of(1)) };
        if (late) await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return { kind: 'failed', reason: 'timeout' };
      });
      await it.refresh();
      works = false;
      const { result, further } = await it.search('컨테이너가 사라지면');
      expect(further).toBe(result);
    }
  });
});
