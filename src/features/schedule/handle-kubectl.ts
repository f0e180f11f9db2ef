import { runName } from '../../domain/schedule/controller/run-name.ts';
import type { ScheduleEvent } from '../../domain/schedule/controller/schedule-event.ts';
import { openZone } from '../../domain/schedule/cron/zone.ts';
import { type KubectlCommand, onlyLooks } from '../../domain/schedule/kubectl/kubectl-command.ts';
import { draftManifest } from '../../domain/schedule/manifest/draft-manifest.ts';
import { localDate } from '../../domain/schedule/manifest/every-weeks.ts';
import { printManifest } from '../../domain/schedule/manifest/print-manifest.ts';
import type { TaskDefinition } from '../../domain/schedule/tasks/task-definition.ts';
import { createChangeSchedule } from './change-schedule.ts';
import type { Commander, KubectlOutcome } from './kubectl-outcome.ts';
import { newRun } from './new-run.ts';
import type { ScheduleStore } from './ports.ts';
import { showObjects } from './show-objects.ts';

export type HandleKubectl = (command: KubectlCommand, commander: Commander) => Promise<KubectlOutcome>;

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
  const { apply, setSuspended } = createChangeSchedule(deps);

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

  async function startNow(
    { name, from, dryRun }: { readonly name: string; readonly from: string; readonly dryRun: boolean },
    { by }: Commander,
  ): Promise<KubectlOutcome> {
    const cronJob = await schedules.find(from);
    if (cronJob === null) return { kind: 'not-found', resource: 'cronjobs', name: from };
    const run = name === '' ? `${from}-manual-${runName('', now()).slice(1)}` : name;
    if (dryRun) return { kind: 'started', run, cronJob: from, dryRun };
    const created = newRun(cronJob, {
      ...{ name: run, uid: deps.newId(), cause: { by } },
      ...{ nowMs: now(), defaultTimeZone: deps.defaultTimeZone },
    });
    const event: ScheduleEvent = {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created run ${run} for ${by}`,
    };
    if (!(await schedules.createRun(created, event))) return { kind: 'exists', resource: 'jobs', name: run };
    deps.wake();
    return { kind: 'started', run, cronJob: from, dryRun };
  }
}
