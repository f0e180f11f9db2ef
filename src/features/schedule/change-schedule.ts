import type { ScheduleEvent } from '../../domain/schedule/controller/schedule-event.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import { type DiffLine, diffManifests } from '../../domain/schedule/manifest/diff-manifests.ts';
import { parseManifest } from '../../domain/schedule/manifest/parse-manifest.ts';
import { reviewManifest } from '../../domain/schedule/manifest/review-manifest.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import { type ApplyManifests, createApplyManifests } from './apply-manifests.ts';
import type { AppliedVerb, Commander, KubectlOutcome } from './kubectl-outcome.ts';
import { nextStarts } from './next-starts.ts';
import type { ScheduleStore } from './ports.ts';

/** Makes a CronJob what a manifest says, or stops and restarts it. */
export interface ChangeSchedule {
  readonly apply: ApplyManifests;
  readonly setSuspended: (name: string, suspend: boolean, commander: Commander) => Promise<KubectlOutcome>;
}

/** Ten thousand are reconciled within a second; a group has a handful. */
const mostSchedules = 1_000;
const shownStarts = 3;

export function createChangeSchedule(deps: {
  readonly schedules: Pick<ScheduleStore, 'list' | 'find' | 'save'>;
  readonly tasks: readonly TaskDefinition[];
  readonly defaultTimeZone: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** Something changed: whoever looks after schedules looks at once. */
  readonly wake: () => void;
}): ChangeSchedule {
  const { schedules, now } = deps;

  return {
    apply: createApplyManifests(async (text, commander, dryRun) => {
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
    }),

    async setSuspended(name, suspend, commander) {
      const before = await schedules.find(name);
      if (before === null) return { kind: 'not-found', resource: 'cronjobs', name };
      if (before.manifest.spec.suspend === suspend) return applied(before.manifest, null, 'unchanged', false);
      const manifest = { ...before.manifest, spec: { ...before.manifest.spec, suspend } };
      const diff = diffManifests(before.manifest, manifest);
      return save(manifest, before, commander, { verb: suspend ? 'suspended' : 'resumed', diff });
    },
  };

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

  function applied(
    manifest: CronJobManifest,
    diff: readonly DiffLine[] | null,
    verb: AppliedVerb,
    dryRun: boolean,
  ): KubectlOutcome {
    const { nextMs, timeZone } = nextStarts(manifest, deps.defaultTimeZone, now(), shownStarts);
    const warnings = reviewManifest(manifest.spec, deps.defaultTimeZone, now());
    return { kind: 'applied', verb, dryRun, manifest, diff, warnings, nextMs, timeZone, atMs: now() };
  }
}

/** The name in a manifest that has faults elsewhere. */
function nameIn(text: string): string | null {
  return /^\s+name:\s*["']?([a-z0-9.-]+)/m.exec(text)?.[1] ?? null;
}
