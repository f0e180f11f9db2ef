import { expect, it } from 'vitest';
import { createCheckManifest } from '#src/adapters/kubernetes/manifest/check-manifest.ts';
import { loadRuleWords } from '#src/adapters/kubernetes/manifest/rule-words.ts';
import { createReviewNote } from '#src/adapters/kubernetes/review-note.ts';
import { loadIndex } from '#src/adapters/kubernetes/schema/load-index.ts';
import { loadVersions } from '#src/adapters/kubernetes/schema/load-versions.ts';
import { openFieldSchema, openSchema } from '#src/adapters/kubernetes/schema/open-schema.ts';
import { createCheckNotes } from '#src/features/notes/check-notes.ts';
import { buildNote } from '../../support/build-library.ts';

const folder = new URL('../../../knowledge/schema/', import.meta.url).pathname;

it('createReviewNote tells versions, fields and manifests of old books, with their lines', async () => {
  const schema = openSchema(await loadIndex(null), await loadVersions(`${folder}versions.yaml`));
  const check = createCheckManifest(schema, await loadRuleWords(`${folder}rules.yaml`));
  const reviewNote = createReviewNote(schema, openFieldSchema(schema), check);
  const lines = [
    '# 9장',
    '- 인그레스는 `extensions/v1beta1`에 있다.',
    '- `deployment.spec.replica`로 개수를, `service.spec.ports.nodePort`로 포트를 정한다.',
    '- 지금은 networking.k8s.io/v1과 apps/v1을 쓴다. 파일은 docs/v1beta1/readme.md에 있다.',
    '',
    '```yaml',
    'apiVersion: batch/v1beta1',
    'kind: CronJob',
    'metadata: { name: a }',
    'spec:',
    '  schedul: "0 9 * * 1"',
    '```',
    '```yaml',
    'spec:',
    '  replicas: 3 # 일부만',
    '```',
  ];
  const note = buildNote(lines.join('\n'));
  const problems = reviewNote(note);
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 `extensions/v1beta1` was removed in 1.22; now `networking.k8s.io/v1`.',
    '3 deployment.spec has no field "replica". Write deployment.spec.replicas.',
    '7 batch/v1beta1 was removed in 1.25; now batch/v1. Write batch/v1.',
    expect.stringMatching(/^(?:10|11) /),
    expect.stringMatching(/^(?:10|11) /),
  ]);
  const report = await createCheckNotes({ readNotes: async () => ({ notes: [note], problems: [] }), reviewNote })();
  expect(report.totals.warnings).toBe(5);
  expect(report.notes[0]?.problems.length).toBe(5);
});
