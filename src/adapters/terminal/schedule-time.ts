import { z } from 'zod';

/** An instant in RFC 3339, as epoch milliseconds. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** Whole seconds are written without a fraction, as Kubernetes does. */
export function printInstant(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

export function printInstantOrNull(epochMs: number | null): string | null {
  return epochMs === null ? null : printInstant(epochMs);
}
