import { simulateDowntime } from '../../domain/schedule/controller/simulate-downtime.ts';
import { instantOfWall } from '../../domain/schedule/cron/wall-time.ts';
import { openZone, type Zone } from '../../domain/schedule/cron/zone.ts';
import { printProblem } from '../../domain/schedule/manifest/manifest-problem.ts';
import { parseManifest } from '../../domain/schedule/manifest/parse-manifest.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import type { ExitCode } from './exit-code.ts';
import { printable } from './printable.ts';
import type { Terminal } from './run-questions.ts';
import { simulationView } from './simulation-view.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface SimulateInput {
  readonly file: string;
  readonly text: string;
  /** `A..B`: wall times in the schedule's zone, or instants with their distance from UTC. */
  readonly down: string;
  readonly tasks: readonly TaskDefinition[];
  readonly defaultTimeZone: string;
}

/**
 * Prints what would happen if the tutor were down for a while.
 * @throws WrongUsage when the time down cannot be read
 */
export function simulateSchedule(input: SimulateInput, { output, errors }: Terminal): ExitCode {
  const parsed = parseManifest(input.text, input.tasks);
  if (parsed.kind === 'invalid') {
    for (const problem of parsed.problems) errors.write(`${printable(`${input.file}:${printProblem(problem)}`)}\n`);
    return 1;
  }
  const { name, spec } = parsed.manifest;
  const zone = openZone(spec.timeZone ?? input.defaultTimeZone);
  if (zone === null) throw new WrongUsage(`Cannot simulate: the time zone "${input.defaultTimeZone}" is unknown.`);
  const simulated = simulateDowntime(name, spec, input.defaultTimeZone, readSpan(input.down, zone));
  if (simulated.kind === 'never') {
    errors.write(`${printable(`${input.file}: ${simulated.message}`)}\n`);
    return 1;
  }
  const { suspend: suspended, startingDeadlineSeconds } = spec;
  output.write(`${simulationView(simulated.steps, zone, { suspended, startingDeadlineSeconds })}\n`);
  return 0;
}

/** A year is more than any laptop sleeps, and bounds the work. */
const longestMs = 366 * 86_400_000;

function readSpan(text: string, zone: Zone): { readonly fromMs: number; readonly toMs: number } {
  const [from = '', to = '', ...more] = text.split('..');
  const [fromMs, toMs] = [readTime(from, zone), readTime(to, zone)];
  const example = 'such as 2026-11-30T08:00..2026-11-30T23:50';
  if (fromMs === null || toMs === null || more.length > 0) {
    throw new WrongUsage(`Cannot read the time down "${text}": write two times, ${example}.`);
  }
  if (toMs <= fromMs) throw new WrongUsage(`Cannot simulate "${text}": the second time must be after the first.`);
  if (toMs - fromMs > longestMs) throw new WrongUsage(`Cannot simulate "${text}": at most a year.`);
  return { fromMs, toMs };
}

function readTime(text: string, zone: Zone): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?(Z|[+-]\d{2}:\d{2})?$/.exec(text.trim());
  if (match === null) return null;
  const [, date = '', time = '00:00', offset] = match;
  const wallMs = Date.parse(`${date}T${time}${offset ?? 'Z'}`);
  // `Date.parse` takes 31 February for 3 March.
  if (Number.isNaN(wallMs) || new Date(Date.parse(`${date}T00:00Z`)).toISOString().slice(0, 10) !== date) return null;
  return offset === undefined ? instantOfWall(wallMs, zone) : wallMs;
}
