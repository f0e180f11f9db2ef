import { openZone } from '../../domain/schedule/cron/zone.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import { draftManifest, freeName } from '../../domain/schedule/manifest/draft-manifest.ts';
import { localDate } from '../../domain/schedule/manifest/every-weeks.ts';
import { printManifest } from '../../domain/schedule/manifest/print-manifest.ts';
import { type ManifestWarning, reviewManifest } from '../../domain/schedule/manifest/review-manifest.ts';
import type { ScheduleDraft } from '../../domain/schedule/speech/schedule-request.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import { nextStarts } from './next-starts.ts';
import type { ScheduleStore } from './ports.ts';

/** A manifest as it would be created. */
export interface Proposal {
  readonly manifest: CronJobManifest;
  readonly yaml: string;
  readonly nextMs: readonly number[];
  readonly timeZone: string;
  readonly warnings: readonly ManifestWarning[];
}

/** Turns a plain request into a manifest, under a name that is free; null where a channel must be named first. */
export type ProposeSchedule = (
  draft: ScheduleDraft,
  asked: { readonly channel: string | null; readonly by: string },
) => Promise<Proposal | null>;

export function createProposeSchedule(deps: {
  readonly schedules: Pick<ScheduleStore, 'list'>;
  readonly tasks: readonly TaskDefinition[];
  readonly defaultTimeZone: string;
  readonly now: () => number;
}): ProposeSchedule {
  return async (draft, { channel: here, by }) => {
    const speaks = deps.tasks.find(({ name }) => name === draft.task)?.audience === 'required';
    const members = speaks ? (draft.members?.map((id) => (id === 'me' ? by : id)) ?? null) : null;
    const channel = speaks && members === null ? (draft.channel ?? here) : null;
    if (speaks && members === null && channel === null) return null;
    const taken = (await deps.schedules.list()).map(({ manifest }) => manifest.name);
    const nowMs = deps.now();
    const zone = openZone(deps.defaultTimeZone);
    // Every other week is counted from the first start that is still to come.
    const [first = nowMs] = nextStarts(draftOf('', ''), deps.defaultTimeZone, nowMs, 1).nextMs;
    const manifest = draftOf(freeName(draft.task, taken), zone === null ? '' : localDate(first, zone));
    const { nextMs, timeZone } = nextStarts(manifest, deps.defaultTimeZone, nowMs, 3);
    const warnings = reviewManifest(manifest.spec, deps.defaultTimeZone, nowMs);
    return { manifest, yaml: printManifest(manifest), nextMs, timeZone, warnings };

    function draftOf(name: string, firstDate: string): CronJobManifest {
      const everyWeeks = firstDate === '' ? 1 : draft.everyWeeks;
      return draftManifest({ ...draft, name, timeZone: null, channel, members, everyWeeks, firstDate });
    }
  };
}
