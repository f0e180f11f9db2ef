import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLexiconCache, loadLexicon } from '#src/adapters/files/load-lexicon.ts';
import { noWords } from '#src/domain/retrieval/word-data.ts';

async function folderOf(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'load-lexicon-'));
  await mkdir(join(folder, 'lexicon'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'lexicon', name), text);
  return folder;
}

const kettle =
  '- { id: kettle, kind: null, names: { ko: 주전자, en: kettle }, intents: { ko: [물 끓이기], en: [boil] } }\n';

describe('loadLexicon', () => {
  it('reads concepts, and joins what two files say of one', async () => {
    const folder = await folderOf({
      'a.yaml': kettle,
      'b.yaml': '- { id: kettle, aliases: [포트], misspellings: [주전쟈] }\n',
    });
    const { words, problems } = await loadLexicon(folder);
    expect(problems).toEqual([]);
    expect(words.concepts).toEqual([
      {
        id: 'kettle',
        kind: null,
        names: { ko: '주전자', en: 'kettle' },
        aliases: ['포트'],
        misspellings: ['주전쟈'],
        related: [],
        intents: ['물 끓이기', 'boil'],
      },
    ]);
  });

  it('reads terms, products and symptoms', async () => {
    const folder = await folderOf({
      'terms.yaml': '- { ko: [문서], en: [document, docs] }\n',
      'products.yaml': '- { en: Teapot, ko: [찻주전자], aliases: [pot] }\n',
      'symptoms.yaml': '- says: { ko: [안 끓어요], en: [does not boil] }\n  concepts: [kettle]\n',
    });
    const { words, problems } = await loadLexicon(folder);
    expect(problems).toEqual([]);
    expect(words).toEqual({
      concepts: [],
      terms: [{ ko: ['문서'], en: ['document', 'docs'] }],
      products: ['Teapot', '찻주전자', 'pot'],
      symptoms: [{ says: ['안 끓어요', 'does not boil'], concepts: ['kettle'] }],
      misconceptions: [],
    });
  });

  it('reads misconceptions with what may stand between, and reports what is no pattern', async () => {
    const folder = await folderOf({
      'misconceptions.yaml':
        "- { card: kettle, quote: { ko: 물, en: Water }, wrong: ['<kettle>…cold'] }\n" +
        "- { card: kettle, quote: { ko: 물, en: Water }, wrong: ['(cold'] }\n",
    });
    const { words, problems } = await loadLexicon(folder);
    const [pattern] = words.misconceptions[0]?.wrong ?? [];
    expect(['<kettle> keeps it cold', '<kettle> is hot but <pot> cold'].map((text) => pattern?.test(text))).toEqual([
      true,
      false,
    ]);
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('"(cold" is no pattern') })]);
  });

  it('leaves out what is wrong, says where, and reads the rest', async () => {
    const folder = await folderOf({
      'a.yaml': `- { id: Not an id }\n${kettle}`,
      'b.yaml': 'a: [',
      'c.yaml': 'a: 1\n',
      'empty.yaml': '',
    });
    const { words, problems } = await loadLexicon(folder);
    expect(words.concepts.map(({ id }) => id)).toEqual(['kettle']);
    expect(problems.map(({ path, message }) => `${path} ${message.slice(0, 12)}`)).toEqual([
      'lexicon/a.yaml Entry 1 is l',
      'lexicon/b.yaml The file is ',
      'lexicon/c.yaml The file is ',
    ]);
  });

  it('is empty without a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'load-lexicon-'));
    expect(await loadLexicon(folder)).toEqual({ words: noWords, problems: [] });
  });

  it('gives the same object for the same files, and another when one changed', async () => {
    const folder = await folderOf({ 'a.yaml': kettle });
    const cache = createLexiconCache();
    const first = await loadLexicon(folder, cache);
    expect(await loadLexicon(folder, cache)).toBe(first);
    await writeFile(join(folder, 'lexicon', 'b.yaml'), '- { id: oven }\n');
    expect((await loadLexicon(folder, cache)).words.concepts).toHaveLength(2);
  });
});
