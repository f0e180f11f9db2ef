import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { questionsOf, rootsOf, storedQuizzes } from '../support/quiz-journey.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 20_000 };

const note = `---
author: { name: 준호, slack: U00000JUNHO }
date: 2026-11-20
---
# 9장

## 📝 내용 정리
### 서비스
- 서비스: 파드가 바뀌어도 그대로인 이름과 주소를 앞에 세워 두는 오브젝트다.
- NodePort: 모든 노드에서 같은 번호의 포트를 열어 바깥 요청을 받는 유형이다.
- LoadBalancer: 클라우드에 로드 밸런서를 하나 주문해서 그 주소로 바깥 요청을 받는 유형이다.
`;
const schedule = `apiVersion: study/v1
kind: CronJob
metadata:
  name: monday-quiz
spec:
  schedule: "0 12 * * 1"
  startingDeadlineSeconds: 3600
  jobTemplate:
    spec:
      template:
        spec:
          task: quiz
          channel: study
          with:
            topic: 9장
            count: 2
            hours: 6
`;

describe.skipIf(chromiumPath === null)(
  'a scheduled quiz in the browser, with three members',
  { timeout: 120_000 },
  () => {
    let tutor: OpenTutor;
    let browser: Browser;
    // A Monday in Seoul, a minute before noon.
    let skewMs = Date.UTC(2026, 10, 30, 2, 59) - Date.now();
    beforeAll(async () => {
      mkdirSync(output, { recursive: true });
      tutor = await openTutor('socket', { notes: { '9장.md': note }, now: () => Date.now() + skewMs });
      browser = await openChromium();
    });
    afterAll(async () => {
      await browser?.close();
      await tutor?.close();
    });

    const open = async (member: string): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${tutor.workspace.url}/?as=${member}`);
      return page;
    };

    it('goes from its time to its results, answered with one tap each, and tells each member alone', async () => {
      const pages = await Promise.all(['U00000MINJI', 'U00000JUNHO', 'U000000EMMA'].map(open));
      const [minji, junho, emma] = pages;
      if (minji === undefined || junho === undefined || emma === undefined) throw new Error('no page');
      await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s apply\n${schedule}`));
      skewMs = Date.UTC(2026, 10, 30, 3, 0, 1) - Date.now();
      const root = await tutor.workspace.waitFor(() => rootsOf(tutor)[0], { what: 'the quiz', timeoutMs: 15_000 });
      await questionsOf(tutor, root, 2);
      await Promise.all(
        pages.map(async (page, at) => {
          await page.getByText('9장 퀴즈').first().waitFor(patience);
          await page.goto(`${page.url().split('&')[0]}&thread=${root.ts}`);
          await page.getByText('문제 2/2').first().waitFor(patience);
          const letters = page.getByRole('button', { name: 'ABC'[at] ?? 'A', exact: true });
          await letters.first().click();
          await page
            .getByText(/맞았어요|를 골랐는데/)
            .first()
            .waitFor(patience);
        }),
      );
      await minji.getByText('3명이 답했어요').first().waitFor(patience);
      await minji.screenshot({ path: `${output}quiz-answered-ko.png` });
      // Only the presser reads how it went.
      const told = tutor.minji.ephemerals('study').filter((one) => /맞았어요\.|를 골랐는데/.test(readableText(one)));
      expect(told).toHaveLength(1);
      await minji.getByRole('button', { name: '잘못 눌렀어요' }).first().click();
      await minji.getByText('세지 않을게요').first().waitFor(patience);
      await junho
        .getByRole('button', { name: /찍었어요|문제가 이상해요/ })
        .first()
        .waitFor(patience);
      // An explanation would give the answer away: it is for whoever asks.
      const seen = tutor.minji.thread('study', root.ts).length;
      await onlyFor(tutor, tutor.emma, () =>
        emma.getByRole('button', { name: '더 설명해 줘' }).first().click(patience),
      );
      await emma.screenshot({ path: `${output}quiz-explained-ko.png` });
      expect(tutor.minji.thread('study', root.ts)).toHaveLength(seen);

      skewMs += 6 * 60 * 60 * 1000;
      await minji.getByText('퀴즈 결과').first().waitFor(patience);
      await minji.getByText('2명이 답했어요').first().waitFor(patience);
      await minji.getByText('분포는 보여 드리지 않아요').first().waitFor(patience);
      await minji.screenshot({ path: `${output}quiz-results-ko.png` });

      // Late, for memory alone: the results stay as they are.
      await junho.getByText('퀴즈 결과').first().waitFor(patience);
      await junho.getByRole('button', { name: 'A', exact: true }).last().click();
      await junho.getByText('마감한 뒤라서 내 복습에만 남아요').first().waitFor(patience);
      await junho.screenshot({ path: `${output}quiz-late-ko.png` });
      await minji.getByText('2명이 답했어요').first().waitFor(patience);
      expect(tutor.errors).toEqual([]);
    });

    it('shows an organiser what to approve, and the author which line of theirs changed', async () => {
      const [minji, junho] = await Promise.all(['U00000MINJI', 'U00000JUNHO'].map(open));
      if (minji === undefined || junho === undefined) throw new Error('no page');
      const box = minji.getByRole('main').getByRole('textbox').first();
      await box.fill('/k8s quiz drafts');
      await box.press('Enter');
      await minji.getByText('살펴볼 문제가').first().waitFor(patience);
      await minji.screenshot({ path: `${output}quiz-drafts-ko.png` });
      await minji.getByRole('button', { name: '보이는 것 모두 승인' }).click();
      await minji
        .getByText(/\d+개를 승인했어요/)
        .first()
        .waitFor(patience);
      const changed = note.replace(
        '모든 노드에서 같은 번호의 포트를 열어',
        '노드마다 똑같은 번호의 포트를 하나씩 열어',
      );
      writeFileSync(join(tutor.config.notesDirs[0] ?? '', '9장.md'), changed);
      const told = await tutor.workspace.waitFor(
        () => tutor.junho.messages(tutor.junho.dm).find((one) => readableText(one).includes('근거가 된 줄이 바뀌어서')),
        { what: 'the author to be told', timeoutMs: 15_000 },
      );
      expect(readableText(told)).toContain('노드마다 똑같은 번호의 포트를 하나씩 열어');
      await junho.getByText('tutor', { exact: true }).first().click();
      await junho.getByText('근거가 된 줄이 바뀌어서').first().waitFor(patience);
      await junho.screenshot({ path: `${output}quiz-flagged-ko.png` });
      await junho.getByRole('button', { name: '승인', exact: true }).first().click();
      await junho
        .getByText(/승인했어요: /)
        .first()
        .waitFor(patience);
      await junho.screenshot({ path: `${output}quiz-approved-again-ko.png` });
      const stored = await storedQuizzes(tutor);
      const proved = (await stored.items.list(['approved'])).map(({ source }) => source.quote);
      await stored.close();
      expect(proved.some((quote) => quote.includes('노드마다 똑같은 번호의 포트를 하나씩 열어'))).toBe(true);
    });
  },
);
