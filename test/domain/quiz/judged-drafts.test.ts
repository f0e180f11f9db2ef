import { describe, expect, it } from 'vitest';
import { draftsOf, isUsable, judgementKey, readJudgedDrafts } from '#test/support/judged-drafts.ts';

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
