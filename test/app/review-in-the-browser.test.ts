import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countingEntries } from '#src/domain/review/recall-entry.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { cardOf, openReviewStores, type ReviewStores } from '../support/review-journey.ts';

const output = new URL('../output/', import.meta.url).pathname;
const patience = { timeout: 20_000 };

describe.skipIf(chromiumPath === null)('a review in the browser', { timeout: 120_000 }, () => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    const skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
    tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
    stores = await openReviewStores(tutor);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await stores?.close();
    await tutor?.close();
  });

  it('goes through a hint, an undo, and an answer that the organiser finds right too', async () => {
    const page = await browser.newPage();
    await page.goto(`${tutor.workspace.url}/?as=U00000JUNHO&channel=${tutor.junho.dm}`);
    const box = page.getByRole('main').getByRole('textbox').first();
    await box.fill('복습 ㄱㄱ');
    await box.press('Enter');
    await page.getByText('복습 · 이 뒤로').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-card-ko.png` });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
    const { right } = await cardOf(stores, tutor, tutor.junho);
    await press('힌트');
    await page.getByText('힌트: ').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-hint-ko.png` });
    await press(right);
    await page.getByText('힌트를 보고 맞혔어요').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-result-ko.png` });
    await press('되돌리기');
    await page.getByText('되돌렸어요').first().waitFor(patience);
    await press(right);
    await page.getByText('힌트를 보고 맞혔어요').first().waitFor(patience);

    await press('다음 카드');
    await page.getByText('복습 · 이 뒤로').last().waitFor(patience);
    await page.getByRole('button', { name: '직접 쓰기', exact: true }).last().waitFor(patience);
    await press('직접 쓰기');
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').fill('내가 아는 다른 말');
    await page.screenshot({ path: `${output}review-form-ko.png` });
    await form.getByRole('button', { name: '답하기', exact: true }).click();
    await page.getByText('내 답: 내가 아는 다른 말').first().waitFor(patience);
    await press('내 답도 맞아요');
    await page.getByText('문제를 맡은 사람에게 물어볼게요').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-appeal-ko.png` });

    const organiser = await browser.newPage();
    await organiser.goto(`${tutor.workspace.url}/?as=U00000MINJI&channel=${tutor.minji.dm}`);
    await organiser.getByText('준호님이 자기 답도 맞다고 해요').first().waitFor(patience);
    await organiser.screenshot({ path: `${output}review-decide-ko.png` });
    await organiser.getByRole('button', { name: '이것도 맞아요', exact: true }).last().click();
    await organiser.getByText('맞는 답으로 넣었어요').first().waitFor(patience);
    await page.getByText('도 맞는 답으로 정해졌어요').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-accepted-ko.png` });

    const learner = { teamId: tutor.workspace.teamId, memberId: 'U00000JUNHO' };
    const lines = countingEntries(await stores.reviews.entries(learner, null));
    expect(lines.map(({ rating }) => rating)).toEqual([null, 2, 3]);
  });

  it('reads the same in English, by the keyboard, and an answer is declined kindly', async () => {
    const page = await browser.newPage();
    await page.goto(`${tutor.workspace.url}/?as=U000000EMMA&channel=${tutor.emma.dm}`);
    const box = page.getByRole('main').getByRole('textbox').first();
    await box.fill('review');
    await box.press('Enter');
    await page.getByText('Review · ').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-card-en.png` });
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).last().focus();
      await page.keyboard.press('Enter');
    };
    await press('Hint');
    await page.getByText('Hint: ').first().waitFor(patience);
    const { right, wrong } = await cardOf(stores, tutor, tutor.emma);
    await press(wrong);
    await page.getByText('Not yet.').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-wrong-en.png` });
    await press('Undo');
    await page.getByText('Taken back.').first().waitFor(patience);
    await press(right);
    await page.getByText('Right, after a hint').first().waitFor(patience);
    await page.screenshot({ path: `${output}review-result-en.png` });
    await press('Next card');
    await page.getByText('Review · ').last().waitFor(patience);
    await page.getByRole('button', { name: 'Type it', exact: true }).last().waitFor(patience);
    await press('Type it');
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').fill('what nobody else calls it');
    await page.screenshot({ path: `${output}review-form-en.png` });
    await form.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByText('Your answer: what nobody else calls it').first().waitFor(patience);
    await press('My answer is right too');
    await page.getByText('I will ask whoever looks after this question').first().waitFor(patience);

    const organiser = await browser.newPage();
    await organiser.goto(`${tutor.workspace.url}/?as=U00000MINJI&channel=${tutor.minji.dm}`);
    await organiser.getByText('what nobody else calls it').first().waitFor(patience);
    // In the organiser's language, whatever the member's is.
    await organiser.getByText('Emma님이 자기 답도 맞다고 해요').first().waitFor(patience);
    await organiser.screenshot({ path: `${output}review-decide-mixed.png` });
    await organiser.getByRole('button', { name: '아니에요', exact: true }).last().click();
    await page.getByText('was not taken as an answer').first().waitFor(patience);
    // It stays for the member to judge.
    await press('I did not know');
    await page.getByText('Not yet.').last().waitFor(patience);
    await page.screenshot({ path: `${output}review-declined-en.png` });

    const learner = { teamId: tutor.workspace.teamId, memberId: 'U000000EMMA' };
    const lines = countingEntries(await stores.reviews.entries(learner, null));
    expect(lines.map(({ rating }) => rating)).toEqual([null, 2, 1]);
    expect(tutor.errors).toEqual([]);
  });
});
