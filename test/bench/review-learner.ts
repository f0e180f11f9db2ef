/** How well a simulated member knows a concept: it is forgotten by half in so many days. */
export interface TrueMemory {
  readonly halfLife: number;
}

/**
 * A memory of another form than any scheduler assumes: forgetting is exponential, a success lengthens it the more the nearer it was to
 * being forgotten, and a failure leaves days. Its averages are those of published learners: what was known at first falls to 90 %
 * in some two days, later in about four times as long each time (the default weights of FSRS are means over such learners). Members and
 * concepts differ from them by a factor, which no scheduler is told; so may a whole group (`pace`: how long it remembers, beside them).
 */
export function trueRecall({ halfLife }: TrueMemory, days: number): number {
  return 2 ** (-days / halfLife);
}

/**
 * @param ability of the member, around 1
 * @param pace of the whole group: 1 as published learners
 */
export function firstMemory(known: boolean, ability: number, ease: number, pace: number): TrueMemory {
  return { halfLife: (known ? 15 : 4) * ability * ease * pace };
}

export function afterAnswer(memory: TrueMemory, recall: number, isRight: boolean, ability: number): TrueMemory {
  if (!isRight) return { halfLife: Math.max(2, Math.min(12, memory.halfLife * 0.35)) };
  const gain = 12 * ability * (1 - recall) ** 0.55 * memory.halfLife ** -0.05;
  return { halfLife: Math.min(4_000, memory.halfLife * (1 + gain)) };
}

/** Around 1, seldom far from it (log-normal by twelve uniform numbers). */
export function around(chance: () => number, spread: number): number {
  let sum = -6;
  for (let at = 0; at < 12; at += 1) sum += chance();
  return Math.exp(sum * spread);
}
