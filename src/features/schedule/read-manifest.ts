import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import { draftManifest } from '../../domain/schedule/manifest/draft-manifest.ts';
import { parseManifest } from '../../domain/schedule/manifest/parse-manifest.ts';
import { printManifest } from '../../domain/schedule/manifest/print-manifest.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import type { ScheduleStore } from './ports.ts';

/** A manifest to be looked at: the one of a name, the one that is given, or for nothing one to begin with. */
export type ReadManifest = (
  nameOrYaml: string,
) => Promise<{ readonly manifest: CronJobManifest; readonly yaml: string } | null>;

export function createReadManifest(deps: {
  readonly schedules: Pick<ScheduleStore, 'find'>;
  readonly tasks: readonly TaskDefinition[];
}): ReadManifest {
  return async (nameOrYaml) => {
    const manifest = await find(nameOrYaml.trim());
    return manifest === null ? null : { manifest, yaml: printManifest(manifest) };
  };

  async function find(text: string): Promise<CronJobManifest | null> {
    if (text === '') return example;
    const parsed = text.includes('\n') ? parseManifest(text, deps.tasks) : null;
    if (parsed !== null) return parsed.kind === 'manifest' ? parsed.manifest : null;
    return (await deps.schedules.find(text))?.manifest ?? null;
  }
}

const example = draftManifest({
  name: 'weekly-reminder',
  schedule: '0 9 * * 1',
  timeZone: null,
  task: 'reminder',
  text: '…',
  channel: 'study',
  members: null,
  everyWeeks: 1,
  firstDate: '',
});
