import { parseManifest } from '../../domain/schedule/manifest/parse-manifest.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import type { ScheduleStore } from './ports.ts';

/** Stores the shipped manifests, suspended whatever they say; one of a name that is there stays as it is. */
export type InstallShipped = (texts: readonly string[]) => Promise<void>;

export function createInstallShipped(deps: {
  readonly schedules: Pick<ScheduleStore, 'save'>;
  readonly tasks: readonly TaskDefinition[];
  readonly now: () => number;
  readonly newId: () => string;
}): InstallShipped {
  return async (texts) => {
    for (const text of texts) {
      const parsed = parseManifest(text, deps.tasks);
      if (parsed.kind === 'invalid') continue;
      const manifest = { ...parsed.manifest, spec: { ...parsed.manifest.spec, suspend: true } };
      const event = { type: 'Normal', reason: 'Created', message: 'Shipped with the tutor, suspended' } as const;
      await deps.schedules.save({ manifest, uid: deps.newId(), version: null, by: 'tutor', at: deps.now(), event });
    }
  };
}
