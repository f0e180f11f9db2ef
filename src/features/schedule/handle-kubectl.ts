import { runName } from '../../domain/schedule/controller/run-name.ts';
import type { ScheduleEvent } from '../../domain/schedule/controller/schedule-event.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import { type KubectlCommand, onlyLooks } from '../../domain/schedule/kubectl/kubectl-command.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import { type DiffLine, diffManifests } from '../../domain/schedule/manifest/diff-manifests.ts';
import { draftManifest } from '../../domain/schedule/manifest/draft-manifest.ts';
import { localDate } from '../../domain/schedule/manifest/every-weeks.ts';
import type { ManifestProblem } from '../../domain/schedule/manifest/manifest-problem.ts';
import { parseManifest } from '../../domain/schedule/manifest/parse-manifest.ts';
import { printManifest } from '../../domain/schedule/manifest/print-manifest.ts';
import { type ManifestWarning, reviewManifest } from '../../domain/schedule/manifest/review-manifest.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import { newRun } from './new-run.ts';
import { nextStarts } from './next-starts.ts';
import type { ScheduleStore } from './ports.ts';
import { showObjects } from './show-objects.ts';

/** What became of a command. */
export type KubectlOutcome =
  /** To be shown as it is, in a fixed font. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly resource: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | { readonly kind: 'exists'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | { readonly kind: 'invalid'; readonly problems: readonly ManifestProblem[] }
  /** There are as many schedules as there may be. */
  | { readonly kind: 'too-many'; readonly limit: number }
  /** Somebody else changed it at the same time: nothing was changed. */
  | { readonly kind: 'changed-meanwhile'; readonly name: string }
  /** Nothing was given: an editor is to be opened. */
  | { readonly kind: 'editor' }
  | ({ readonly kind: 'applied'; readonly verb: AppliedVerb; readonly dryRun: boolean } & Applied)
  | { readonly kind: 'deleted'; readonly resource: 'cronjobs' | 'jobs'; readonly name: string }
  | { readonly kind: 'started'; readonly run: string; readonly cronJob: string; readonly dryRun: boolean };

export type AppliedVerb = 'created' | 'configured' | 'unchanged' | 'suspended' | 'resumed';

export interface Applied {
  readonly manifest: CronJobManifest;
  /** Null: nothing differs. */
  readonly diff: readonly DiffLine[] | null;
  readonly warnings: readonly ManifestWarning[];
  /** The next starts as if it were not suspended. */
  readonly nextMs: readonly number[];
  /** The zone that they are told in. */
  readonly timeZone: string;
}

/** Who gives a command, and where. */
export interface Commander {
  readonly by: string;
  readonly mayChange: boolean;
  /** A channel for what names nobody; null: there is none. */
  readonly channel: string | null;
}

export type HandleKubectl = (command: KubectlCommand, commander: Commander) => Promise<KubectlOutcome>;

/** Ten thousand are reconciled within a second; a group has a handful. */
const mostSchedules = 1_000;
const shownStarts = 3;

