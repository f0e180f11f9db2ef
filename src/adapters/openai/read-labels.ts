import { z } from 'zod';
import type { ClaimLabels } from '../../features/evaluation/evaluate-answers.ts';

const labels = z.object({ unsupported: z.array(z.string()), subtle: z.array(z.string()) });
const waitMs = 5_000;

/**
 * The sentences that a scripted server (one that plays a character to be measured with) knows to be wrong among those it said:
 * `GET /labels` beside its `/chat/completions`. None where it tells none, as every other server.
 */
export async function readLabels(baseUrl: string): Promise<ClaimLabels> {
  const response = await fetch(`${baseUrl.replace(/\/$/u, '')}/labels`, { signal: AbortSignal.timeout(waitMs) }).catch(
    () => null,
  );
  const told = response?.ok === true ? labels.safeParse(await response.json().catch(() => null)).data : undefined;
  return { unsupported: new Set(told?.unsupported), subtle: new Set(told?.subtle) };
}
