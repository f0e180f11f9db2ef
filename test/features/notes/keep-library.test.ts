import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/domain/retrieval/library.ts';
import { keepLibrary } from '../../../src/features/notes/keep-library.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';

const cards = shippedCards();
const libraryOf = (text: string): Library =>
  buildLibrary({ notes: [buildNote(`# 내용 정리\n\n## 서비스\n\n- ${text}\n`)], cards, quoteCards: false });

describe('keepLibrary', () => {
  it('finds what a reload brought, and forgets what it took', async () => {
    let library = libraryOf('서비스는 이름이에요');
    const kept = await keepLibrary(async () => library);
    const passageId = kept.search('서비스', 1).hits[0]?.passage.id ?? '';
    expect((await kept.viewOf(null)).findPassage(passageId)?.blocks[0]?.text).toBe('서비스는 이름이에요');
    library = libraryOf('서비스는 zzqx예요');
    await kept.reload();
    expect(kept.current()).toBe(library);
    expect((await kept.viewOf(null)).findPassage(passageId)?.blocks[0]?.text).toBe('서비스는 zzqx예요');
    expect(kept.search('zzqx', 1).hits).toHaveLength(1);
  });

  it('answers from the library before until the new one is ready', async () => {
    let library = libraryOf('하나');
    let atPause = () => {};
    const kept = await keepLibrary(async () => library, { pause: async () => atPause() });
    const former = library;
    const seen: Library[] = [];
    atPause = () => void seen.push(kept.current());
    library = libraryOf('둘');
    await kept.reload();
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen)).toEqual(new Set([former]));
    expect(kept.current()).toBe(library);
  });

  it('keeps what was there when reading fails, and reads again afterwards', async () => {
    let library: Library | null = libraryOf('하나');
    const kept = await keepLibrary(async () => {
      if (library === null) throw new Error('disk gone');
      return library;
    });
    const former = kept.current();
    library = null;
    await expect(kept.reload()).rejects.toThrow('disk gone');
    expect(kept.current()).toBe(former);
    library = libraryOf('둘');
    await kept.reload();
    expect(kept.current()).toBe(library);
  });

  it('lets the later of two reloads win', async () => {
    const [first, second, third] = [libraryOf('하나'), libraryOf('둘'), libraryOf('셋')];
    const queue = [first, second, third];
    const kept = await keepLibrary(async () => queue.shift() ?? third);
    await Promise.all([kept.reload(), kept.reload()]);
    expect(kept.current()).toBe(third);
  });

  it('keeps the index at the first start and after much new text, and a small change when it is settled', async () => {
    let library = libraryOf('하나');
    let saves = 0;
    const indexes = {
      open: async () => null,
      save: async () => {
        saves += 1;
      },
    };
    const kept = await keepLibrary(async () => library, { indexes });
    const reloaded = async (text: string) => {
      library = libraryOf(text);
      await kept.reload();
      // Long enough for a save that nobody asked for.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return saves;
    };
    await expect.poll(() => saves).toBe(1);
    expect(await reloaded('둘')).toBe(1);
    await kept.settled();
    expect(saves).toBe(2);
    await kept.settled();
    expect(saves).toBe(2);
    library = libraryOf('긴 이야기 '.repeat(20_000));
    await kept.reload();
    await expect.poll(() => saves).toBe(3);
  });
});
