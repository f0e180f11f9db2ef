import { createLexicon } from '#src/domain/retrieval/lexicon.ts';
import { shippedCards } from '#test/support/build-library.ts';
import { gradeWithModel } from '#test/support/grade-with-model.ts';
import { gradingCharacters } from '#test/support/grading-characters.ts';
import { gradeJudged, readJudgedAnswers, scoreGrading } from '#test/support/judge-grading.ts';

/** How far grades agree with a person's on the graded answers: without a model, and with models of several characters. */
export async function benchGrading(): Promise<void> {
  const lexicon = createLexicon(shippedCards());
  const answers = readJudgedAnswers();
  print(
    'without a model',
    answers.map((judged) => gradeJudged(judged, lexicon)),
    0,
  );
  for (const character of Object.keys(gradingCharacters)) {
    const { graded, calls } = await gradeWithModel(answers, lexicon, character);
    print(character, graded, calls);
  }
}

function print(name: string, graded: Parameters<typeof scoreGrading>[0], calls: number): void {
  const score = scoreGrading(graded);
  const share = (score.agreement / score.answers).toFixed(3);
  console.log(
    `${name.padEnd(28)}agreement ${share}  false accepts ${score.falseAccepts} (partly ${score.partlyAccepted})  false rejects ${score.falseRejects}  injection wins ${score.injectionWins}  left to the member ${score.leftToTheMember}  calls ${calls}`,
  );
}
