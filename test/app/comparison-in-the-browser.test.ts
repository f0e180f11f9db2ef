import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { onlyFor } from '../support/journey.ts';
import { openMemberPage } from '../support/member-page.ts';
import { filledMs, openFilledStudy } from '../support/open-filled-study.ts';
import type { OpenTutor } from '../support/open-tutor.ts';
import { cardOf, inDirect, openReviewStores, type ReviewStores } from '../support/review-journey.ts';

const dayMs = 86_400_000;
/** Chapter 9 speaks of whatever the cards ask. */
const names =
  '파드 디플로이먼트 레플리카셋 서비스 인그레스 컨피그맵 시크릿 네임스페이스 노드 클러스터 크론잡 잡 데몬셋 스테이트풀셋 emptyDir hostPath 헬름 kubelet etcd 컨트롤플레인 kubectl 라벨 볼륨 쿠버네티스';
const note = `# 9장\n\n## 📝 내용 정리\n${names.replaceAll(/\S+/gu, '### $&\n- $& : 내 말로 옮긴 설명\n').replaceAll('\n ', '\n')}\n\n## 💡 전부 읽고 난 후기\n- 길었다\n`;

describe.skipIf(chromiumPath === null)('stars beside answers in the browser', { timeout: 180_000 }, () => {
  let tutor: OpenTutor;
  let moveTo: (epochMs: number) => void;
  let stores: ReviewStores;
  let close = async () => {};
  let browser: Browser;
  beforeAll(async () => {
    ({ tutor, moveTo, close } = await openFilledStudy({ notes: { '가을-ch09.md': note } }));
    stores = await openReviewStores(tutor);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await stores?.close();
    await close();
  });

  it('says nothing before the eighth real answer, and then compares, to the member alone', async () => {
    const page = await openMemberPage(browser, tutor, tutor.junho.id, { place: 'dm', height: 1400 });
    const told = async (words: string) =>
      readableText(await onlyFor(tutor, tutor.junho, () => tutor.junho.command('study', words)));
    const ownReport = () => told('/k8s my report');
    const compared = /9장: 느낌과 결과가 잘 맞아요|9장은 별 \S+개로 느꼈고|9장은 생각보다 잘하고/;
    const counts: number[] = [];
    let said = await ownReport();
    expect(said).not.toMatch(compared);
    await told('/k8s review limit 20');
    await page.say('복습 ㄱㄱ');
    let last = '';
    let days = 1;
    const finished = () =>
      inDirect(tutor, tutor.junho).filter((one) => readableText(one).includes('오늘 복습을 마쳤어요'));
    while (!compared.test(said) && counts.length < 16) {
      const card = await tutor.workspace.waitFor(
        async () => {
          if (finished().length >= days) return 'finished';
          const open = await cardOf(stores, tutor, tutor.junho).catch(() => null);
          return open === null || open.ask.itemId === last ? undefined : open;
        },
        { what: 'the next card', timeoutMs: 20_000 },
      );
      if (card === 'finished') {
        // New cards come a few a day.
        moveTo(filledMs + days * dayMs);
        days += 1;
        await page.say('복습 ㄱㄱ');
        continue;
      }
      last = card.ask.itemId;
      await page.press(card.right);
      await page.page.getByRole('button', { name: '다음 카드', exact: true }).last().waitFor();
      said = await ownReport();
      counts.push(Number(/9장은 비교하기에 아직 (\d+)문제/.exec(said)?.[1] ?? Number.NaN));
      if (!compared.test(said)) await page.press('다음 카드');
    }
    // Seven are too few; the eighth makes the comparison, and nothing else is said of it before.
    expect(counts.at(-2)).toBe(7);
    expect(counts.slice(0, -1).every((count) => !(count > 7))).toBe(true);
    expect(said).toMatch(/8문제 가운데 8개를 맞혔어요[\s\S]*나에게만 보여요/);
    await tutor.emma.command('study', '/k8s report');
    expect(tutor.emma.ephemerals('study').map(readableText).join()).not.toMatch(compared);
    const light = await openMemberPage(browser, tutor, tutor.junho.id, { width: 390, height: 1400 });
    await light.say('/k8s 내 리포트');
    await light.read(compared);
    await light.shoot('comparison-ko-390');
    await light.close();
    await page.close();
  });
});
