import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import { callApi } from '../web-api-client.ts';
import { emma, messages, minji, openShowcase, type Showcase, say, study, thread } from './open-showcase.ts';
import { postShowcase } from './post-showcase.ts';

const output = new URL('../../output/', import.meta.url).pathname;

/** What axe finds serious or critical, in a line each. */
async function seriousProblems(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no other script in; what a debugger evaluates is no script of the page.
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (Reflect.get(window, 'axe') as typeof axe).run(document, { resultTypes: ['violations'] }),
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

const looks = [
  {
    name: 'light and Korean',
    member: minji,
    colorScheme: 'light',
    reply: /댓글 1개/,
    home: '홈',
    about: '정보',
    people: /민지/,
  },
  {
    name: 'dark and English',
    member: emma,
    colorScheme: 'dark',
    reply: /1 reply/,
    home: 'Home',
    about: 'About',
    people: /Emma/,
  },
] as const;

describe.skipIf(chromiumPath === null)('the page for everybody', { timeout: 45_000 }, () => {
  let showcase: Showcase;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    showcase = await openShowcase();
    await postShowcase(showcase.workspace, showcase.app.client);
    const member = showcase.workspace.member(emma);
    const root = await member.type(study, 'What is a headless service? :thinking_face:');
    await member.type(study, '헤드리스 서비스는 클러스터 IP가 없는 서비스예요.', { threadTs: root.ts });
    await callApi(showcase.workspace, 'agents.sessions.setStatus', {
      channel_id: study,
      thread_ts: root.ts,
      status: 'processing',
    });
    const file = member.upload('아주 긴 이름을 가진 스터디 노트 2026년 11월 정리본 최종.md', '# Note');
    await member.type(study, '', { fileIds: [file.id] });
    for (const id of [minji, emma]) await showcase.workspace.member(id).command(study, '/show controls');
    for (const id of [minji, emma]) await showcase.workspace.member(id).command(study, '/show secret');
  });
  afterAll(async () => {
    expect(showcase.problems).toEqual([]);
    await showcase.close();
  });
  const picture = (page: Page, name: string) => page.screenshot({ path: `${output}page-${name}.png` });

  describe.for(looks)('$name', ({ member, colorScheme, reply, home, about, people }) => {
    const language = member === minji ? 'ko' : 'en';

    it('has nothing serious against it in a channel, its controls and a thread', async () => {
      const page = await showcase.open(member, { colorScheme, height: 3000 });
      await messages(page).last().waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await page.locator('.list-scroll').evaluate((list) => list.scrollTo(0, 0));
      await messages(page).filter({ hasText: '쿠버네티스 서비스' }).waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 860 });
      await messages(page).getByRole('button', { name: reply }).last().click();
      await thread(page).getByRole('textbox').waitFor();
      await messages(page).nth(2).hover();
      expect(await seriousProblems(page)).toEqual([]);
      await picture(page, `thread-${language}-${colorScheme}`);
      await page.context().close();
    });

    it('has nothing serious against it in a modal, a question, menus and completion', async () => {
      const page = await showcase.open(member, { colorScheme });
      await say(page, '/show form');
      const modal = page.getByRole('dialog');
      await modal.getByRole('button', { name: '저장' }).click();
      await modal.getByRole('alert').first().waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await picture(page, `modal-${language}-${colorScheme}`);
      await modal.getByRole('combobox').first().click();
      expect(await seriousProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await modal.waitFor({ state: 'hidden' });
      await messages(page).getByRole('button', { name: '지우기' }).last().click();
      await page.getByRole('alertdialog').waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('main').locator('textarea').first().fill('@');
      await page.getByRole('main').locator('textarea').first().press('End');
      await page.getByRole('listbox').waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await page.getByRole('main').locator('textarea').first().fill('');
      await page.getByRole('navigation').getByRole('button', { name: people }).click();
      await page.getByRole('menu').waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await picture(page, `members-${language}-${colorScheme}`);
      await page.context().close();
    });

    it('has nothing serious against it on Home and About', async () => {
      const page = await showcase.open(member, { colorScheme });
      await page.getByRole('navigation').getByRole('button', { name: 'Showcase' }).click();
      await page.getByRole('region', { name: '물어보세요' }).waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await page.getByRole('tab', { name: home }).click();
      await page.getByRole('heading', { name: '스터디 현황' }).waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await picture(page, `home-${language}-${colorScheme}`);
      await page.getByRole('tab', { name: about }).click();
      await page.getByText('/show', { exact: false }).first().waitFor();
      expect(await seriousProblems(page)).toEqual([]);
      await page.context().close();
    });

    it('is usable 390 pixels wide, without scrolling sideways', async () => {
      const page = await showcase.open(member, { colorScheme, width: 390, height: 844 });
      const sideways = async () =>
        page.evaluate(() => ({
          page: document.documentElement.scrollWidth,
          list: [...document.querySelectorAll('.list-scroll, .home, .modal-body')].map(
            (part) => part.scrollWidth - part.clientWidth,
          ),
        }));
      const fits = async (what: string) => {
        const { page: width, list } = await sideways();
        expect(width, what).toBeLessThanOrEqual(390);
        expect(Math.max(0, ...list), what).toBe(0);
      };
      await messages(page).last().waitFor();
      await picture(page, `phone-${language}-${colorScheme}`);
      const list = page.locator('.list-scroll');
      for (let step = 0; step < 12; step += 1) {
        await fits(`channel, screen ${step}`);
        await list.evaluate((element) => element.scrollBy(0, -700));
        await page.waitForTimeout(60);
      }
      await picture(page, `phone-blocks-${language}-${colorScheme}`);
      expect(await seriousProblems(page)).toEqual([]);
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await messages(page).getByRole('button', { name: reply }).last().click();
      await thread(page).getByRole('textbox').waitFor();
      await fits('thread');
      await picture(page, `phone-thread-${language}-${colorScheme}`);
      await thread(page).getByRole('button').first().click();
      await page.locator('.menu-button').click();
      await page.getByRole('navigation').getByRole('button', { name: 'Showcase' }).waitFor();
      await page.waitForTimeout(200);
      await picture(page, `phone-sidebar-${language}-${colorScheme}`);
      expect(await seriousProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await say(page, '/show form');
      await page.getByRole('dialog').waitFor();
      await fits('modal');
      await picture(page, `phone-modal-${language}-${colorScheme}`);
      await page.context().close();
    });
  });
});
