import { estimateKnown, type MeasuredAnswer, openPrior, type Prior } from './estimate-known.ts';

/** Members whose answers say something about a group. */
const neededMembers = 5;

/** What is believed of a member before their own answers: what the others of the group know, or the open prior with too few of them. */
export function groupPrior(others: readonly (readonly MeasuredAnswer[])[]): Prior {
  const answered = others.filter((answers) => answers.length > 0);
  if (answered.length < neededMembers) return openPrior;
  const means = answered.map((answers) => estimateKnown(answers).mean);
  return { mean: means.reduce((sum, mean) => sum + mean, 0) / means.length, weight: openPrior.weight };
}
