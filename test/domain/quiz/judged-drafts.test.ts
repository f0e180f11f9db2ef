import { describe, expect, it } from 'vitest';
import { askedLine } from '#src/domain/quiz/card-drafts.ts';
import {
  draftsOf,
  draftsOfShippedCards,
  isUsable,
  judgementKey,
  readJudgedDrafts,
} from '#test/support/judged-drafts.ts';

describe('drafts out of the shipped note, which a person judged', () => {
  const judged = new Map(readJudgedDrafts().map((one) => [judgementKey(one), one]));
  const drafts = draftsOf();

  it('are all judged, and no judgement is about something that is not drafted', () => {
    expect(drafts.filter((draft) => !judged.has(judgementKey(draft))).map(({ stem }) => stem)).toEqual([]);
    expect(judged.size).toBe(drafts.length);
  });

  it('are all right, and nearly all usable as they are', () => {
    const judgements = [...judged.values()];
    expect(judgements.filter(({ right }) => !right)).toEqual([]);
    const usable = judgements.filter(isUsable).length;
    console.info(`${usable} of ${judgements.length} drafts are usable as they are`);
    expect(usable / judgements.length).toBeGreaterThan(0.9);
    // What is not says why.
    expect(judgements.filter((one) => !isUsable(one) && one.why === '')).toEqual([]);
  });
});

describe('cardDrafts out of the shipped cards, judged one by one', () => {
  const judged = new Map(readJudgedDrafts('judged-card-drafts').map((one) => [judgementKey(one), one]));

  it('are all judged, two at most for each concept, of lines that no shipped question quotes', async () => {
    const drafts = [...(await draftsOfShippedCards('ko')), ...(await draftsOfShippedCards('en'))];
    expect(drafts.filter((draft) => !judged.has(judgementKey(draft))).map(({ stem }) => stem)).toEqual([]);
    expect(judged.size).toBe(drafts.length);
    const perConcept = Map.groupBy(drafts, ({ conceptIds, locale }) => `${conceptIds[0]} ${locale}`);
    expect([...perConcept.values()].filter((some) => some.length > 2)).toEqual([]);
    const lines = drafts.map((draft) => `${draft.locale} ${askedLine(draft)}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('are all right, and most of them usable as they are', () => {
    const judgements = [...judged.values()];
    expect(judgements.filter(({ right }) => !right)).toEqual([]);
    const usable = judgements.filter(isUsable).length;
    console.info(`${usable} of ${judgements.length} drafts out of cards are usable as they are`);
    expect(usable / judgements.length).toBeGreaterThan(0.75);
    expect(judgements.filter((one) => !isUsable(one) && one.why === '')).toEqual([]);
  });
});
