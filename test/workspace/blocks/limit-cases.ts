import type { blockLimits } from '../../../src/workspace/blocks/block-limits.ts';
import { blockLimitCases } from './block-limit-cases.ts';
import { elementLimitCases } from './element-limit-cases.ts';
import type { LimitCase } from './limit-case.ts';
import { payloadLimitCases } from './payload-limit-cases.ts';
import { tableLimitCases } from './table-limit-cases.ts';

/** For every entry of the table: payloads that use exactly so much of it, and where one more is noticed. */
export const limitCases: Readonly<Record<keyof typeof blockLimits, readonly LimitCase[]>> = {
  ...payloadLimitCases,
  ...blockLimitCases,
  ...tableLimitCases,
  ...elementLimitCases,
};
