/** One answer to a question about something. */
export interface MeasuredAnswer {
  readonly correct: boolean;
  /** Probability of being right without knowing: 1/4 with four choices, 0 when nothing is offered. */
  readonly chance: number;
}

/** A share from 0 to 1 with the band that holds it nine times out of ten. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What is believed before any answer: a mean share, worth this many answers. */
export interface Prior {
  readonly mean: number;
  readonly weight: number;
}

/** Probability that the band claims to hold the truth. */
export const bandClaim = 0.9;
/**
 * Two thirds of what is asked is usually known. It weighs two answers, which is as wide as a group of strangers: with four, the
 * band held only 81–86 % in groups whose members differ most.
 */
export const openPrior: Prior = { mean: 0.65, weight: 2 };
/** Points at which the belief is computed: half a percent apart is finer than anything shown. */
const gridSize = 200;
const grid = Array.from({ length: gridSize }, (_, index) => (index + 0.5) / gridSize);
const logKnown = grid.map((known) => Math.log(known));
const logUnknown = grid.map((known) => Math.log(1 - known));

interface Likelihood {
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

/** A group's questions have two, three, four or no options; logarithms of a few thousand points are kept. */
const mostLikelihoods = 20;
const likelihoods = new Map<number, Likelihood>();

/** Logarithms of the probability of a right and of a wrong answer at each point of the grid. */
function likelihoodOf(chance: number): Likelihood {
  const known = likelihoods.get(chance);
  if (known !== undefined) return known;
  const correct = grid.map((share) => share + (1 - share) * chance);
  const made = { right: correct.map((one) => Math.log(one)), wrong: correct.map((one) => Math.log(1 - one)) };
  if (likelihoods.size < mostLikelihoods) likelihoods.set(chance, made);
  return made;
}

/**
 * The share that somebody knows, from answers that may be guessed: P(correct) = known + (1 − known)·chance, so that chance is
 * taken out answer by answer and not on average. Belief starts from a Beta distribution around the prior's mean, which draws
 * few answers towards the group and leaves many alone. The band is the middle `bandClaim` of the belief.
 */
export function estimateKnown(answers: readonly MeasuredAnswer[], prior: Prior = openPrior): Estimate {
  const counts = countByChance(answers);
  const [a, b] = [prior.mean * prior.weight, (1 - prior.mean) * prior.weight];
  const logs = grid.map((_, index) => {
    let sum = (a - 1) * (logKnown[index] ?? 0) + (b - 1) * (logUnknown[index] ?? 0);
    for (const { likelihood, right, wrong } of counts) {
      sum += right * (likelihood.right[index] ?? 0) + wrong * (likelihood.wrong[index] ?? 0);
    }
    return sum;
  });
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, index) => sum + weight * (grid[index] ?? 0), 0) / total;
  const tail = (1 - bandClaim) / 2;
  return { mean, low: quantile(weights, total * tail), high: quantile(weights, total * (1 - tail)) };
}

function countByChance(answers: readonly MeasuredAnswer[]) {
  const counts = new Map<number, { right: number; wrong: number }>();
  for (const { correct, chance } of answers) {
    const count = counts.get(chance) ?? { right: 0, wrong: 0 };
    counts.set(chance, correct ? { ...count, right: count.right + 1 } : { ...count, wrong: count.wrong + 1 });
  }
  return [...counts].map(([chance, count]) => ({ likelihood: likelihoodOf(chance), ...count }));
}

/** The share below which this much of the belief lies. */
function quantile(weights: readonly number[], wanted: number): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    if (sum + weight >= wanted) return (index + (wanted - sum) / weight) / gridSize;
    sum += weight;
  }
  return 1;
}
