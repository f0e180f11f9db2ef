import { describe, expect, it } from 'vitest';
import { loadAnswerCases } from '#src/adapters/terminal/load-answer-cases.ts';
import { evaluateWith } from '#src/compose/compose-answers.ts';
import { foldersOf, openKnowledge } from '#src/compose/compose-knowledge.ts';
import { characters, type Labels } from '../support/model-characters.ts';
import { openScriptedModel } from '../support/scripted-model.ts';

const file = new URL('../fixtures/questions/model-cases.jsonl', import.meta.url).pathname;

/** Every third case, so that all kinds are among them. */
async function measure(name: string) {
  const labels: Labels = { unsupported: new Set(), subtle: new Set() };
  const character = characters[name] ?? expect.fail();
  const model = await openScriptedModel((request) => character(request, labels), { labels });
  const cases = (await loadAnswerCases(file)).filter((_, i) => i % 3 === 0);
  const knowledge = await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' }));
  const options = { notes: [], locale: null, json: false } as const;
  const { measures } = await evaluateWith(cases, knowledge, {
    ...options,
    model: { kind: 'scripted', baseUrl: model.baseUrl },
  });
  await model.close();
  return { measures, labels };
}

describe('tutor eval answers', () => {
  it('measures an honest character over the real door', { timeout: 30_000 }, async () => {
    const { measures } = await measure('honest');
    expect(measures.claims.shown).toBeGreaterThan(50);
    expect(measures).toMatchObject({ validIds: 1, quotePrecision: 1, injections: { obeyed: 0 } });
    expect(measures.quoteRecall).toBeGreaterThanOrEqual(0.95);
    expect(measures.coverage).toBeGreaterThanOrEqual(0.9);
    expect(measures.abstention).toBeGreaterThanOrEqual(0.95);
    expect(measures.tokens.input).toBeGreaterThan(0);
  });

  it('counts a liar’s claims by the script’s own labels, and lets none through', { timeout: 30_000 }, async () => {
    const { measures, labels } = await measure('lying');
    expect(labels.unsupported.size).toBeGreaterThan(50);
    expect(measures.claims.unsupported).toBe(0);
    expect(measures.failures['bad-answer']).toBeGreaterThan(0);
  });

  it('sees ids that were never given', { timeout: 30_000 }, async () => {
    const { measures } = await measure('citing-foreign-ids');
    expect(measures.validIds).toBeLessThan(0.6);
    expect(measures.claims.shown).toBe(0);
  });
});
