/** Prints how the tutor does on the frozen question sets, and every item that it got wrong. Usage: npm run bench -- questions */
import {
  judgeFollowUpDevelopment,
  judgeRealDevelopment,
  judgeShippedDevelopment,
} from '../support/judge-development.ts';
import {
  type Judged,
  judgeFollowUps,
  judgeRealNote,
  judgeShipped,
  judgeUtterances,
} from '../support/judge-questions.ts';
import { judgeTyped } from '../support/judge-typed.ts';

export async function benchQuestions(): Promise<void> {
  report('development: shipped knowledge', await judgeShippedDevelopment());
  report('development: real note', await judgeRealDevelopment());
  report('development: follow-ups', await judgeFollowUpDevelopment());
  report('real note', await judgeRealNote());
  report('shipped knowledge', await judgeShipped());
  report('follow-ups', await judgeFollowUps());
  report('utterances', judgeUtterances());
  const typed = await judgeTyped();
  report('typed', typed.answers);
  console.log(`typed, search: right section first ${typed.first}, among three ${typed.firstThree} of ${typed.of}`);
  for (const miss of typed.misses) console.log(`  ${miss}`);
}

function report(name: string, judged: readonly Judged[] | null): void {
  if (judged === null) {
    console.log(`${name}: skipped, the note is not here`);
    return;
  }
  const wrong = judged.filter(({ right }) => !right);
  console.log(`${name}: ${judged.length - wrong.length} of ${judged.length} right`);
  for (const { id, asked, got } of wrong) console.log(`  ${id} ${asked}\n      ${got.slice(0, 300)}`);
}
