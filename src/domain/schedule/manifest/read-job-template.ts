import type { JobSpec, JobTemplate } from '../cron-job-spec.ts';
import type { TaskDefinition } from '../tasks/task-definition.ts';
import type { Field, ManifestReader } from './manifest-reader.ts';
import { readTask } from './read-task.ts';
import { readTexts } from './read-texts.ts';
import { wrongLabel } from './validate-names.ts';

export const jobFields = [
  'completions',
  'parallelism',
  'backoffLimit',
  'activeDeadlineSeconds',
  'ttlSecondsAfterFinished',
  'template',
];

/** Kubernetes' API fills these in. */
const defaults = { backoffLimit: 6, parallelism: 1 } as const;

/** Seconds are kept in 64 bits by Kubernetes; a hundred years are enough here and stay exact. */
export const largestSeconds = 3_155_760_000;

/** Reads what each run is made from. */
export function readJobTemplate(reader: ManifestReader, field: Field, tasks: readonly TaskDefinition[]): JobTemplate {
  const fields = reader.map(field, ['metadata', 'spec']);
  const metadata = reader.map(fields.get('metadata'), ['labels', 'annotations']);
  return {
    labels: readTexts(reader, metadata.get('labels'), wrongLabel),
    annotations: readTexts(reader, metadata.get('annotations'), (key) => wrongLabel(key, '')),
    spec: readJob(reader, fields.get('spec') ?? { ...field, path: `${field.path}.spec`, value: null }, tasks),
  };
}

function readJob(reader: ManifestReader, field: Field, tasks: readonly TaskDefinition[]): JobSpec {
  const fields = reader.map(field, jobFields);
  const template = fields.get('template') ?? { ...field, path: `${field.path}.template`, value: null };
  const inner = reader.map(template, ['spec']);
  return {
    completions: reader.count(fields.get('completions')),
    // The tutor makes one attempt at a time.
    parallelism: reader.count(fields.get('parallelism'), 1) ?? defaults.parallelism,
    backoffLimit: reader.count(fields.get('backoffLimit')) ?? defaults.backoffLimit,
    activeDeadlineSeconds: reader.count(fields.get('activeDeadlineSeconds'), largestSeconds),
    ttlSecondsAfterFinished: reader.count(fields.get('ttlSecondsAfterFinished'), largestSeconds),
    template: readTask(reader, inner.get('spec') ?? { ...template, path: `${template.path}.spec`, value: null }, tasks),
  };
}
