import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { noteFields } from '../support/note-fields.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { realNote } from '../support/real-note.ts';

const root = new URL('../..', import.meta.url).pathname;
const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 20_000 };
const note = realNote ?? '';

describe.skipIf(chromiumPath === null || realNote === null)('a real note', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-real-'));
  const repository = join(folder, 'repository');
  let tutor: OpenTutor;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    mkdirSync(join(repository, '가을'), { recursive: true });
    writeFileSync(join(repository, '가을/note-chapter-9.md'), note);
    tutor = await openTutor('socket', { notes: {} });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await tutor?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const own = () => tutor.config.notesDirs[0] ?? '';
  const stored = (path: string) => readFileSync(join(own(), path), 'utf8');
  const terminal = (...words: readonly string[]) =>
    execFileSync(process.execPath, ['src/launch.mjs', 'src/main.ts', 'notes', ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATABASE_PATH: join(folder, 'tutor.sqlite'), NOTES_DIR: own() },
    });

  async function openDirect(member: OpenTutor['minji'], options: Parameters<Browser['newPage']>[0] = {}) {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
    const page = await context.newPage();
    await page.goto(`${tutor.workspace.url}/?as=${member.id}&channel=${member.dm}`);
    await page.getByRole('main').getByRole('textbox').first().waitFor(patience);
    return page;
  }
  async function drop(page: Page, name: string, text: string): Promise<void> {
    const transfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const made = new DataTransfer();
        made.items.add(new File([content], fileName, { type: 'text/markdown' }));
        return made;
      },
      [name, text] as const,
    );
    const box = page.getByRole('main').getByRole('textbox').first();
    for (const kind of ['dragenter', 'dragover', 'drop']) await box.dispatchEvent(kind, { dataTransfer: transfer });
    await page.getByText(name).first().waitFor(patience);
    await box.press('Enter');
  }
  async function paste(page: Page, text: string): Promise<void> {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    const box = page.getByRole('main').getByRole('textbox').first();
    await box.focus();
    await page.keyboard.press('Control+V');
    await box.press('Enter');
  }
  async function readBack(page: Page): Promise<void> {
    await page
      .getByText(/댓글 \d+개/)
      .last()
      .click(patience);
    await page.getByText('노트를 잘 받았어요').last().waitFor(patience);
  }

  it('is understood alike from a folder, by a drop and by a paste, every field as it stands in the file', async () => {
    const told = terminal('import', repository);
    expect(told).toMatch(
      /taken {6}가을\/note-chapter-9\.md: author 가을 · chapters \S+ · 180 min · stars 3\.5 · 2 questions · 1 difficulties · 2 insights · 1 thoughts before\n1 taken, 0 unchanged, 0 not taken/,
    );
    const { minji, junho } = tutor;
    const dropped = await openDirect(minji);
    await drop(dropped, 'note-chapter-9.md', note);
    await readBack(dropped);
    await dropped.screenshot({ path: `${output}real-note-dropped-ko.png` });
    const pasted = await openDirect(junho, { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
    await paste(pasted, note);
    await readBack(pasted);
    await pasted.screenshot({ path: `${output}real-note-pasted-ko-dark-390.png` });
    for (const page of [dropped, pasted]) {
      const said = await page.getByText('이렇게 읽었어요').last().locator('xpath=ancestor::li[1]').innerText();
      expect(said.replaceAll(/\s+/gu, ' ')).toContain(
        '정리한 주제 15개 읽은 시간 3시간 이해도 별 3.5개 남은 질문 2개 어려웠던 부분 1개 깨달음 2개 읽기 전에 든 생각 1개 빠진 곳이 없어요.',
      );
    }
    const fields = noteFields('가을/note-chapter-9.md', note);
    expect(fields).toMatchObject({ chapters: ['9'], minutes: 180, times: [['9', 180]], stars: [3.5] });
    // Each is a whole line of the file, without its mark.
    const lines = note.split('\n').map((line) => line.replace(/^[\s-]+/u, '').trimEnd());
    const texts = [fields.thoughtsBefore, fields.impressions, fields.questions, fields.difficulties, fields.insights];
    expect(texts.map(({ length }) => length)).toEqual([1, 2, 2, 1, 2]);
    for (const text of texts.flat(3)) expect(lines).toContain(text);
    expect(stored('가을/note-chapter-9.md')).toBe(note);
    for (const [name, id] of [
      ['민지', minji.id],
      ['준호', junho.id],
    ]) {
      const front = `---\nauthor: { name: "${name}", slack: ${id} }\nchapter: "9장"\n---\n`;
      expect(noteFields(`${name}/9장.md`, stored(`${name}/9장.md`))).toEqual(fields);
      // Not one letter is lost on the way through a message either, but for spaces at the very end.
      expect(stored(`${name}/9장.md`).trimEnd()).toBe(front + note.trimEnd());
    }
    await Promise.all([dropped, pasted].map((page) => page.context().close()));
  });

  it('is corrected by one press each, the particles with it, and each press can be undone', async () => {
    const page = await openDirect(tutor.minji);
    await readBack(page);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click(patience);
    for (const right of ['ExternalName', 'YAML', '컨트롤 플레인']) {
      const before = stored('민지/9장.md');
      const name = right === 'YAML' ? 'YAML로 바꾸기' : `${right}으로 바꾸기`;
      await press(name);
      await page
        .getByText(new RegExp(`${right}(?:으)?로 바꾸었어요`))
        .last()
        .waitFor(patience);
      expect(stored('민지/9장.md')).not.toBe(before);
    }
    const corrected = stored('민지/9장.md');
    expect(corrected).not.toMatch(/ExtermalName|YMAL|마스터 노드/);
    expect(corrected).toContain('- 컨트롤 플레인과 워커 노드라는');
    const changed = note.split('\n').filter((line) => !corrected.includes(line));
    expect(changed.every((line) => /ExtermalName|YMAL|마스터 노드/.test(line))).toBe(true);
    await page.screenshot({ path: `${output}real-note-corrected-ko.png` });
    await press('되돌리기');
    await page.getByText('바꾸기 전으로 되돌렸어요').last().waitFor(patience);
    expect(stored('민지/9장.md')).toContain('마스터 노드와 워커 노드라는');
    await page.context().close();
  });

  it('changes nothing the second time, whichever way it comes', async () => {
    const before = readdirSync(own(), { recursive: true }).toSorted();
    expect(terminal('import', repository)).toMatch(/0 taken, 1 unchanged, 0 not taken/);
    const page = await openDirect(tutor.junho);
    await paste(page, note);
    await page
      .getByText(/댓글 \d+개/)
      .nth(1)
      .click(patience);
    await page.getByText('받아 둔 노트와 똑같아요.').first().waitFor(patience);
    expect(readdirSync(own(), { recursive: true }).toSorted()).toEqual(before);
    expect(tutor.errors).toEqual([]);
    await page.context().close();
  });
});
