import type { Evaluated, LevelSummary, RetrievalReport } from '../../features/evaluation/evaluate-retrieval.ts';
import { printable } from './printable.ts';

/** Questions that are shown with what was wanted and what was found. */
const shownWorst = 20;

/** All measures of a search as lines of text: per set with 95 % intervals and both halves, confidence, the worst questions. */
export function evaluationView(report: RetrievalReport): string {
  const lines = ['set            level     n  nDCG@10 [95 %]        half 1  half 2   MRR@10  Recall@5'];
  for (const { set, page, section } of report.sets) {
    lines.push(levelLine(set, 'page', page));
    if (section.questions > 0) lines.push(levelLine('', 'section', section));
  }
  if (report.confidence !== null) {
    const { auroc, aurocByKind, keptAtTenth, curve } = report.confidence;
    lines.push('', `confidence: AUROC ${fixed(auroc)}, kept at 10 % false accepts ${fixed(keptAtTenth)}`);
    const kinds = aurocByKind.map((one) => `${one.kind} ${fixed(one.auroc)} (${one.questions})`);
    if (kinds.length > 0) lines.push(`AUROC against each kind: ${kinds.join(', ')}`);
    lines.push('threshold  kept   first wrong  let through');
    for (const { threshold, coverage, risk, falseAccepts } of curve)
      lines.push(
        `${threshold.toFixed(1).padStart(9)}  ${fixed(coverage)}  ${fixed(risk)}        ${fixed(falseAccepts)}`,
      );
  }
  const worst = worstOf(report.evaluated);
  if (worst.length > 0) lines.push('', 'worst questions:', ...worst.flatMap(questionLines));
  return lines.map(printable).join('\n');
}

/** The same as one JSON object. */
export function evaluationJson({ sets, confidence, evaluated }: RetrievalReport): object {
  const worst = worstOf(evaluated).map(({ question: { id, set, query }, page, section, found }) => ({
    id,
    set,
    query,
    page: page?.ndcg ?? null,
    section: section?.ndcg ?? null,
    found: found.slice(0, 5),
  }));
  return { sets, confidence, worst };
}

function levelLine(set: string, level: string, { questions, ndcg, mrr, recall, halves }: LevelSummary): string {
  const interval = `${fixed(ndcg.mean)} [${fixed(ndcg.low)}, ${fixed(ndcg.high)}]`;
  const [first, second] = halves;
  return `${set.padEnd(14)} ${level.padEnd(7)} ${String(questions).padStart(3)}  ${interval}  ${fixed(first)}   ${fixed(second)}    ${fixed(mrr)}   ${fixed(recall)}`;
}

function worstOf(evaluated: readonly Evaluated[]): readonly Evaluated[] {
  const worth = ({ page, section }: Evaluated) => (section ?? page)?.ndcg ?? 1;
  return evaluated
    .filter((one) => worth(one) < 1)
    .sort((a, b) => worth(a) - worth(b) || (a.page?.ndcg ?? 0) - (b.page?.ndcg ?? 0))
    .slice(0, shownWorst);
}

function questionLines({ question, page, section, confidence, found }: Evaluated): readonly string[] {
  const wanted = section === null ? question.pages : question.sections;
  return [
    `  ${question.set} "${question.query.slice(0, 120)}"  page ${fixed(page?.ndcg ?? 0)}, section ${section === null ? '—' : fixed(section.ndcg)}, confidence ${fixed(confidence)}`,
    `    wanted ${Object.keys(wanted).slice(0, 3).join('  ')}`,
    `    found  ${found.slice(0, 3).join('  ')}`,
  ];
}

const fixed = (value: number) => value.toFixed(3).replace(/^0/, '');
