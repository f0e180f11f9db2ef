import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedManifest, CheckManifest } from '#src/features/manifest/ports.ts';
import { openShippedCheck } from '../../support/shipped-schema.ts';
import { rightManifests } from './right-manifests.ts';
import { mark, wrongManifests } from './wrong-manifests.ts';

let check: CheckManifest;
beforeAll(async () => {
  check = await openShippedCheck();
});

const findingsOf = (checked: CheckedManifest) => {
  if (checked.kind !== 'checked') throw new Error(`It was not checked: ${checked.kind}`);
  return checked.findings;
};

describe('a wrong manifest', () => {
  it('is there sixty times, for every rule that has words', () => {
    expect(wrongManifests.length).toBeGreaterThanOrEqual(60);
  });

  it.for(wrongManifests.map((one, at) => [`${at + 1} ${one.rule}`, one] as const))(
    '%s is told at its line and column, and nothing else is',
    ([, { rule, text, suggestion }]) => {
      const before = text.slice(0, text.indexOf(mark)).split('\n');
      const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      const found = findingsOf(check(text.replace(mark, '')));
      expect(found.map((one) => ({ rule: one.rule, line: one.line, column: one.column }))).toEqual([
        { rule, ...place },
      ]);
      if (suggestion !== undefined) expect(found[0]?.suggestion).toBe(suggestion);
      expect(found[0]?.message.ko).toMatch(/[가-힣].*(?:요\.?|: .+)$/);
      expect(Object.values(found[0]?.message ?? {}).join()).not.toMatch(/undefined|\{\w+\}/);
    },
  );
});

describe('a right manifest', () => {
  it('is there forty times', () => {
    expect(rightManifests.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rightManifests.map(([name]) => name)).size).toBe(rightManifests.length);
  });

  it.for(rightManifests)('of %s has no finding', ([, text]) => {
    expect(findingsOf(check(text)).map(({ rule, line, message }) => `${line} ${rule}: ${message.en}`)).toEqual([]);
  });
});

describe('checkManifest', () => {
  it.for([
    ['a template', 'kind: Pod\nmetadata:\n  name: {{ .Values.name }}', { kind: 'template', line: 3 }],
    ['a megabyte', `a: ${'x'.repeat(1024 * 1024)}`, { kind: 'too-large', size: 1024 * 1024 + 3, limit: 128 * 1024 }],
    ['comments alone', '# 아무것도\n---\n# 없어요\n', { kind: 'empty' }],
    ['nothing', '', { kind: 'empty' }],
  ] as const)('says of %s what it is', ([, text, expected]) => {
    expect(check(text)).toEqual(expected);
  });

  it('leaves the braces of an alert alone', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  a: "{{ $labels.pod }} is down"\n';
    expect(findingsOf(check(text))).toEqual([]);
  });

  it.for([
    ['aliases of aliases', bomb(), 'aliases-too-many'],
    ['brackets without end', '['.repeat(100_000), 'aliases-too-deep'],
    ['dashes without end', `${'- '.repeat(50_000)}x`, 'aliases-too-deep'],
  ] as const)('bounds %s', ([, text, rule]) => {
    const started = performance.now();
    expect(findingsOf(check(text)).map((one) => one.rule)).toEqual([rule]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('runs nothing that a document asks for', () => {
    const text = 'apiVersion: v1\nkind: !!js/function "function () { globalThis.ran = true }"\n';
    check(text);
    expect('ran' in globalThis).toBe(false);
  });

  it('reads merge keys and anchors as fields', () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { <<: &base { a: "1" }, b: "2" }\n`;
    expect(findingsOf(check(text))).toEqual([]);
  });

  it('reads JSON, and a list of objects', () => {
    const item = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, dta: {} };
    const found = findingsOf(check(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [item] }, null, '\t')));
    expect(found.map(({ rule, line, suggestion }) => ({ rule, line, suggestion }))).toEqual([
      { rule: 'unknown-field', line: 11, suggestion: 'data' },
    ]);
  });

  it.for([
    ['data', 'data:\n  a: topsecret!\n  b: |\n    topsecret\n'],
    ['a field that is misspelt', 'stringdata:\n  a: topsecret\n'],
    ['one line', 'stringData: { a: topsecret, b: 12 }\n'],
    ['an annotation', '  annotations: { a: topsecret, b: 1 }\n'],
    ['a document that cannot be read', 'data:\n  a: "topsecret\n'],
    ['a value of the wrong type', 'stringData:\n  a: [topsecret]\n  b: 12345\n'],
  ] as const)('shows nothing of a Secret with %s', ([, rest]) => {
    const checked = check(`apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n${rest}`);
    expect(JSON.stringify(checked)).not.toMatch(/topsecret|12345/);
  });
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 9; at += 1)
    lines.push(`a${at}: &a${at} [${Array.from({ length: 9 }, () => `*a${at - 1}`).join(', ')}]`);
  return lines.join('\n');
}
