import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/adapters/files/load-library.ts';
import { createReadSource } from '../../../src/adapters/files/read-source.ts';
import { writeFolder } from './write-folder.ts';

const card = (id: string) => `---\nid: ${id}\nnames: { ko: 파드, en: Pod }\n---\n# 파드\n## 정의\n함께 돌아요.\n`;
const knowledge = () =>
  writeFolder({
    'notes/하늘.md': '## 후기\n- 좋다\n',
    'concepts/pod.md': card('pod'),
    'questions/why.md': card('why'),
  });
const source = { notesDirs: [], quoteCards: true, subject: true };

describe('loadLibrary', () => {
  it('loads shipped samples and cards where a group has no folder of its own', async () => {
    const { library, problems } = await loadLibrary({ ...source, knowledgeDir: knowledge() });
    expect(library.notes.map(({ path, sample }) => [path, sample])).toEqual([['하늘.md', true]]);
    expect(library.cards.map(({ path, origin }) => [path, origin])).toEqual([
      ['concepts/pod.md', 'concept'],
      ['questions/why.md', 'question'],
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it("lets a group's own folders replace the samples", async () => {
    const own = writeFolder({ '민지/9장.md': '## 후기\n- 좋다\n', '9장-파드.md': '## 후기\n- 또\n' });
    const { library } = await loadLibrary({
      ...source,
      notesDirs: [own],
      knowledgeDir: knowledge(),
      quoteCards: false,
    });
    expect(library.notes.map(({ path, author }) => [path, author?.name])).toEqual([
      ['9장-파드.md', undefined],
      ['민지/9장.md', '민지'],
    ]);
    expect([library.cards.length, library.quoteCards]).toEqual([2, false]);
  });

  it('loads nothing of the subject when it is switched off', async () => {
    const { library } = await loadLibrary({ ...source, subject: false, knowledgeDir: knowledge() });
    expect([library.notes, library.cards]).toEqual([[], []]);
  });

  it('reports a broken card and one whose id is taken, and loads the rest', async () => {
    const knowledgeDir = writeFolder({
      'concepts/a.md': card('pod'),
      'concepts/b.md': card('pod'),
      'concepts/c.md': '# x',
      'questions/x.md': card('x'),
    });
    const { library, problems } = await loadLibrary({ ...source, notesDirs: [knowledgeDir], knowledgeDir });
    expect(library.cards.map(({ path }) => path)).toEqual(['concepts/a.md', 'questions/x.md']);
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ path, code }) => `${path} ${code}`);
    expect(errors).toEqual(['concepts/b.md card-duplicate', 'concepts/c.md card-unreadable']);
  });
});

describe('createReadSource', () => {
  it('reads the lines of a range of a note and of a card', async () => {
    const knowledgeDir = knowledge();
    const { library } = await loadLibrary({ ...source, knowledgeDir });
    const readSource = createReadSource(knowledgeDir);
    expect(await readSource(library, '하늘.md', { startLine: 2, endLine: 2 })).toEqual({
      startLine: 2,
      lines: ['- 좋다'],
    });
    const excerpt = await readSource(library, 'concepts/pod.md', { startLine: 7, endLine: 7 });
    expect(excerpt?.lines.at(7 - (excerpt?.startLine ?? 0))).toBe('함께 돌아요.');
  });

  it('bounds what it shows', async () => {
    const own = writeFolder({ '하늘/9장.md': `${'가'.repeat(9_000)}\n${'- 하나\n'.repeat(1_000)}` });
    const { library } = await loadLibrary({ ...source, notesDirs: [own], knowledgeDir: own });
    const excerpt = await createReadSource(own)(library, '하늘/9장.md', { startLine: 1, endLine: 1_000 });
    expect(excerpt?.lines.length).toBe(120);
    expect(excerpt?.lines[0]?.length).toBe(2_000);
  });

  it.for(['../etc/passwd', '/etc/passwd', 'concepts/../notes/하늘.md', '없는 글.md', 'concepts/pod.md/'])(
    'answers %j with nothing',
    async (path) => {
      const knowledgeDir = knowledge();
      const { library } = await loadLibrary({ ...source, knowledgeDir });
      expect(await createReadSource(knowledgeDir)(library, path, { startLine: 1, endLine: 1 })).toBeNull();
    },
  );

  it('tells no line of a private note, and none beyond the end', async () => {
    const own = writeFolder({ '하늘/9장.md': '---\nprivate: true\n---\n- 비밀\n', '민지/9장.md': '- 하나' });
    const { library } = await loadLibrary({ ...source, notesDirs: [own], knowledgeDir: own });
    const readSource = createReadSource(own);
    expect(await readSource(library, '하늘/9장.md', { startLine: 4, endLine: 4 })).toBeNull();
    expect(await readSource(library, '민지/9장.md', { startLine: 9, endLine: 9 })).toBeNull();
  });
});
