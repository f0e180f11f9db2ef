import type { TaskSpec } from '../cron-job-spec.ts';
import type { TaskDefinition } from '../tasks/task-definition.ts';
import { didYouMean, guessName } from './guess.ts';
import { type Field, isNothing, type ManifestReader } from './manifest-reader.ts';

/** Reads `template.spec`: the task from the closed list, whom it speaks to, and its settings. */
export function readTask(reader: ManifestReader, spec: Field, tasks: readonly TaskDefinition[]): TaskSpec {
  const fields = reader.map(spec, ['task', 'channel', 'members', 'with']);
  const task = reader.text(fields.get('task')) ?? '';
  const channel = reader.text(fields.get('channel'));
  const members = reader.texts(fields.get('members'));
  const definition = tasks.find(({ name }) => name === task);
  if (definition === undefined) {
    reportTask(reader, fields.get('task') ?? { ...spec, path: `${spec.path}.task` }, task, tasks);
    return { task, channel, members, with: {} };
  }
  if (channel !== null && members !== null) {
    reader.report(fields.get('members') ?? spec, 'Forbidden: may not be set together with channel');
  } else if (definition.audience === 'none') {
    for (const name of ['channel', 'members']) {
      const field = fields.get(name);
      if (field !== undefined && !isNothing(field.value)) {
        reader.report(field, `Forbidden: the task "${task}" speaks to nobody`);
      }
    }
  } else if (channel === null && (members === null || members.length === 0)) {
    reader.report(spec, `Required value: the task "${task}" needs a channel or members`);
  }
  const withField = fields.get('with') ?? { ...spec, path: `${spec.path}.with`, value: null };
  return { task, channel, members, with: readSettings(reader, withField, definition) };
}

function reportTask(reader: ManifestReader, field: Field, task: string, tasks: readonly TaskDefinition[]): void {
  const names = tasks.map(({ name }) => name);
  const supported = `supported values: ${names.map((name) => JSON.stringify(name)).join(', ')}`;
  if (task === '') reader.report(field, `Required value: ${supported}`);
  else {
    const hint = didYouMean(guessName(task, names));
    reader.report(field, `Unsupported value: ${JSON.stringify(task)}: ${supported}`, hint);
  }
}

function readSettings(reader: ManifestReader, field: Field, { settings }: TaskDefinition) {
  const fields = reader.map(field, Object.keys(settings));
  const read: Record<string, unknown> = {};
  for (const [name, { kind, required }] of Object.entries(settings)) {
    const setting = fields.get(name);
    const value =
      kind === 'text' ? reader.text(setting) : kind === 'flag' ? reader.flag(setting) : reader.count(setting);
    if (value !== null && value !== '') read[name] = value;
    else if (required && (setting === undefined || isNothing(setting.value) || value === '')) {
      reader.report(setting ?? { ...field, path: `${field.path}.${name}` }, 'Required value');
    }
  }
  return read;
}
