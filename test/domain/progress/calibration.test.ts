import { describe, expect, it } from 'vitest';
import { compareUnderstanding, neededAnswers } from '#src/domain/progress/compare-understanding.ts';
import { bandClaim, estimateKnown, type MeasuredAnswer } from '#src/domain/progress/estimate-known.ts';
import { groupPrior } from '#src/domain/progress/group-prior.ts';

/** Mulberry32: the same members in every run. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Beta variate with whole parameters: the a-th smallest of a + b − 1 uniform ones. */
function betaOf(a: number, b: number, random: () => number): number {
  return Array.from({ length: a + b - 1 }, random).toSorted((x, y) => x - y)[a - 1] ?? 0;
}

function answersOf(known: number, count: number, random: () => number): readonly MeasuredAnswer[] {
  return Array.from({ length: count }, () => {
    // Half of what a group asks has four choices, a tenth two; the rest is typed.
    const kind = random();
    const chance = kind < 0.5 ? 0.25 : kind < 0.6 ? 0.5 : 0;
    return { correct: random() < known || random() < chance, chance };
  });
}

interface Simulated {
  readonly known: number;
  readonly answers: readonly MeasuredAnswer[];
}

function groupsOf(
  a: number,
  b: number,
  answers: number,
  groups: number,
  seed: number,
): readonly (readonly Simulated[])[] {
  const random = chanceOf(seed);
  return Array.from({ length: groups }, () =>
    Array.from({ length: 12 }, () => {
      const known = betaOf(a, b, random);
      return { known, answers: answersOf(known, answers, random) };
    }),
  );
}

/** Members for whom `holds`, each judged with what the others of their group know. */
function shareOf(
  groups: ReturnType<typeof groupsOf>,
  holds: (member: Simulated, others: readonly Simulated[]) => boolean,
): number {
  const judged = groups.flatMap((group) =>
    group.map((member) =>
      holds(
        member,
        group.filter((one) => one !== member),
      ),
    ),
  );
  return judged.filter(Boolean).length / judged.length;
}

/** Groups that know most, about half, a third, everything alike, and nothing alike. */
const populations = [
  ['strong', 4, 2],
  ['middling', 2, 2],
  ['weak', 2, 4],
  ['alike', 8, 6],
  ['anything', 1, 1],
] as const;

describe('estimateKnown on members whose knowledge is known', () => {
  const cases = populations.flatMap(([name, a, b]) => [8, 12, 20, 40].map((answers) => ({ name, a, b, answers })));

  it.for(cases)('holds the truth as often as it claims: $name group, $answers answers', ({ a, b, answers }) => {
    const groups = groupsOf(a, b, answers, 300, answers * 7 + a);
    const covered = shareOf(groups, ({ known, answers: given }, others) => {
      const { low, high } = estimateKnown(given, groupPrior(others.map((one) => one.answers)));
      return low <= known && known <= high;
    });
    // 3,600 members: the share itself is known to half a percent.
    expect(covered).toBeGreaterThan(bandClaim - 0.02);
    expect(covered).toBeLessThan(bandClaim + 0.05);
  });

  it('takes guessing out: who knows nothing is not shown a quarter', () => {
    const random = chanceOf(5);
    const means = Array.from({ length: 300 }, () => {
      const answers = Array.from({ length: 40 }, () => ({ correct: random() < 0.25, chance: 0.25 }));
      return estimateKnown(answers).mean;
    });
    expect(means.reduce((sum, mean) => sum + mean, 0) / means.length).toBeLessThan(0.125);
  });

  it('draws few answers towards the group and leaves many alone', () => {
    const right = (count: number) => Array.from({ length: count }, () => ({ correct: true, chance: 0 }));
    expect(estimateKnown(right(2)).mean).toBeLessThan(0.85);
    expect(estimateKnown(right(100)).mean).toBeGreaterThan(0.97);
    expect(estimateKnown([]).mean).toBeCloseTo(0.65, 2);
  });
});

describe('compareUnderstanding', () => {
  it('says nothing below eight answers, and nothing without a rating', () => {
    const answers = (count: number) => Array.from({ length: count }, () => ({ correct: true, chance: 0 }));
    expect(compareUnderstanding(5, answers(neededAnswers - 1))).toEqual({ kind: 'too-few', answers: 7, needed: 8 });
    expect(compareUnderstanding(null, answers(8))).toEqual({ kind: 'no-rating' });
  });

  it('seldom contradicts whoever rates themselves rightly, and finds whoever is two stars off', () => {
    const groups = groupsOf(4, 2, 12, 300, 3);
    const verdictWith = (points: (known: number) => number) => (member: Simulated, others: readonly Simulated[]) => {
      const compared = compareUnderstanding(
        points(member.known),
        member.answers,
        groupPrior(others.map((one) => one.answers)),
      );
      return compared.kind === 'compared' && compared.verdict !== 'fits';
    };
    // Stars come in halves.
    const honest = shareOf(
      groups,
      verdictWith((known) => Math.round(known * 10) / 2),
    );
    const off = shareOf(
      groups,
      verdictWith((known) => (known > 0.5 ? Math.round(known * 10) / 2 - 2.5 : Math.round(known * 10) / 2 + 2.5)),
    );
    expect(honest).toBeLessThan(0.02);
    expect(off).toBeGreaterThan(0.6);
  });
});
