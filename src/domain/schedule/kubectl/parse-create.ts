import type { ParsedKubectl } from './kubectl-command.ts';
import { readFlags } from './read-flags.ts';
import { readOne } from './read-target.ts';

const flagsOf = {
  cronjobs: ['schedule', 'task', 'time-zone', 'channel', 'members', 'text', 'dry-run'],
  jobs: ['from', 'dry-run'],
} as const;

/** Reads what follows `create`: a CronJob with its schedule and task, or a run of a CronJob now. */
export function parseCreate(words: readonly string[]): ParsedKubectl {
  const every = [...new Set([...flagsOf.cronjobs, ...flagsOf.jobs])];
  const read = readFlags(words, every, { bare: ['dry-run'], short: {} });
  if (read.kind === 'wrong') return read;
  const target = readOne(read.words, ['cronjobs', 'jobs']);
  if (target.kind === 'wrong') return target;
  const { flags } = read;
  const known: readonly string[] = flagsOf[target.resource];
  const foreign = [...flags.keys()].find((flag) => !known.includes(flag));
  if (foreign !== undefined) return wrong({ code: 'unknown-flag', given: `--${foreign}`, guess: null });
  const [name = ''] = target.names;
  const dryRun = flags.has('dry-run') && flags.get('dry-run') !== 'none';
  if (target.resource === 'jobs') {
    const from = flags.get('from');
    if (from === undefined) return wrong({ code: 'missing-flag', flag: '--from' });
    const source = readOne([from], ['cronjobs']);
    if (source.kind === 'wrong')
      return wrong({ code: 'wrong-value', flag: '--from', given: from, wanted: ['cronjob/NAME'] });
    return { kind: 'command', command: { kind: 'create-job', name, from: source.names[0] ?? '', dryRun } };
  }
  const [schedule, task] = [flags.get('schedule'), flags.get('task')];
  if (schedule === undefined) return wrong({ code: 'missing-flag', flag: '--schedule' });
  if (task === undefined) return wrong({ code: 'missing-flag', flag: '--task' });
  const members =
    flags
      .get('members')
      ?.split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '') ?? null;
  return {
    kind: 'command',
    command: {
      kind: 'create-cronjob',
      name,
      schedule,
      task,
      timeZone: flags.get('time-zone') ?? null,
      channel: flags.get('channel') ?? null,
      members,
      text: flags.get('text') ?? null,
      dryRun,
    },
  };
}

function wrong(problem: Extract<ParsedKubectl, { kind: 'wrong' }>['problem']): ParsedKubectl {
  return { kind: 'wrong', problem };
}