export function createHandleKubectl(deps: {
  readonly schedules: ScheduleStore;
  readonly tasks: readonly TaskDefinition[];
  readonly defaultTimeZone: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** Something changed: whoever looks after schedules looks at once. */
  readonly wake: () => void;
}): HandleKubectl {
  const { schedules, now } = deps;

  return async (command, commander) => {
    if (!onlyLooks(command) && !commander.mayChange) return { kind: 'forbidden' };
    switch (command.kind) {
      case 'get':
      case 'describe':
      case 'logs':
        return showObjects(command, { schedules, defaultTimeZone: deps.defaultTimeZone, nowMs: now() });
      case 'create-cronjob': {
        if ((await schedules.find(command.name)) !== null) {
          return { kind: 'exists', resource: 'cronjobs', name: command.name };
        }
        const zone = openZone(command.timeZone ?? deps.defaultTimeZone);
        const firstDate = zone === null ? '' : localDate(now(), zone);
        const audience =
          command.channel === null && command.members === null ? defaultAudience(command.task, commander) : {};
        const draft = draftManifest({ ...command, ...audience, everyWeeks: 1, firstDate });
        return apply(printManifest(draft), commander, command.dryRun);
      }
      case 'create-job':
        return startNow(command, commander);
      case 'apply':
        return command.text === null ? { kind: 'editor' } : apply(command.text, commander, command.dryRun);
      case 'suspend':
      case 'resume':
        return setSuspended(command.name, command.kind === 'suspend', commander);
      case 'delete': {
        const { resource, name } = command;
        const gone = await (resource === 'cronjobs' ? schedules.remove(name) : schedules.removeRun(name));
        deps.wake();
        return gone ? { kind: 'deleted', resource, name } : { kind: 'not-found', resource, name };
      }
    }
  };

  function defaultAudience(task: string, { channel }: Commander) {
    const speaks = deps.tasks.find(({ name }) => name === task)?.audience === 'required';
    return speaks ? { channel } : {};
  }

  async function apply(text: string, commander: Commander, dryRun: boolean): Promise<KubectlOutcome> {
    // Read once for its name: what it changes decides what it may keep.
    const first = parseManifest(text, deps.tasks);
    const name = first.kind === 'manifest' ? first.manifest.name : nameIn(text);
    const before = name === null ? null : await schedules.find(name);
    const parsed = before === null ? first : parseManifest(text, deps.tasks, before.manifest);
    if (parsed.kind === 'invalid') return { kind: 'invalid', problems: parsed.problems };
    const { manifest } = parsed;
    const diff = diffManifests(before?.manifest ?? null, manifest);
    const verb = before === null ? 'created' : diff === null ? 'unchanged' : 'configured';
    if (dryRun || verb === 'unchanged') return applied(manifest, diff, verb, dryRun);
    if (before === null && (await schedules.list()).length >= mostSchedules) {
      return { kind: 'too-many', limit: mostSchedules };
    }
    return save(manifest, before, commander, { verb, diff });
  }

  async function setSuspended(name: string, suspend: boolean, commander: Commander): Promise<KubectlOutcome> {
    const before = await schedules.find(name);
    if (before === null) return { kind: 'not-found', resource: 'cronjobs', name };
    if (before.manifest.spec.suspend === suspend) return applied(before.manifest, null, 'unchanged', false);
    const manifest = { ...before.manifest, spec: { ...before.manifest.spec, suspend } };
    const diff = diffManifests(before.manifest, manifest);
    return save(manifest, before, commander, { verb: suspend ? 'suspended' : 'resumed', diff });
  }

  async function save(
    manifest: CronJobManifest,
    before: { readonly uid: string; readonly version: number } | null,
    { by }: Commander,
    { verb, diff }: { readonly verb: AppliedVerb; readonly diff: readonly DiffLine[] | null },
  ): Promise<KubectlOutcome> {
    const reason = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const event: ScheduleEvent = { type: 'Normal', reason, message: `${reason} by ${by}` };
    const change = {
      manifest,
      by,
      at: now(),
      event,
      version: before?.version ?? null,
      uid: before?.uid ?? deps.newId(),
    };
    if (!(await schedules.save(change))) return { kind: 'changed-meanwhile', name: manifest.name };
    deps.wake();
    return applied(manifest, diff, verb, false);
  }

  async function startNow(
    { name, from, dryRun }: { readonly name: string; readonly from: string; readonly dryRun: boolean },
    { by }: Commander,
  ): Promise<KubectlOutcome> {
    const cronJob = await schedules.find(from);
    if (cronJob === null) return { kind: 'not-found', resource: 'cronjobs', name: from };
    const run = name === '' ? `${from}-manual-${runName('', now()).slice(1)}` : name;
    if (dryRun) return { kind: 'started', run, cronJob: from, dryRun };
    const created = newRun(cronJob, { name: run, uid: deps.newId() }, null, now());
    const event: ScheduleEvent = {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created run ${run} for ${by}`,
    };
    if (!(await schedules.createRun(created, event))) return { kind: 'exists', resource: 'jobs', name: run };
    deps.wake();
    return { kind: 'started', run, cronJob: from, dryRun };
  }

  function applied(
    manifest: CronJobManifest,
    diff: readonly DiffLine[] | null,
    verb: AppliedVerb,
    dryRun: boolean,
  ): KubectlOutcome {
    const { nextMs, timeZone } = nextStarts(manifest, deps.defaultTimeZone, now(), shownStarts);
    const warnings = reviewManifest(manifest.spec, deps.defaultTimeZone, now());
    return { kind: 'applied', verb, dryRun, manifest, diff, warnings, nextMs, timeZone };
  }
}

/** The name in a manifest that has faults elsewhere. */
function nameIn(text: string): string | null {
  return /^\s+name:\s*["']?([a-z0-9.-]+)/m.exec(text)?.[1] ?? null;
}
