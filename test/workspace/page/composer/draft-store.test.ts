import { describe, expect, it } from 'vitest';
import { createDraftStore, emptyDraft } from '#src/workspace/page/composer/draft-store.ts';

function memoryStorage(begin: Record<string, string> = {}) {
  const values = new Map(Object.entries(begin));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

describe('createDraftStore', () => {
  it('keeps drafts apart, tells of changes, and gives the same value until there is one', () => {
    const store = createDraftStore(memoryStorage());
    let told = 0;
    const unsubscribe = store.subscribe(() => {
      told += 1;
    });
    store.change('a', (old) => ({ ...old, text: 'hello' }));
    store.change('a', (old) => old);
    expect(store.get('a')).toBe(store.get('a'));
    expect([store.get('a').text, store.get('b'), told]).toEqual(['hello', emptyDraft, 1]);
    unsubscribe();
    store.change('a', () => emptyDraft);
    expect([store.get('a'), told]).toEqual([emptyDraft, 1]);
  });

  it('finds texts again after a reload', () => {
    const storage = memoryStorage();
    createDraftStore(storage).change('a', (old) => ({ ...old, text: '쓰다 만 글' }));
    expect(createDraftStore(storage).get('a')).toEqual({ ...emptyDraft, text: '쓰다 만 글' });
  });

  it.for(['{', '{"a":1}', '[1]', '[["a",2]]'])('begins empty when what was kept is %j', (drafts) => {
    expect(createDraftStore(memoryStorage({ drafts })).get('a')).toBe(emptyDraft);
  });

  it('goes on without a storage that takes anything', () => {
    const full = () => {
      throw new Error('full');
    };
    const store = createDraftStore({ getItem: () => null, setItem: full });
    store.change('a', (old) => ({ ...old, text: 'x' }));
    expect(store.get('a').text).toBe('x');
  });

  it('keeps the fifty newest', () => {
    const storage = memoryStorage();
    const store = createDraftStore(storage);
    for (let index = 0; index < 60; index += 1) store.change(`key ${index}`, (old) => ({ ...old, text: 'x' }));
    const again = createDraftStore(storage);
    expect([again.get('key 9').text, again.get('key 10').text]).toEqual(['', 'x']);
  });
});
