import { z } from 'zod';
import type { DeveloperRequest } from '../developer-protocol.ts';
import { longestDisconnectSeconds } from '../faults/faults.ts';
import { faultsShape } from '../faults/read-faults.ts';

/** What the drawer asks. */
export const developerRequest: z.ZodType<DeveloperRequest> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('redeliver'), id: z.string().min(1).max(64) }),
  z.object({ kind: z.literal('set-faults'), faults: faultsShape }),
  z.object({ kind: z.literal('move-clock'), to: z.number() }),
  z.object({ kind: z.literal('refresh-sockets') }),
  z.object({ kind: z.literal('disconnect'), seconds: z.number().min(1).max(longestDisconnectSeconds) }),
]);
