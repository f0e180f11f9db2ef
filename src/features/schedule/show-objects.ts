import { openZone, type Zone } from '../../domain/schedule/cron/zone.ts';
import { eventObject } from '../../domain/schedule/kubectl/event-object.ts';
import { jobObject } from '../../domain/schedule/kubectl/job-object.ts';
import type { KubectlCommand, OutputFormat, Resource } from '../../domain/schedule/kubectl/kubectl-command.ts';
import { printDescription } from '../../domain/schedule/kubectl/print-description.ts';
import { printJob } from '../../domain/schedule/kubectl/print-job.ts';
import { printCronJobs, printEvents, printJobs } from '../../domain/schedule/kubectl/print-lists.ts';
import { printObjects } from '../../domain/schedule/kubectl/print-objects.ts';
import { manifestObject } from '../../domain/schedule/manifest/manifest-object.ts';
import type { KubectlOutcome, ShownName } from './kubectl-outcome.ts';
import { nextStarts } from './next-starts.ts';
import type { ScheduleStore } from './ports.ts';

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
    if (events.length === 0) return { kind: 'none', resource };
    if (isObject(output)) return text(printObjects(events.map(eventObject), output));
    return text(printEvents(events, nowMs));
  }
  if (resource === 'jobs') {
    const all = await schedules.runs(null);
    const chosen = choose(all, names, ({ name }) => name);
    if (chosen.kind === 'missing') return { kind: 'not-found', resource, name: chosen.name };
    if (chosen.items.length === 0) return { kind: 'none', resource };
    if (output === 'name') return text(chosen.items.map(({ name }) => `job/${name}`).join('\n'));
    if (isObject(output)) return text(printObjects(chosen.items.map(jobObject), output));
    return text(printJobs(chosen.items, nowMs));
  }
  const chosen = choose(await schedules.list(), names, ({ manifest }) => manifest.name);
  if (chosen.kind === 'missing') return { kind: 'not-found', resource, name: chosen.name };
  if (chosen.items.length === 0) return { kind: 'none', resource };
  const manifests = chosen.items.map(({ manifest }) => manifest);
  const shown = manifests.map(({ name, spec }) => ({ name, suspended: spec.suspend, atMs: nowMs }));
  if (output === 'name') return text(manifests.map(({ name }) => `cronjob/${name}`).join('\n'), shown);
  if (isObject(output)) return text(printObjects(manifests.map(manifestObject), output), shown);
  return text(printCronJobs(chosen.items, nowMs), shown);
}

async function describeCronJob(name: string, { schedules, defaultTimeZone, nowMs }: Shown): Promise<KubectlOutcome> {
  const stored = await schedules.find(name);
  if (stored === null) return { kind: 'not-found', resource: 'cronjobs', name };
  const { manifest } = stored;
  const { nextMs, timeZone } = nextStarts(manifest, defaultTimeZone, nowMs, describedStarts);
  const events = await schedules.events(`cronjob/${name}`);
  const zone = zoneNamed(timeZone);
  const { suspend } = manifest.spec;
  const described = printDescription({ ...stored, zone, nextMs: suspend ? [] : nextMs, events }, nowMs);
  return text(described, [{ name, suspended: suspend, atMs: nowMs }]);
}

async function describeRun(name: string, { schedules, nowMs }: Shown): Promise<KubectlOutcome> {
  const run = await schedules.findRun(name);
  if (run === null) return { kind: 'not-found', resource: 'jobs', name };
  const events = await schedules.events(`job/${name}`);
  return text(printJob(run, events, nowMs));
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

function isObject(output: OutputFormat): output is 'yaml' | 'json' {
  return output === 'yaml' || output === 'json';
}

function text(shown: string, cronJobs: readonly ShownName[] = []): KubectlOutcome {
  return { kind: 'text', text: shown, cronJobs };
}

function zoneNamed(name: string): Zone {
  const zone = openZone(name);
  if (zone === null) throw new RangeError(`Unknown time zone "${name}"`);
  return zone;
}
