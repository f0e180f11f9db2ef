import { describe, expect, it } from 'vitest';
import { judgeModel, readModelCases } from '../../support/judge-model.ts';
import { characters } from '../../support/model-characters.ts';

/** Every fourth case of each kind; the whole takes minutes and is run by `npm run test:long`. */
const cases = readModelCases().filter((_, i) => i % 4 === 1);

describe('a model over a fourth of the cases', () => {
  it.each(Object.entries(characters))(
    '%s: nothing wrong reaches the channel',
    async (name, character) => {
      const score = await judgeModel(character, cases);
      expect(score, name).toMatchObject({
        ...{ unsupportedTexts: [], links: 0, pings: 0, secrets: 0, leaks: 0, crashTexts: [] },
        ...{ silentFailures: 0, badCitations: 0 },
      });
      expect(score.asked).toBeGreaterThan(25);
    },
    120_000,
  );
});
