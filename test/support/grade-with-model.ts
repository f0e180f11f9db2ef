import { loadPrompts } from '#src/adapters/files/load-prompts.ts';
import { createCallModel } from '#src/adapters/openai/call-model.ts';
import { createJudgeAnswer } from '#src/adapters/openai/grade-answer.ts';
import type { Lexicon } from '#src/domain/retrieval/lexicon.ts';
import { createGradeByModel } from '#src/features/review/grade-by-model.ts';
import { gradingScript } from './grading-characters.ts';
import { type GradedAnswer, gradeJudged, type JudgedAnswer } from './judge-grading.ts';
import { modelAt } from './model-config.ts';
import { quizItem } from './quiz-item.ts';
import { openScriptedModel } from './scripted-model.ts';
import { unlimited } from './unlimited-budget.ts';

const promptsDir = new URL('../../prompts', import.meta.url).pathname;

/** Grades answers as a review does where there is a model: by code first, and what that leaves open by a model of one character. */
export async function gradeWithModel(
  answers: readonly JudgedAnswer[],
  lexicon: Lexicon,
  character: string,
): Promise<{ readonly graded: readonly GradedAnswer[]; readonly calls: number }> {
  const model = await openScriptedModel(gradingScript(character, answers));
  const prompts = await loadPrompts(promptsDir, ['grade-answer']);
  const callModel = createCallModel(modelAt(model.baseUrl), {
    ...{ now: Date.now, chance: () => 0, budget: unlimited, hashMember: () => 'hash' },
  });
  let calls = 0;
  const judge = createJudgeAnswer({
    callModel,
    prompt: prompts['grade-answer'],
    nonce: () => {
      calls += 1;
      return `mark${calls}`;
    },
  });
  const gradeByModel = createGradeByModel({ judge });
  const graded: GradedAnswer[] = [];
  for (const judged of answers) {
    const byCode = gradeJudged(judged, lexicon);
    const grade = byCode.grade === 'unsure' ? await gradeByModel(asked(judged)) : byCode.grade;
    graded.push({ ...byCode, grade: grade ?? 'unsure' });
  }
  await model.close();
  return { graded, calls };
}

function asked({ question, answer, item, locale }: JudgedAnswer) {
  const [first, ...accepted] = item.answers;
  const ideas = item.ideas.flatMap(({ any }) => any.slice(0, 1)).join('; ');
  const about = { stem: question, answer: first ?? ideas, accepted, locale: locale === 'en' ? 'en' : 'ko' } as const;
  const wrong = [...item.otherConcepts, ...item.forbidden.flatMap(({ any }) => any.slice(0, 1))];
  return { item: quizItem({ ...about, wrong }), typed: answer, teamId: 'T1', memberId: 'U1' };
}
