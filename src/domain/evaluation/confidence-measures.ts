/** How well confidence tells what can be answered from what cannot. */
export interface ConfidenceMeasures {
  /** Chance that a question which can be answered gets more confidence than one which cannot. */
  readonly auroc: number;
  /** The same against each kind of those which cannot; a question of several kinds counts in each. */
  readonly aurocByKind: readonly { readonly kind: string; readonly questions: number; readonly auroc: number }[];
  /** Part of the answerable that stays when one in ten of the others is let through. */
  readonly keptAtTenth: number;
  readonly curve: readonly CurvePoint[];
}

/** What happens when answers below a threshold are held back. */
export interface CurvePoint {
  readonly threshold: number;
  /** Part of the answerable questions that are still answered. */
  readonly coverage: number;
  /** Part of all answers whose first result does not answer. */
  readonly risk: number;
  /** Part of the questions out of scope that are answered all the same. */
  readonly falseAccepts: number;
}

export interface Judgement {
  readonly confidence: number;
  readonly answerable: boolean;
  readonly kinds: readonly string[];
  /** Whether the first result stands in the judgements at all. */
  readonly firstAnswers: boolean;
}

const thresholds = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

export function measureConfidence(judgements: readonly Judgement[]): ConfidenceMeasures {
  const inside = judgements.filter(({ answerable }) => answerable).map(({ confidence }) => confidence);
  const unanswerable = judgements.filter(({ answerable }) => !answerable);
  const outside = unanswerable.map(({ confidence }) => confidence);
  const kinds = [...new Set(unanswerable.flatMap((one) => one.kinds))];
  const lastHeldBack = [...outside].sort((a, b) => b - a)[Math.floor(outside.length / 10)] ?? 0;
  return {
    auroc: aurocOf(inside, outside),
    aurocByKind: kinds.map((kind) => {
      const own = unanswerable.filter((one) => one.kinds.includes(kind)).map(({ confidence }) => confidence);
      return { kind, questions: own.length, auroc: aurocOf(inside, own) };
    }),
    keptAtTenth: inside.filter((confidence) => confidence > lastHeldBack).length / Math.max(1, inside.length),
    curve: thresholds.map((threshold) => pointAt(judgements, threshold)),
  };
}

function aurocOf(inside: readonly number[], outside: readonly number[]): number {
  let wins = 0;
  for (const a of inside) for (const b of outside) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / Math.max(1, inside.length * outside.length);
}

function pointAt(judgements: readonly Judgement[], threshold: number): CurvePoint {
  const answered = judgements.filter(({ confidence }) => confidence >= threshold);
  const inside = judgements.filter(({ answerable }) => answerable).length;
  const kept = answered.filter(({ answerable }) => answerable).length;
  return {
    threshold,
    coverage: kept / Math.max(1, inside),
    risk: answered.filter(({ firstAnswers }) => !firstAnswers).length / Math.max(1, answered.length),
    falseAccepts: (answered.length - kept) / Math.max(1, judgements.length - inside),
  };
}
