import { isMap } from 'yaml';
import type { ConcurrencyPolicy, CronJobSpec } from '../cron-job-spec.ts';
import type { TaskDefinition } from '../tasks/task-definition.ts';
import { apiVersion, type CronJobManifest } from './cron-job-manifest.ts';
import { wrongEveryWeeks } from './every-weeks.ts';
import { didYouMean, guessName } from './guess.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import {
  createManifestReader,
  type Field,
  type Fields,
  isNothing,
  type ManifestReader,
  shown,
} from './manifest-reader.ts';
import { jobFields, largestSeconds, readJobTemplate } from './read-job-template.ts';
import { readTexts } from './read-texts.ts';
import { readYaml } from './read-yaml.ts';
import { nearestName, wrongLabel, wrongName } from './validate-names.ts';
import { wrongSchedule, wrongTimeZone } from './validate-schedule.ts';

export type ParsedManifest =
  | { readonly kind: 'manifest'; readonly manifest: CronJobManifest }
  | { readonly kind: 'invalid'; readonly problems: readonly ManifestProblem[] };

const specFields = [
  'schedule',
  'timeZone',
  'startingDeadlineSeconds',
  'concurrencyPolicy',
  'suspend',
  'successfulJobsHistoryLimit',
  'failedJobsHistoryLimit',
  'jobTemplate',
];
const policies: readonly ConcurrencyPolicy[] = ['Allow', 'Forbid', 'Replace'];

/** Kubernetes' API fills these in. */
const defaults = { concurrencyPolicy: 'Allow', successful: 3, failed: 1 } as const;

/**
 * Reads a CronJob's manifest: Kubernetes' field names, defaults, limits and messages, with the line and column of each
 * problem and a guess at what was meant. All problems are told at once.
 * @param tasks the closed list of what a schedule can start
 * @param before the object as it stands, when it is changed: it may keep a long name and a `TZ=` that it had
 */
export function parseManifest(
  text: string,
  tasks: readonly TaskDefinition[],
  before: CronJobManifest | null = null,
): ParsedManifest {
  const tree = readYaml(text);
  if (tree.kind === 'broken') return { kind: 'invalid', problems: tree.problems };
  const reader = createManifestReader(tree, whereItBelongs);
  if (!isMap(tree.root)) {
    reader.report({ path: '', key: tree.root, value: null }, 'a manifest is a map of fields');
    return { kind: 'invalid', problems: reader.problems };
  }
  const root = reader.root(['apiVersion', 'kind', 'metadata', 'spec']);
  const document: Field = { path: '', key: tree.root, value: null };
  expectText(reader, root, document, 'apiVersion', apiVersion);
  expectText(reader, root, document, 'kind', 'CronJob');
  const metadata = reader.map(root.get('metadata'), ['name', 'labels', 'annotations']);
  const nameField = metadata.get('name') ?? { ...document, path: 'metadata.name' };
  const name = reader.text(metadata.get('name')) ?? '';
  const wrong = isText(metadata.get('name')) ? wrongName(name, before?.name === name) : null;
  if (wrong !== null) reader.report(nameField, wrong, didYouMean(nearestName(name)));
  const annotations = readTexts(reader, metadata.get('annotations'), (key) => wrongLabel(key, ''));
  const wrongWeeks = wrongEveryWeeks(annotations);
  if (wrongWeeks !== null) reader.report(metadata.get('annotations') ?? nameField, `Invalid value: ${wrongWeeks}`);
  const manifest: CronJobManifest = {
    name,
    labels: readTexts(reader, metadata.get('labels'), wrongLabel),
    annotations,
    spec: readSpec(reader, root.get('spec') ?? { ...document, path: 'spec' }, tasks, before),
  };
  if (reader.problems.length === 0) return { kind: 'manifest', manifest };
  return { kind: 'invalid', problems: reader.problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

function readSpec(
  reader: ManifestReader,
  spec: Field,
  tasks: readonly TaskDefinition[],
  before: CronJobManifest | null,
): CronJobSpec {
  const fields = reader.map(spec, specFields);
  const timeZoneField = fields.get('timeZone');
  const timeZone = reader.text(timeZoneField);
  const wrongZone = timeZone === null ? null : wrongTimeZone(timeZone);
  if (wrongZone !== null) reader.report(timeZoneField ?? spec, wrongZone.message, wrongZone.hint);
  const schedule = reader.text(fields.get('schedule')) ?? '';
  if (isText(fields.get('schedule'))) {
    const wrong = wrongSchedule(schedule, timeZone, before?.spec.schedule.includes('TZ') === true);
    const field = fields.get('schedule') ?? { ...spec, path: 'spec.schedule' };
    if (wrong !== null) reader.report(field, wrong.message, wrong.hint);
  }
  return {
    schedule,
    timeZone,
    startingDeadlineSeconds: reader.count(fields.get('startingDeadlineSeconds'), largestSeconds),
    concurrencyPolicy: readPolicy(reader, fields.get('concurrencyPolicy')),
    suspend: reader.flag(fields.get('suspend')) ?? false,
    successfulJobsHistoryLimit: reader.count(fields.get('successfulJobsHistoryLimit')) ?? defaults.successful,
    failedJobsHistoryLimit: reader.count(fields.get('failedJobsHistoryLimit')) ?? defaults.failed,
    jobTemplate: readJobTemplate(
      reader,
      fields.get('jobTemplate') ?? { ...spec, path: 'spec.jobTemplate', value: null },
      tasks,
    ),
  };
}

function readPolicy(reader: ManifestReader, field: Field | undefined): ConcurrencyPolicy {
  if (field === undefined) return defaults.concurrencyPolicy;
  const given = reader.text(field);
  const policy = policies.find((one) => one === given);
  if (policy !== undefined) return policy;
  const supported = `supported values: ${policies.map((one) => `"${one}"`).join(', ')}`;
  if (isNothing(field.value) || given === '') reader.report(field, `Required value: ${supported}`);
  else if (given !== null) {
    reader.report(
      field,
      `Unsupported value: ${shown(field.value)}: ${supported}`,
      didYouMean(guessName(given, policies)),
    );
  }
  return defaults.concurrencyPolicy;
}

function expectText(reader: ManifestReader, root: Fields, document: Field, name: string, wanted: string): void {
  const field = root.get(name);
  const given = reader.text(field);
  if (given === wanted || !isText(field)) return;
  const hint = `Write "${name}: ${wanted}".`;
  if (given === null) reader.report({ ...document, path: name }, 'Required value', hint);
  else
    reader.report(
      field ?? document,
      `Unsupported value: ${JSON.stringify(given)}: supported values: "${wanted}"`,
      hint,
    );
}

/** Whether a text or nothing stands there; anything else has been reported. */
function isText(field: Field | undefined): boolean {
  const value: unknown = field?.value?.toJSON() ?? null;
  return value === null || typeof value === 'string';
}

function whereItBelongs(name: string): string | null {
  if (['task', 'channel', 'members', 'with'].includes(name)) return 'spec.jobTemplate.spec.template.spec';
  if (jobFields.includes(name)) return 'spec.jobTemplate.spec';
  return specFields.includes(name) ? 'spec' : null;
}
