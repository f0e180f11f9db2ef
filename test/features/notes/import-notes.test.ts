import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openNoteSource } from '#src/adapters/files/note-source.ts';
import { openNoteTarget } from '#src/adapters/files/note-target.ts';
import { importView } from '#src/adapters/terminal/import-view.ts';
import { knowledgeDir } from '#src/compose/compose-knowledge.ts';
import { createExportNotes } from '#src/features/notes/export-notes.ts';
import { createImportNotes } from '#src/features/notes/import-notes.ts';
import { noteVariants } from '../../support/note-variants.ts';
import { studyNote } from '../../support/study-note.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tutor-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
async function importFrom(from: string) {
  const source = await openNoteSource(join(folder, from), knowledgeDir);
  return createImportNotes({ source, target: await openNoteTarget(join(folder, 'own'), () => 0) })();
}
async function exportTo(to: string) {
  const sources = [await openNoteSource(join(folder, 'own'), knowledgeDir)];
  return createExportNotes({ sources, target: await openNoteTarget(join(folder, to), () => 0) })();
}

describe('createImportNotes and createExportNotes', () => {
  it('carry 40 authors × 15 chapters in many variants through, character for character and field by field', async () => {
    const notes = noteVariants(40, 15);
    for (const { path, text } of notes) write(`repo/${path}`, text);
    const report = await importFrom('repo');
    expect(report.files.filter(({ kind }) => kind !== 'taken')).toEqual([]);
    expect(report.files).toHaveLength(600);
    const byPath = new Map(report.files.map((file) => [file.path, file]));
    const differences = notes.flatMap((made) => {
      const file = byPath.get(made.path.normalize('NFC'));
      if (file?.kind !== 'taken') return [`${made.path}: not taken`];
      const { note } = file;
      const read = {
        author: note.author?.name,
        chapter: Number(note.chapters[0]?.number),
        minutes: note.readingMinutes,
        points: note.ratings[0]?.points ?? null,
        questions: note.openQuestions.length,
      };
      // No star at all is how the template looks when it is not filled in.
      const blank = made.points === 0 && read.points === null;
      const { path, text: _, ...wanted } = made;
      const expected = blank ? { ...wanted, points: null } : wanted;
      return JSON.stringify(read) === JSON.stringify({ ...expected })
        ? []
        : [`${path}: ${JSON.stringify({ read, expected })}`];
    });
    expect(differences).toEqual([]);
    const exported = await exportTo('out');
    expect(exported.every(({ outcome }) => outcome === 'written')).toBe(true);
    for (const { path, text } of notes) expect(readFileSync(join(folder, 'out', path), 'utf8')).toBe(text);
  }, 60_000);

  it('change nothing the second time', async () => {
    for (const { path, text } of noteVariants(3, 3)) write(`repo/${path}`, text);
    await importFrom('repo');
    const again = await importFrom('repo');
    expect(again.files.map(({ kind }) => kind)).toEqual(Array.from({ length: 9 }, () => 'unchanged'));
    await exportTo('out');
    expect((await exportTo('out')).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
  });

  it('lose nothing where another text stands under the name', async () => {
    write('repo/하늘/9장.md', studyNote);
    write('own/하늘/9장.md', `${studyNote}\n- 내가 더 적은 줄\n`);
    const report = await importFrom('repo');
    expect(report.files).toEqual([expect.objectContaining({ kind: 'not-taken', why: 'differs' })]);
    expect(readFileSync(join(folder, 'own/하늘/9장.md'), 'utf8')).toContain('내가 더 적은 줄');
  });

  it('say of every file that is no note why it was not taken', async () => {
    write('repo/민지/9장.md', studyNote);
    write('repo/README.md', '# About this folder\n\nNotes.\n');
    write('repo/TEMPLATE.md', '# 📚 스터디 템플릿\n\n## 📝 내용 정리\n- (설명을 적어주세요)\n');
    write('repo/picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    write('repo/archive.md', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]));
    write('repo/huge.md', `# 9장\n\n## 📝 내용 정리\n${'- 줄\n'.repeat(900_000)}`);
    write('outside/secret.md', studyNote);
    symlinkSync(join(folder, 'outside'), join(folder, 'repo/linked'));
    symlinkSync(join(folder, 'outside/secret.md'), join(folder, 'repo/secret.md'));
    const report = await importFrom('repo');
    const told = importView(report);
    expect(readdirSync(join(folder, 'own'))).toEqual(['민지']);
    expect(told).toMatch(
      /taken {6}민지\/9장\.md: author 민지 · chapters 9장 · 150 min · stars 4 · 1 questions · 1 difficulties · 1 insights · 1 thoughts before/,
    );
    expect(told).toMatch(/not taken {2}README\.md: holds no heading/);
    expect(told).toMatch(/not taken {2}picture\.md: cannot be read[\s\S]*picture\.md:1: The file is no text/);
    expect(told).toMatch(/archive\.md:1: The file is no text/);
    expect(told).toMatch(/huge\.md:1: The file has \d\.\d MB/);
    expect(told.match(/leads outside the folder/g)).toHaveLength(2);
    expect(told).toMatch(/1 taken, 0 unchanged, 6 not taken\.$/);
  });

  it('take a note of 300 headings and nearly 5 MB, and say how long nobody waits for it', async () => {
    const sections = Array.from(
      { length: 300 },
      (_, index) => `### 주제 ${index}\n${'- 한 줄 설명이에요\n'.repeat(500)}`,
    );
    write('repo/민지/9장.md', `## 📝 내용 정리\n${sections.join('\n')}`);
    const report = await importFrom('repo');
    expect(report.files).toEqual([expect.objectContaining({ kind: 'taken' })]);
  }, 120_000);

  it('openNoteTarget writes nowhere else, whatever a path says', async () => {
    const target = await openNoteTarget(join(folder, 'own'), () => 0);
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'own/out'));
    for (const path of ['../x.md', 'a/../../x.md', '/etc/x.md', 'a//b.md', '.', 'out/x.md', 'a\\b.md', ''])
      expect(await target.write(path, 'x')).toBe('refused');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('openNoteTarget keeps the old text when it replaces one', async () => {
    const target = await openNoteTarget(join(folder, 'own'), () => Date.UTC(2026, 10, 26));
    expect(await target.write('a/9장.md', 'one')).toBe('written');
    expect(await target.write('a/9장.md', 'two', true)).toBe('written');
    expect(await target.read('a/9장.md')).toBe('two');
    expect(readFileSync(join(folder, 'own/.history/a/9장.md.2026-11-26T000000.000Z'), 'utf8')).toBe('one');
    expect(await target.write('a/9장.md', 'three', true)).toBe('written');
    expect(await target.older('a/9장.md')).toEqual(['two', 'one']);
    expect(await target.older('a/10장.md')).toEqual([]);
  });
});
