import type { Check } from '../../features/doctor/check.ts';
import { printable } from './printable.ts';

const marks = { ok: '✓', warning: '!', error: '✗' } as const;

/** One line per check, the names in a column. */
export function checkView(checks: readonly Check[]): string {
  const width = Math.max(0, ...checks.map(({ name }) => name.length));
  return checks
    .map(({ name, status, message }) => printable(`${marks[status]} ${name.padEnd(width)}  ${message}`))
    .join('\n');
}
