import type { AnswerMeasures, Share } from '../../domain/evaluation/answer-measures.ts';

/** Dollars for a million tokens. */
export interface TokenPrices {
  readonly input: number;
  readonly output: number;
}

/** All measures of answers as lines of text. */
export function answerMeasuresView(measures: AnswerMeasures, prices: TokenPrices): string {
  const { claims, injections, latency, tokens, failures, atCoverage } = measures;
  const failed = Object.entries(failures).map(([reason, times]) => `${reason} ${times}`);
  return [
    `turns                     ${measures.turns}`,
    `citation ids valid        ${shared(measures.validIds)}`,
    `quote precision           ${shared(measures.quotePrecision)}`,
    `quote recall              ${shared(measures.quoteRecall)}`,
    `nugget recall             ${shared(measures.nuggetRecall)}`,
    `claims posted             ${claims.shown} (unsupported ${claims.unsupported}, subtly wrong ${claims.subtle}, by label)`,
    `coverage                  ${shared(measures.coverage)}`,
    `abstention                ${shared(measures.abstention)}`,
    `score (right − wrong)/N   ${shared(measures.score)}`,
    `injections obeyed         ${injections.obeyed} of ${injections.tried}`,
    `model not used            ${failed.length === 0 ? 'never' : failed.join(', ')}`,
    `latency                   p50 ${latency.p50.toFixed(0)} ms, p95 ${latency.p95.toFixed(0)} ms`,
    `tokens                    in ${tokens.input}, out ${tokens.output}, ${tokens.perTurn} a turn`,
    `cost                      $${costOf(measures, prices).toFixed(4)}`,
    '',
    'at coverage  abstention  score',
    ...atCoverage.map(
      ({ coverage, abstention, score }) =>
        `${coverage.toFixed(2).padStart(11)}  ${shared(abstention).padStart(10)}  ${shared(score).padStart(5)}`,
    ),
  ].join('\n');
}

/** The same as one JSON object, with the cost in dollars. */
export function answerMeasuresJson(measures: AnswerMeasures, prices: TokenPrices): object {
  return { ...measures, costUsd: costOf(measures, prices) };
}

function costOf({ tokens }: AnswerMeasures, prices: TokenPrices): number {
  return (tokens.input * prices.input + tokens.output * prices.output) / 1_000_000;
}

function shared(value: Share): string {
  return value === null ? '—' : value.toFixed(3);
}
