import { z } from 'zod';
import { type Faults, mostTimes, noFaults, slowestMs } from './faults.ts';

const callFault = z
  .strictObject({
    method: z.string().trim().min(1).max(100).nullable(),
    times: z.number().int().min(1).max(mostTimes).nullable(),
  })
  .nullable();

/** Every field may be left out for "off"; one that does not exist is refused, because it would do nothing. */
export const faultsShape = z.strictObject({
  rateLimited: callFault.default(null),
  failsAfterwards: callFault.default(null),
  losesResponse: callFault.default(null),
  slowMs: z.number().int().min(0).max(slowestMs).default(0),
  duplicates: z.boolean().default(false),
  outOfOrder: z.boolean().default(false),
  tokenRevoked: z.boolean().default(false),
});

/** @throws Error naming every wrong field */
export function readFaults(faults: Partial<Faults> = noFaults): Faults {
  const parsed = faultsShape.safeParse(faults);
  if (parsed.success) return parsed.data;
  throw new Error(`Cannot switch these faults on:\n${z.prettifyError(parsed.error)}`);
}
