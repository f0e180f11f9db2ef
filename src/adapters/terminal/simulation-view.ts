import type { SimulatedStep } from '../../domain/schedule/controller/simulate-downtime.ts';
import { printWall } from '../../domain/schedule/cron/wall-time.ts';
import type { Zone } from '../../domain/schedule/cron/zone.ts';

/** A simulation, one line a step, in the schedule's own zone. */
export function simulationView(
  steps: readonly SimulatedStep[],
  zone: Zone,
  {
    suspended,
    startingDeadlineSeconds,
  }: { readonly suspended: boolean; readonly startingDeadlineSeconds: number | null },
): string {
  const at = (ms: number) => printWall(ms, zone);
  const lines = steps.map((step) => {
    if (step.kind === 'started') {
      const late = step.atMs - step.scheduledMs;
      return `${at(step.atMs)}  starts ${step.name}${late < 60_000 ? '' : `, ${printLength(late)} late: it makes up for ${at(step.scheduledMs)}`}`;
    }
    if (step.kind === 'missed') {
      const span = step.count === 1 ? '' : ` to ${at(step.lastMs)}`;
      return `${at(step.firstMs)}  down: ${step.count} ${step.count === 1 ? 'start' : 'starts'} missed${span}`;
    }
    const why =
      startingDeadlineSeconds === null
        ? 'nothing is made up for'
        : `nothing is made up for: the starting deadline of ${printLength(startingDeadlineSeconds * 1000)} has passed`;
    return [
      `${at(step.atMs)}  back: ${why}`,
      ...step.events.filter(({ type }) => type === 'Warning').map(({ reason, message }) => `  ${reason}: ${message}`),
    ].join('\n');
  });
  const note = suspended ? ['The schedule is suspended; this is what would happen if it were not.'] : [];
  return [`Times in ${zone.name}.`, ...note, ...lines].join('\n');
}

/** `14 h 50 min`. */
function printLength(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return shown.length > 0 ? shown.join(' ') : `${Math.floor(ms / 1000)} s`;
}
