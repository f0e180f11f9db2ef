import { bestDrafts, mostDrafts } from '#src/domain/quiz/best-drafts.ts';
import { draftsOf, isUsable, judgementKey, readJudgedDrafts } from '#test/support/judged-drafts.ts';

/** Prints what is drafted out of a note, with a person's judgement where there is one; the shipped sample without a path. */
export function benchDrafts(path?: string): void {
  const judged = new Map(readJudgedDrafts().map((one) => [judgementKey(one), one]));
  const drafts = draftsOf(path);
  const best = new Set(bestDrafts(drafts, mostDrafts));
  console.log('* is offered first; right, unique, clear: y or n, - where nobody judged');
  for (const draft of drafts) {
    const judgement = judged.get(judgementKey(draft));
    const marks =
      judgement === undefined ? '---' : [judgement.right, judgement.unique, judgement.clear].map(sign).join('');
    console.log(`${best.has(draft) ? '*' : ' '} ${marks} ${draft.stem}`);
    console.log(`      = ${draft.answer}   × ${draft.wrong.join(' | ')}`);
    if (judgement !== undefined && judgement.why !== '') console.log(`      ! ${judgement.why}`);
  }
  const known = drafts.flatMap((draft) => judged.get(judgementKey(draft)) ?? []);
  console.log(`${drafts.length} drafts, ${known.length} judged, ${known.filter(isUsable).length} usable as they are`);
}

function sign(holds: boolean): string {
  return holds ? 'y' : 'n';
}
