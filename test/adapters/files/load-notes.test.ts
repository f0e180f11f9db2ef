import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadNotes, type NoteCache } from '../../../src/adapters/files/load-notes.ts';
import { printNote } from '../../../src/domain/notes/print-note.ts';
import { writeFolder } from './write-folder.ts';

const note = '## 내용 정리\n### 서비스\n- 서비스 : 이름을 주는 것\n';
const load = (...folders: readonly string[]) => loadNotes({ folders, knowledgeDir: writeFolder({}) });
const codesOf = (loaded: Awaited<ReturnType<typeof load>>) =>
  loaded.problems
    .filter(({ severity, code }) => severity !== 'info' || code.startsWith('decoded'))
    .map(({ path, code }) => `${path} ${code}`);

describe('loadNotes', () => {
  it('reads Markdown files of all sub-folders, in order, and nothing else', async () => {
    const folder = writeFolder({
      '하늘/9장.md': note,
      '민지/9장.markdown': note,
      'TEMPLATE.md': note,
      'README.md': '# 우리 모임\n',
      '민지/사진.png': 'x',
      '.obsidian/9장.md': note,
      'node_modules/a/9장.md': note,
    });
    const { notes } = await load(folder);
    expect(notes.map(({ path, author, sample }) => [path, author?.name, sample])).toEqual([
      ['민지/9장.markdown', '민지', false],
      ['하늘/9장.md', '하늘', false],
    ]);
  });

  it('takes a README with headings of the template for a note', async () => {
    expect((await load(writeFolder({ 'README.md': note }))).notes).toHaveLength(1);
  });

  it('names decomposed file names as everybody writes them', async () => {
    const { notes } = await load(writeFolder({ [`${'하늘'.normalize('NFD')}/${'9장'.normalize('NFD')}.md`]: note }));
    expect(notes.map(({ path, author }) => [path, author?.name])).toEqual([['하늘/9장.md', '하늘']]);
  });

  it('decodes CP949 and UTF-16, and says so', async () => {
    // "## 후기\n- 좋다 똠" in CP949; the last syllable is not in EUC-KR.
    const cp949 = Uint8Array.from([
      0x23, 0x23, 0x20, 0xc8, 0xc4, 0xb1, 0xe2, 0x0a, 0x2d, 0x20, 0xc1, 0xc1, 0xb4, 0xd9, 0x20, 0x8c, 0x63,
    ]);
    const utf16 = new Uint8Array(Buffer.from('\uFEFF## 후기\n- 좋다', 'utf16le'));
    const loaded = await load(writeFolder({ '가람/9장.md': cp949, '나래/9장.md': utf16 }));
    expect(loaded.notes.map(({ impressions }) => impressions[0]?.text)).toEqual(['좋다 똠', '좋다']);
    expect(codesOf(loaded)).toEqual(['가람/9장.md decoded-cp949', '나래/9장.md decoded-utf16']);
  });

  it('reads what it can of bytes that are no text', async () => {
    const loaded = await load(writeFolder({ '하늘/9장.md': Uint8Array.from([0x23, 0x20, 0xff, 0xff, 0x0a, 0x61]) }));
    expect(codesOf(loaded)).toEqual(['하늘/9장.md encoding-unknown']);
  });

  it('keeps a byte order mark and Windows line ends for printing', async () => {
    const text = '\uFEFF## 후기\r\n- 좋다\r\n';
    const { notes } = await load(writeFolder({ '하늘/9장.md': text }));
    expect(notes.map((one) => [printNote(one), one.impressions[0]?.text])).toEqual([[text, '좋다']]);
  });

  it('reports an empty file and one that is too large', async () => {
    const loaded = await load(writeFolder({ '하늘/9장.md': '', '민지/9장.md': new Uint8Array(5 * 1024 * 1024 + 1) }));
    expect(codesOf(loaded)).toEqual(['민지/9장.md too-large', '하늘/9장.md empty']);
    expect(loaded.problems[0]?.message).toContain('5 MB');
  });

  it('refuses symlinks that lead outside the folder, or nowhere', async () => {
    const outside = writeFolder({ 'geheim.md': note, 'folder/9장.md': note });
    const folder = writeFolder({ '하늘/9장.md': note });
    symlinkSync(join(outside, 'geheim.md'), join(folder, 'link.md'));
    symlinkSync(join(outside, 'folder'), join(folder, 'others'));
    symlinkSync(join(folder, 'gone.md'), join(folder, 'nowhere.md'));
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(folder, '하늘/9장.md'), join(folder, 'same.md'));
    const loaded = await load(folder);
    expect(loaded.notes.map(({ path }) => path)).toEqual(['하늘/9장.md']);
    expect(codesOf(loaded).sort()).toEqual([
      'link.md symlink-refused',
      'nowhere.md symlink-broken',
      'others symlink-refused',
    ]);
  });

  it('reports a folder without notes and one that is missing', async () => {
    const empty = writeFolder({ 'a.txt': 'x' });
    const missing = join(empty, 'missing');
    expect(codesOf(await load(empty, missing))).toEqual([`${empty} no-notes`, `${missing} folder-unreadable`]);
  });

  it('keeps paths of several folders apart', async () => {
    const [one, two] = [
      writeFolder({ '하늘/9장.md': note, 'a.md': note }),
      writeFolder({ '하늘/9장.md': note, 'concepts/pod.md': note }),
    ];
    const loaded = await loadNotes({
      folders: [one, two, one],
      knowledgeDir: one,
      takenPaths: new Set(['concepts/pod.md']),
      notNames: new Set(['pod']),
    });
    expect(loaded.notes.map(({ path }) => path)).toEqual([
      'a.md',
      `${basename(one)}/하늘/9장.md`,
      `${basename(two)}/concepts/pod.md`,
      `${basename(two)}/하늘/9장.md`,
    ]);
    expect(loaded.notes.map(({ author }) => author?.name)).toEqual([undefined, '하늘', undefined, '하늘']);
  });

  it('marks notes of the shipped folder as samples', async () => {
    const knowledgeDir = writeFolder({ 'notes/하늘/9장.md': note });
    const own = writeFolder({ '하늘/9장.md': `---\nsample: true\n---\n${note}`, '민지/9장.md': note });
    const loaded = await loadNotes({ folders: [`${knowledgeDir}/notes/`, own], knowledgeDir });
    expect(loaded.notes.map(({ sample }) => sample)).toEqual([true, false, true]);
  });

  it("takes the folder's own template before the shipped one", async () => {
    const knowledgeDir = writeFolder({ 'TEMPLATE.md': '- 둘째 귀띔' });
    const text = '## 후기\n- 첫째 귀띔\n- 둘째 귀띔\n';
    const [own, without] = [
      writeFolder({ 'TEMPLATE.md': '- 첫째 귀띔', '하늘/9장.md': text }),
      writeFolder({ '하늘/9장.md': text }),
    ];
    const loaded = await loadNotes({ folders: [own, without], knowledgeDir });
    expect(loaded.notes.map(({ impressions }) => impressions.map((piece) => piece.text))).toEqual([
      ['둘째 귀띔'],
      ['첫째 귀띔'],
    ]);
  });

  it('parses only what changed when it loads again', async () => {
    const folder = writeFolder({ '하늘/9장.md': note, '민지/9장.md': note });
    const cache: NoteCache = new Map();
    const source = { folders: [folder], knowledgeDir: writeFolder({}), cache };
    const first = await loadNotes(source);
    writeFileSync(join(folder, '하늘/9장.md'), '## 후기\n- 새로 씀\n');
    mkdirSync(join(folder, '가람'));
    const second = await loadNotes(source);
    expect(second.notes[0]).toBe(first.notes[0]);
    expect(second.notes[1]?.impressions[0]?.text).toBe('새로 씀');
    writeFileSync(join(folder, 'TEMPLATE.md'), '- 새로 씀\n');
    expect((await loadNotes(source)).notes[1]?.impressions).toEqual([]);
  });

  it('lets others have their turn between notes', async () => {
    const text = '- [파드](https://a.b) 는 *작다*\n'.repeat(100);
    const folder = writeFolder(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`n${index}.md`, text])));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const start = performance.now();
    await load(folder);
    const whole = performance.now() - start;
    clearInterval(timer);
    expect(longest).toBeLessThan(whole / 2);
  });

  it('loads a large note beside the others', async () => {
    const text = `## 후기\n${'- [파드](https://a.b) 는 *작다*\n'.repeat(3_000)}`;
    const { notes } = await load(writeFolder({ '하늘/9장.md': text, '민지/9장.md': note }));
    expect(notes.map(({ path, impressions }) => [path, impressions.length])).toEqual([
      ['민지/9장.md', 0],
      ['하늘/9장.md', 3_000],
    ]);
  });
});
