import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import { type DiffLine, diffManifests } from '../../domain/schedule/manifest/diff-manifests.ts';
import { mergeManifests } from '../../domain/schedule/manifest/merge-manifests.ts';
import { parseManifest } from '../../domain/schedule/manifest/parse-manifest.ts';
import { printManifest } from '../../domain/schedule/manifest/print-manifest.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import type { ScheduleStore } from './ports.ts';

/** What a newer shipped manifest would change, for the organisers to apply. */
export interface ShippedOffer {
  readonly name: string;
  readonly diff: readonly DiffLine[];
  /** The CronJob with the change; what the group made its own stays in it. */
  readonly yaml: string;
}

/** The manifests that came with the tutor, as the organisers know them. */
export interface ShippedStore {
  readonly find: (name: string) => Promise<CronJobManifest | null>;
  readonly save: (manifest: CronJobManifest, at: number) => Promise<void>;
}

/**
 * Stores new shipped manifests, suspended whatever they say, but for those of tasks that start by themselves. One that was stored before stays as it is, and one that an
 * organiser deleted stays deleted; where a newer one would change something, the organisers are shown what, once.
 */
export type InstallShipped = (texts: readonly string[]) => Promise<void>;

export function createInstallShipped(deps: {
  readonly schedules: Pick<ScheduleStore, 'find' | 'save' | 'recordEvent'>;
  readonly shipped: ShippedStore;
  readonly tasks: readonly TaskDefinition[];
  /** Resolves with how many organisers have it. */
  readonly tell: (offer: ShippedOffer) => Promise<number>;
  readonly now: () => number;
  readonly newId: () => string;
}): InstallShipped {
  const { schedules, shipped, now } = deps;

  return async (texts) => {
    for (const text of texts) {
      const parsed = parseManifest(text, deps.tasks);
      if (parsed.kind === 'manifest') await install(parsed.manifest);
    }
  };

  async function install(newer: CronJobManifest): Promise<void> {
    const { name } = newer;
    const came = await shipped.find(name);
    const owned = (await schedules.find(name))?.manifest ?? null;
    if (came === null && owned === null) {
      const task = deps.tasks.find((one) => one.name === newer.spec.jobTemplate.spec.template.task);
      const suspend = newer.spec.suspend || task?.startsByItself !== true;
      const manifest = { ...newer, spec: { ...newer.spec, suspend } };
      const message = suspend ? 'Shipped with the tutor, suspended' : 'Shipped with the tutor';
      const event = { type: 'Normal', reason: 'Created', message } as const;
      await schedules.save({ manifest, uid: deps.newId(), version: null, by: 'tutor', at: now(), event });
    }
    if (came !== null && owned !== null) {
      const merged = mergeManifests(came, owned, newer);
      const diff = diffManifests(owned, merged);
      if (diff !== null) {
        // Whom nobody told is told at the next start.
        if ((await deps.tell({ name, diff, yaml: printManifest(merged) })) === 0) return;
        const message = 'A newer manifest came with the tutor; the organisers were shown what it would change';
        await schedules.recordEvent(
          { object: `cronjob/${name}`, type: 'Normal', reason: 'NewerShipped', message },
          now(),
        );
      }
    }
    if (came === null || diffManifests(came, newer) !== null) await shipped.save(newer, now());
  }
}
