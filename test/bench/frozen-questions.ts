/** Prints how the tutor does on the frozen question sets, and every item that it got wrong. Usage: npm run bench -- questions */
import {
  type Judged,
  judgeFollowUps,
  judgeRealNote,
  judgeShipped,
  judgeUtterances,
} from '../support/judge-questions.ts';

export async function benchQuestions(): Promise<void> {
  report('real note', await judgeRealNote());
  report('shipped knowledge', await judgeShipped());
  report('follow-ups', await judgeFollowUps());
  report('utterances', judgeUtterances());
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
