import { beforeAll, describe, expect, it } from 'vitest';
import { checkFiles } from '#src/features/manifest/check-files.ts';
import type { CheckManifest } from '#src/features/manifest/ports.ts';
import { right } from '../../adapters/kubernetes/wrong-manifests.ts';
import { openShippedCheck } from '../../support/shipped-schema.ts';

describe('checkFiles', () => {
  let check: CheckManifest;
  beforeAll(async () => {
    check = await openShippedCheck();
  });
  const told = (files: readonly (readonly [path: string, text: string])[]) =>
    checkFiles(
      files.map(([path, text]) => ({ path, text })),
      check,
    ).map(({ path, checked }) => [
      path,
      checked.kind === 'checked'
        ? checked.findings.map(({ rule, document, line }) => `${rule} ${document}:${line}`)
        : checked.kind,
    ]);

  it('takes several files for one bundle, and counts lines and documents in each', () => {
    const set = right.set('serviceName: db');
    expect(told([['set.yaml', set]])).toEqual([['set.yaml', ['stateful-set-without-service 1:6']]]);
    const service = right.headless('clusterIP: None');
    expect(
      told([
        ['set.yaml', set],
        ['service.yaml', service],
      ]),
    ).toEqual([
      ['set.yaml', []],
      ['service.yaml', []],
    ]);
    const wrong = `# 머리말\n---\n${right.head('v1', 'ConfigMap')}---\n${right.head('v1', 'ConfigMap', 'b')}dta: {}\n`;
    expect(
      told([
        ['set.yaml', set],
        ['service.yaml', service],
        ['c.yaml', wrong],
      ]),
    ).toEqual([
      ['set.yaml', []],
      ['service.yaml', []],
      ['c.yaml', ['unknown-field 2:12']],
    ]);
  });

  it('checks what can be read beside what cannot', () => {
    expect(
      told([
        ['t.yaml', 'a: {{ .Values.x }}'],
        ['a.yaml', right.service()],
        ['e.yaml', ''],
      ]),
    ).toEqual([
      ['t.yaml', 'template'],
      ['a.yaml', []],
      ['e.yaml', 'empty'],
    ]);
  });
});
