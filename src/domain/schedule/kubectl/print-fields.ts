import type { RecordedEvent } from '../controller/schedule-event.ts';
import { printAge } from './print-age.ts';
import { printTable } from './print-table.ts';

/** Fields and the object's events below, as `kubectl describe` lays them out. */
export function printFields(
  fields: readonly (readonly [string, string])[],
  events: readonly RecordedEvent[],
  nowMs: number,
): string {
  const width = Math.max(...fields.map(([label]) => label.length)) + 3;
  const lines = fields.map(([label, value]) => `${`${label}:`.padEnd(width)}${value}`);
  return [...lines, ...printOwnEvents(events, nowMs)].join('\n');
}

function printOwnEvents(events: readonly RecordedEvent[], nowMs: number): readonly string[] {
  if (events.length === 0) return ['Events: <none>'];
  const rows = events.map(({ type, reason, count, firstMs, lastMs, message }) => {
    const age = printAge(nowMs - lastMs);
    return [type, reason, count > 1 ? `${age} (x${count} over ${printAge(nowMs - firstMs)})` : age, message];
  });
  const table = printTable(['Type', 'Reason', 'Age', 'Message'], rows);
  return ['Events:', ...table.split('\n').map((line) => `  ${line}`)];
}

/** Labels and annotations in a line. */
export function printPairs(pairs: Readonly<Record<string, string>>): string {
  return (
    Object.entries(pairs)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ') || '<none>'
  );
}
