/** FSRS 5 and before forget by a fixed exponent. */
const fixedDecay = 0.5;

/**
 * The 21 weights of FSRS 6 for those of FSRS 4 (17) and FSRS 5 (19), by the formulas that FSRS itself migrates with. The library
 * would do the same and print a line on standard output, where JSON lines are expected.
 */
export function completeWeights(weights: readonly number[]): readonly number[] {
  if (weights.length === 19) return [...weights, 0, fixedDecay];
  if (weights.length !== 17) return weights;
  const full = [...weights, 0, 0, 0, fixedDecay];
  const [w4, w5, w6] = [weights[4] ?? 0, weights[5] ?? 0, weights[6] ?? 0];
  full[4] = round(w5 * 2 + w4);
  full[5] = round(Math.log(w5 * 3 + 1) / 3);
  full[6] = round(w6 + 0.5);
  return full;
}

function round(value: number): number {
  return Number(value.toFixed(8));
}
