import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/database/open-database.ts';
import { createProgressStore } from '#src/adapters/database/progress-store.ts';
import { createQuestionStore } from '#src/adapters/database/question-store.ts';
import { createRecordStore } from '#src/adapters/database/record-store.ts';
import { createStudyStore } from '#src/adapters/database/study-store.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { fillStudy } from '../support/fill-study.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 20_000 };
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

const note = (author: string, slack: string) => `---
author: { name: ${author}, slack: ${slack} }
---
# 9장

## 😵 어려웠던 부분
- 컨피그맵을 바꿔도 파드의 환경 변수는 그대로인 점
`;
/** A Saturday noon in Seoul. */
const startMs = Date.UTC(2026, 10, 28, 3);

describe.skipIf(chromiumPath === null)('a member’s desk in the browser', { timeout: 120_000 }, () => {
  let tutor: OpenTutor;
  let database: Database;
  let browser: Browser;
  const skewMs = startMs - Date.now();
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    const notes = { 'juno.md': note('준호노트', 'U00000JUNHO'), 'emma.md': note('EmmaNote', 'U000000EMMA') };
    tutor = await openTutor('socket', { now: () => Date.now() + skewMs, notes });
    database = await openDatabase({ path: tutor.config.databasePath, now: startMs });
    const { kysely } = database;
    const stores = {
      studies: createStudyStore(kysely),
      progress: createProgressStore(kysely),
      records: createRecordStore(kysely),
      questions: createQuestionStore(kysely),
    };
    const channelId = tutor.workspace.channels.find(({ name }) => name === 'study')?.id ?? '';
    await fillStudy(stores, { teamId: tutor.workspace.teamId, channelId, nowMs: startMs });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await database?.close();
    await tutor?.close();
  });

  async function open(
    memberId: string,
    {
      dark = false,
      viewport = desktop,
      home = false,
    }: { dark?: boolean; viewport?: typeof phone; home?: boolean } = {},
  ): Promise<Page> {
    const page = await browser.newPage({ viewport, colorScheme: dark ? 'dark' : 'light' });
    const place = home
      ? `/?channel=${tutor.workspace.member(memberId).dm}&tab=home&as=${memberId}`
      : `/?as=${memberId}`;
    await page.goto(tutor.workspace.url + place);
    return page;
  }

  async function say(page: Page, text: string): Promise<void> {
    const box = page.getByRole('main').getByRole('textbox').first();
    await box.fill(text);
    await box.press('Enter');
  }

  /** The whole of what scrolls, as one picture. */
  async function shoot(page: Page, name: string): Promise<void> {
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${output}desk-${name}.png` });
  }

  it('goes from a line about reading to the report with its pictures', async () => {
    const page = await open('U00000JUNHO', { viewport: { width: 1280, height: 2600 } });
    await say(page, '/k8s 10장 2시간 반 읽음');
    await page.getByText('2시간 30분').first().waitFor(patience);
    await say(page, '/k8s 평가 10장 3.5');
    await page.getByText('3.5').first().waitFor(patience);
    await say(page, '/k8s report');
    await page.getByText('다음 날짜').first().waitFor(patience);
    const images = page.locator('img[alt*="이해도"], img[alt*="우리가 읽은 길"]');
    await images.nth(1).waitFor(patience);
    const widths = await images.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([1_200, 1_200]);
    await shoot(page, 'report-ko');
    await page.close();
  });

  it('shows a member where they stand on a phone in the dark', async () => {
    const page = await open('U00000JUNHO', { dark: true, viewport: { width: 390, height: 1500 } });
    await say(page, '/k8s 내 리포트');
    await page.locator('img[alt^="내 이해도"]').first().waitFor(patience);
    await shoot(page, 'own-report-ko-dark-390');
    await page.close();
  });

  it('gathers what the meeting begins with', async () => {
    const page = await open('U000000EMMA', { viewport: { width: 1280, height: 1300 } });
    await say(page, '/k8s meeting');
    await page.getByText('For the meeting on').first().waitFor(patience);
    await shoot(page, 'meeting-en');
    await page.close();
  });

  it('lays the week on App Home in both languages, on a phone and in the dark', async () => {
    for (const [name, memberId, title, options] of [
      ['home-ko', 'U00000JUNHO', '이번 주: 쿠버네티스 교과서', { viewport: { width: 1280, height: 2000 } }],
      ['home-en-dark-390', 'U000000EMMA', 'This week', { dark: true, viewport: { width: 390, height: 2400 } }],
      ['home-new-ko-390', 'U00000MINJI', '민지님의 자리', { viewport: { width: 390, height: 1600 } }],
    ] as const) {
      const page = await open(memberId, { ...options, home: true });
      await page.getByText(title).first().waitFor(patience);
      await shoot(page, name);
      await page.close();
    }
  });

  it('sends a member’s data as files, and deletes it after the second question', async () => {
    const page = await open('U00000JUNHO');
    await say(page, '/k8s export');
    await page.getByText('DM으로 파일 두 개를 보냈어요').first().waitFor(patience);
    await say(page, '/k8s forget');
    const all = page.getByRole('button', { name: '모두 지우기', exact: true }).last();
    await all.waitFor(patience);
    await shoot(page, 'forget-asks-ko');
    await all.click();
    await page.getByText('정말 지울까요?').waitFor(patience);
    await shoot(page, 'forget-confirms-ko');
    await page.getByRole('button', { name: '지우기', exact: true }).click();
    await page.getByText('저장된 내 기록을 모두 지웠어요').first().waitFor(patience);
    const left = await database.kysely.selectFrom('self_ratings').select('member_id').distinct().execute();
    expect(left.map(({ member_id }) => member_id)).not.toContain('U00000JUNHO');
    await page.goto(`${tutor.workspace.url}/?channel=${tutor.junho.dm}&as=U00000JUNHO`);
    await page.getByText('my-data.md').first().waitFor(patience);
    await shoot(page, 'export-ko');
    expect(tutor.errors).toEqual([]);
    await page.close();
  });
});
