import { openZone, type Zone } from '../../domain/schedule/cron/zone.ts';
import type { KubectlCommand, OutputFormat, Resource } from '../../domain/schedule/kubectl/kubectl-command.ts';
import { printAge } from '../../domain/schedule/kubectl/print-age.ts';
import { printDescription } from '../../domain/schedule/kubectl/print-description.ts';
import { printCronJobs, printEvents, printJobs } from '../../domain/schedule/kubectl/print-lists.ts';
import { printManifest } from '../../domain/schedule/manifest/print-manifest.ts';
import type { KubectlOutcome } from './kubectl-outcome.ts';
import { nextStarts } from './next-starts.ts';
import type { ScheduleStore } from './ports.ts';
import type { Run } from './stored-schedule.ts';

interface Shown {
  readonly schedules: ScheduleStore;
  readonly defaultTimeZone: string;
  readonly nowMs: number;
}

type Look = Extract<KubectlCommand, { readonly kind: 'get' | 'describe' | 'logs' }>;

const describedStarts = 3;

/** Answers what changes nothing, as kubectl prints it. */
export function showObjects(command: Look, shown: Shown): Promise<KubectlOutcome> {
  switch (command.kind) {
    case 'get':
      return get(command.resource, command.names, command.output, shown);
    case 'describe':
      return command.resource === 'cronjobs' ? describeCronJob(command.name, shown) : describeRun(command.name, shown);
    case 'logs':
      return logs(command.job, shown);
  }
}

async function get(
  resource: Resource,
  names: readonly string[],
  output: OutputFormat,
  { schedules, nowMs }: Shown,
): Promise<KubectlOutcome> {
  if (resource === 'events') {
    const events = (await schedules.events(null)).filter(
      ({ object }) => names.length === 0 || names.some((name) => object.endsWith(`/${name}`)),
    );
    return events.length === 0 ? { kind: 'none', resource } : text(printEvents(events, nowMs));
  }
  if (resource === 'jobs') {
    const all = await schedules.runs(null);
    const chosen = choose(all, names, ({ name }) => name);
    if (chosen.kind === 'missing') return { kind: 'not-found', resource, name: chosen.name };
    if (chosen.items.length === 0) return { kind: 'none', resource };
    if (output === 'name') return text(chosen.items.map(({ name }) => `job/${name}`).join('\n'));
    if (output === 'json' || output === 'yaml') return text(JSON.stringify(chosen.items.map(asJson), null, 2));
    const rows = chosen.items.map(({ spec, ...run }) => ({ ...run, completions: spec.completions }));
    return text(printJobs(rows, nowMs));
  }
  const chosen = choose(await schedules.list(), names, ({ manifest }) => manifest.name);
  if (chosen.kind === 'missing') return { kind: 'not-found', resource, name: chosen.name };
  if (chosen.items.length === 0) return { kind: 'none', resource };
  const manifests = chosen.items.map(({ manifest }) => manifest);
  if (output === 'name') return text(manifests.map(({ name }) => `cronjob/${name}`).join('\n'));
  if (output === 'yaml') return text(manifests.map(printManifest).join('---\n').trimEnd());
  if (output === 'json') return text(JSON.stringify(manifests.length === 1 ? manifests[0] : manifests, null, 2));
  return text(printCronJobs(chosen.items, nowMs));
}

async function describeCronJob(name: string, { schedules, defaultTimeZone, nowMs }: Shown): Promise<KubectlOutcome> {
  const stored = await schedules.find(name);
  if (stored === null) return { kind: 'not-found', resource: 'cronjobs', name };
  const { manifest } = stored;
  const { nextMs, timeZone } = nextStarts(manifest, defaultTimeZone, nowMs, describedStarts);
  const events = await schedules.events(`cronjob/${name}`);
  const zone = zoneNamed(timeZone);
  return text(printDescription({ ...stored, zone, nextMs: manifest.spec.suspend ? [] : nextMs, events }, nowMs));
}

async function describeRun(name: string, { schedules, nowMs }: Shown): Promise<KubectlOutcome> {
  const run = await schedules.findRun(name);
  if (run === null) return { kind: 'not-found', resource: 'jobs', name };
  const events = await schedules.events(`job/${name}`);
  const shown = events.map(
    (event) => `  ${event.type}  ${event.reason}  ${printAge(nowMs - event.lastMs)}  ${event.message}`,
  );
  const { status } = run;
  const [condition] = status.conditions;
  return text(
    [
      `Name:           ${run.name}`,
      `Controlled By:  cronjob/${run.cronJob}`,
      `Scheduled For:  ${run.scheduledMs === null ? '<asked for>' : new Date(run.scheduledMs).toISOString()}`,
      `Task:           ${run.spec.template.task}`,
      `Attempts:       ${status.active} Active / ${status.succeeded} Succeeded / ${status.failed} Failed`,
      `Condition:      ${condition === undefined ? '<none>' : `${condition.type} (${condition.reason}): ${condition.message}`}`,
      ...(shown.length === 0 ? ['Events:         <none>'] : ['Events:', ...shown]),
    ].join('\n'),
  );
}

async function logs(name: string, { schedules }: Shown): Promise<KubectlOutcome> {
  const run = await schedules.findRun(name);
  if (run === null) return { kind: 'not-found', resource: 'jobs', name };
  const [condition] = run.status.conditions;
  const end = condition === undefined ? 'running' : `${condition.type}: ${condition.message}`;
  return text([...run.log, end].join('\n'));
}

function choose<T>(
  all: readonly T[],
  names: readonly string[],
  nameOf: (item: T) => string,
): { readonly kind: 'items'; readonly items: readonly T[] } | { readonly kind: 'missing'; readonly name: string } {
  const missing = names.find((name) => !all.some((item) => nameOf(item) === name));
  if (missing !== undefined) return { kind: 'missing', name: missing };
  return { kind: 'items', items: names.length === 0 ? all : all.filter((item) => names.includes(nameOf(item))) };
}

function asJson({ name, cronJob, scheduledMs, spec, status }: Run) {
  return { name, cronJob, scheduledMs, spec, status };
}

function text(shown: string): KubectlOutcome {
  return { kind: 'text', text: shown };
}

function zoneNamed(name: string): Zone {
  const zone = openZone(name);
  if (zone === null) throw new RangeError(`Unknown time zone "${name}"`);
  return zone;
}
