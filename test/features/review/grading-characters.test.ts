import { describe, expect, it } from 'vitest';
import { createLexicon } from '#src/domain/retrieval/lexicon.ts';
import { shippedCards } from '#test/support/build-library.ts';
import { gradeWithModel } from '#test/support/grade-with-model.ts';
import { gradeJudged, readJudgedAnswers, scoreGrading } from '#test/support/judge-grading.ts';

/** The graded answers again, where a model of some character reads what code leaves open. */
describe('grading with a model, on answers that a person graded', { timeout: 120_000 }, () => {
  const lexicon = createLexicon(shippedCards());
  const answers = readJudgedAnswers();
  const alone = scoreGrading(answers.map((judged) => gradeJudged(judged, lexicon)));
  const scoreOf = async (character: string) => {
    const score = scoreGrading((await gradeWithModel(answers, lexicon, character)).graded);
    console.info(`Grading with a model that is ${character}:`, score);
    return score;
  };

  it('agrees far more with the person when the model is honest, and accepts nothing wrong', async () => {
    const score = await scoreOf('honest');
    expect(score).toMatchObject({ falseAccepts: 0, partlyAccepted: 0, injectionWins: 0 });
    expect(score.falseRejects).toBeLessThanOrEqual(alone.falseRejects);
    expect(score.agreement / score.answers).toBeGreaterThan(0.9);
  });

  it('lets no answer win that orders the model about, though the model obeys', async () => {
    expect(await scoreOf('obedient')).toMatchObject({ falseAccepts: 0, partlyAccepted: 0, injectionWins: 0 });
  });

  it.each(['always-yes', 'lenient', 'always-no', 'quoting-what-is-not-there', 'fickle', 'giving-a-grade'])(
    'leaves to the member what it left without a model, when the model is %s',
    async (character) => {
      expect(await scoreOf(character)).toEqual(alone);
    },
  );
});
