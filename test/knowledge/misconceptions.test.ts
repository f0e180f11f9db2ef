import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/adapters/files/load-library.ts';
import { commonMisconception } from '../../src/domain/grounding/common-misconception.ts';
import { contradictedClaims } from '../../src/domain/grounding/contradicted-claims.ts';
import { cite } from '../../src/domain/grounding/quotation.ts';
import { passagesOf } from '../../src/domain/retrieval/build-passages.ts';
import { lexiconOf } from '../../src/domain/retrieval/lexicon.ts';

interface LearnerClaim {
  readonly id: string;
  readonly claim: string;
  readonly wrong: boolean;
}

const folder = new URL('../fixtures/claims/', import.meta.url);
const knowledgeDir = fileURLToPath(new URL('../../knowledge', import.meta.url));
const { library, problems } = await loadLibrary({ notesDirs: [], knowledgeDir, quoteCards: true, subject: true });
const lexicon = lexiconOf(library);

function readClaims(name: string): readonly LearnerClaim[] {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const sum = createHash('sha256').update(text).digest('hex');
  expect(readFileSync(new URL('SHA256', folder), 'utf8')).toContain(`${sum}  ${name}`);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the misconceptions', () => {
  it('are read whole, and each quotes words that stand on its card in both languages', () => {
    expect(problems.filter(({ path }) => path?.startsWith('lexicon/'))).toEqual([]);
    for (const { card, quote } of library.words.misconceptions) {
      const found = library.cards.find(({ concept }) => concept.id === card) ?? expect.fail(`no card ${card}`);
      const texts = found.sections.flatMap(({ blocks }) => blocks).map(({ text }) => text);
      for (const words of [quote.ko, quote.en]) {
        expect(
          texts.some((text) => text.includes(words)),
          `${card}: ${words}`,
        ).toBe(true);
      }
    }
  });

  // First 0 of 40, before there were any; the four that are missed speak of what no card explains.
  it('are noticed in learners’ claims that they were written for, and in no right one', () => {
    const noticed = readClaims('learner-claims.jsonl').filter(({ claim }) => isNoticed(claim));
    expect(noticed.filter(({ wrong }) => !wrong)).toEqual([]);
    expect(noticed.length).toBeGreaterThanOrEqual(36);
  });

  // 12 of 24 with 2 false alarms when they were first tried on these; 22 since those that cards speak of were added.
  it('are noticed in claims in other words, and in no right one', () => {
    const noticed = readClaims('unseen-claims.jsonl').filter(({ claim }) => isNoticed(claim));
    expect(noticed.filter(({ wrong }) => !wrong)).toEqual([]);
    expect(noticed.length).toBeGreaterThanOrEqual(22);
  });

  it('are noticed in no sentence of the cards and of the notes that are shipped', () => {
    const passages = [...library.notes, ...library.cards].flatMap(passagesOf);
    const citations = passages.flatMap((passage) =>
      passage.blocks.map((block) => ({ ...cite(passage, block, block.source), origin: 'note' as const })),
    );
    expect(citations.length).toBeGreaterThan(900);
    expect(citations.flatMap((citation) => contradictedClaims(library, [citation]))).toEqual([]);
  });
});

function isNoticed(claim: string): boolean {
  return commonMisconception(library, lexicon, claim) !== null;
}
