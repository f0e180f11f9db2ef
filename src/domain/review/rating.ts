/** How well something was remembered. The numbers are FSRS's, and stand in the log for ever. */
export const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const;

export type Rating = (typeof ratings)[keyof typeof ratings];

export function isRating(value: unknown): value is Rating {
  return value === 1 || value === 2 || value === 3 || value === 4;
}
