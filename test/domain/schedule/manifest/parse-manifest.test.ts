import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { CronJobManifest } from '#src/domain/schedule/manifest/cron-job-manifest.ts';
import { diffManifests } from '#src/domain/schedule/manifest/diff-manifests.ts';
import { printProblem } from '#src/domain/schedule/manifest/manifest-problem.ts';
import { parseManifest } from '#src/domain/schedule/manifest/parse-manifest.ts';
import { printManifest } from '#src/domain/schedule/manifest/print-manifest.ts';
import { backupTask } from '#src/domain/schedule/tasks/backup-task.ts';
import { reminderTask } from '#src/domain/schedule/tasks/reminder-task.ts';
import { hasVectors, readVectors } from '#test/support/schedule-vectors.ts';

const tasks = [reminderTask, backupTask];

const weekly = `apiVersion: study/v1
kind: CronJob
metadata:
  name: weekly
spec:
  schedule: "0 9 * * 1"
  timeZone: Asia/Seoul
  startingDeadlineSeconds: 3600
  jobTemplate:
    spec:
      template:
        spec:
          task: reminder
          channel: study
          with:
            text: 이번 주 범위를 읽어 주세요
`;

function problems(text: string, before: CronJobManifest | null = null): readonly string[] {
  const parsed = parseManifest(text, tasks, before);
  return parsed.kind === 'invalid' ? parsed.problems.map(printProblem) : [];
}

function manifestOf(text: string): CronJobManifest {
  const parsed = parseManifest(text, tasks);
  if (parsed.kind === 'invalid') throw new Error(parsed.problems.map(printProblem).join('\n'));
  return parsed.manifest;
}

describe('parseManifest', () => {
  it('fills in the defaults of Kubernetes', () => {
    expect(manifestOf(weekly)).toEqual({
      name: 'weekly',
      labels: {},
      annotations: {},
      spec: {
        schedule: '0 9 * * 1',
        timeZone: 'Asia/Seoul',
        startingDeadlineSeconds: 3600,
        concurrencyPolicy: 'Allow',
        suspend: false,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 1,
        jobTemplate: {
          labels: {},
          annotations: {},
          spec: {
            completions: null,
            parallelism: 1,
            backoffLimit: 6,
            activeDeadlineSeconds: null,
            ttlSecondsAfterFinished: null,
            template: {
              task: 'reminder',
              channel: 'study',
              members: null,
              with: { text: '이번 주 범위를 읽어 주세요' },
            },
          },
        },
      },
    });
  });

  it.each([
    ['an unknown field', 'kind: CronJob', 'kind: CronJob\nspek: 1', ['3:1: spek: unknown field. Did you mean "spec"?']],
    [
      'a field in another case',
      'timeZone:',
      'timezone:',
      ['7:3: spec.timezone: unknown field. Did you mean "timeZone"?'],
    ],
    [
      'a field in the wrong place',
      '  schedule:',
      '  backoffLimit: 2\n  schedule:',
      ['6:3: spec.backoffLimit: unknown field. It belongs under spec.jobTemplate.spec.'],
    ],
    [
      'an unknown zone',
      'Asia/Seoul',
      'Asia/Soul',
      ['7:13: spec.timeZone: Invalid value: "Asia/Soul": unknown time zone Asia/Soul. Did you mean "Asia/Seoul"?'],
    ],
    [
      'a zone in another case',
      'Asia/Seoul',
      'asia/seoul',
      ['7:13: spec.timeZone: Invalid value: "asia/seoul": unknown time zone asia/seoul. Did you mean "Asia/Seoul"?'],
    ],
    [
      'a city for a zone',
      'Asia/Seoul',
      'seoul',
      ['7:13: spec.timeZone: Invalid value: "seoul": unknown time zone seoul. Did you mean "Asia/Seoul"?'],
    ],
    [
      'Sunday as 7',
      '0 9 * * 1',
      '0 9 * * 7',
      [
        '6:13: spec.schedule: Invalid value: "0 9 * * 7": end of range (7) above maximum (6): 7. Sunday is 0: did you mean "0 9 * * 0"?',
      ],
    ],
    [
      'typographic quotes',
      '"0 9 * * 1"',
      '“0 9 * * 1”',
      [
        '6:13: spec.schedule: Invalid value: "“0 9 * * 1”": failed to parse int from “0: “0. Typographic quotes are letters to YAML: write plain ones, ".',
      ],
    ],
    [
      'a no-break space in an indent',
      '  timeZone',
      '\u00A0 timeZone',
      ['7:1: a line begins with a space that is not a plain one; indent with plain spaces'],
    ],
    [
      'a field of seconds',
      '0 9 * * 1',
      '0 0 9 * * 1',
      [
        '6:13: spec.schedule: Invalid value: "0 0 9 * * 1": expected exactly 5 fields, found 6: [0 0 9 * * 1]. There are no seconds: did you mean "0 9 * * 1"?',
      ],
    ],
    [
      'an unknown task',
      'task: reminder',
      'task: remindr',
      [
        '13:17: spec.jobTemplate.spec.template.spec.task: Unsupported value: "remindr": supported values: "reminder", "backup". Did you mean "reminder"?',
      ],
    ],
    [
      'a setting that the task does not have',
      'text:',
      'texts: x\n            text:',
      ['16:13: spec.jobTemplate.spec.template.spec.with.texts: unknown field. Did you mean "text"?'],
    ],
    [
      'a name of 53 letters',
      'name: weekly',
      `name: ${'a'.repeat(53)}`,
      [
        `4:9: metadata.name: Invalid value: "${'a'.repeat(53)}": must be no more than 52 characters. Did you mean "${'a'.repeat(52)}"?`,
      ],
    ],
    [
      'a name with spaces',
      'name: weekly',
      'name: Weekly Quiz',
      [
        `4:9: metadata.name: Invalid value: "Weekly Quiz": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character. Did you mean "weekly-quiz"?`,
      ],
    ],
    [
      'a policy in another case',
      'startingDeadlineSeconds: 3600',
      'concurrencyPolicy: forbid',
      [
        '8:22: spec.concurrencyPolicy: Unsupported value: "forbid": supported values: "Allow", "Forbid", "Replace". Did you mean "Forbid"?',
      ],
    ],
    [
      'a text where a number belongs',
      'startingDeadlineSeconds: 3600',
      'startingDeadlineSeconds: 1h',
      ['8:28: spec.startingDeadlineSeconds: Invalid value: "1h": must be a whole number'],
    ],
    [
      'a number where a text belongs',
      'name: weekly',
      'name: 12',
      ['4:9: metadata.name: Invalid value: 12: must be a text; put it in quotes'],
    ],
    [
      'another API',
      'study/v1',
      'batch/v1',
      ['1:13: apiVersion: Unsupported value: "batch/v1": supported values: "study/v1". Write "apiVersion: study/v1".'],
    ],
    [
      'nobody to remind',
      '          channel: study\n',
      '',
      ['13:11: spec.jobTemplate.spec.template.spec: Required value: the task "reminder" needs a channel or members'],
    ],
    [
      'a duplicate key',
      '  timeZone: Asia/Seoul',
      '  timeZone: Asia/Seoul\n  timeZone: UTC',
      ['8:3: Map keys must be unique'],
    ],
    [
      'an anchor',
      'name: weekly',
      'name: &n weekly',
      ['4:12: anchors and aliases are not allowed: &n. Write the value out.'],
    ],
    [
      'a second document',
      'apiVersion',
      'a: 1\n---\napiVersion',
      ['2:1: one manifest at a time; there are several documents'],
    ],
  ])('tells of %s with its line and column', (_, from, to, expected) => {
    expect(problems(weekly.replace(from, to))).toEqual(expected);
  });

  it('tells all problems at once, in the order of the lines', () => {
    const text = weekly.replace('0 9 * * 1', 'x').replace('weekly', 'W W').replace('reminder', 'nap');
    expect(problems(text).map((line) => line.split(':')[0])).toEqual(['4', '6', '13']);
  });

  it.each([
    ['nothing', ''],
    ['a comment only', '# later'],
    ['a list', '- a'],
    ['a word', 'hello'],
    ['a lone zero byte', '\0'],
    ['unclosed brackets', '['.repeat(5000)],
    ['deep brackets', `${'['.repeat(8000)}${']'.repeat(8000)}`],
    ['deep dashes', `${'- '.repeat(8000)}x`],
    ['deep indents', Array.from({ length: 170 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['a long text', `a: ${'x'.repeat(100_000)}`],
    ['an anchored bomb', bomb()],
    ['a tag', weekly.replace('name: weekly', 'name: !!js/function weekly')],
    ['a key that is a map', '? {a: 1}\n: 2'],
  ])('refuses %s without throwing', (_, text) => {
    expect(parseManifest(text, tasks).kind).toBe('invalid');
    expect(problems(text).length).toBeGreaterThan(0);
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void parseManifest(text, tasks)));
  });

  it('survives any change of a good manifest', () => {
    fc.assert(
      fc.property(fc.nat(weekly.length), fc.nat(6), fc.string({ maxLength: 4 }), (at, gone, put) => {
        const text = weekly.slice(0, at) + put + weekly.slice(at + gone);
        const parsed = parseManifest(text, tasks);
        if (parsed.kind === 'manifest') expect(manifestOf(printManifest(parsed.manifest))).toEqual(parsed.manifest);
        else expect(parsed.problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('printManifest and diffManifests', () => {
  it('print what parseManifest reads back', () => {
    const manifest = manifestOf(weekly);
    expect(manifestOf(printManifest(manifest))).toEqual(manifest);
  });

  it('show a change as the lines that differ', () => {
    const before = manifestOf(weekly);
    const after = manifestOf(weekly.replace('0 9 * * 1', '0 10 * * 1'));
    const changed = (diffManifests(before, after) ?? []).filter(({ sign }) => sign !== ' ');
    expect(changed).toEqual([
      { sign: '-', text: '  schedule: 0 9 * * 1' },
      { sign: '+', text: '  schedule: 0 10 * * 1' },
    ]);
    expect(diffManifests(before, before)).toBeNull();
    expect(diffManifests(null, before)?.every(({ sign }) => sign === '+')).toBe(true);
  });
});

describe.skipIf(!hasVectors)('parseManifest on the vectors', () => {
  interface Validation {
    readonly id: string;
    readonly name: string;
    readonly metadataName?: string;
    readonly spec: { readonly jobTemplate?: { readonly spec: object } };
    readonly expect: { readonly field: string; readonly messageContains: string; readonly onUpdate?: 'allowed' };
  }
  interface Update {
    readonly id: string;
    readonly name: string;
    readonly create: object;
    readonly update: object;
    readonly expect: { readonly createError: string | null; readonly updateError: string | null };
  }
  const vectors = readVectors<Validation>('b7-k8s-validation') as {
    readonly cases: readonly Validation[];
    readonly updateCases?: readonly Update[];
  };

  function yaml(spec: { readonly jobTemplate?: { readonly spec: object } }, name = 'mycronjob'): string {
    const template = { spec: { task: 'backup' } };
    const jobTemplate = { spec: { ...spec.jobTemplate?.spec, template } };
    return stringify({ apiVersion: 'study/v1', kind: 'CronJob', metadata: { name }, spec: { ...spec, jobTemplate } });
  }

  it.for(vectors.cases)('$id $name', (given) => {
    const text = yaml(given.spec, given.metadataName);
    const parsed = parseManifest(text, tasks);
    if (parsed.kind === 'manifest') throw new Error('accepted');
    const fields = parsed.problems.filter(({ field }) => field === given.expect.field);
    expect(fields.map(({ message }) => message).join()).toContain(given.expect.messageContains);
    if (given.expect.onUpdate === 'allowed') {
      const before = { ...manifestOf(yaml({ ...given.spec })), name: given.metadataName ?? '' };
      expect(problems(text, before)).toEqual([]);
    }
  });

  it.for(vectors.updateCases ?? [])('$id $name', ({ create, update, expect: expected }) => {
    const created = problems(yaml(create)).join();
    if (expected.createError === null) expect(created).toBe('');
    else expect(created).toContain(expected.createError);
    const plain = manifestOf(yaml({ ...create, schedule: '0 * * * *' } as object));
    const { schedule } = create as { schedule: string };
    const updated = problems(yaml(update), { ...plain, spec: { ...plain.spec, schedule } }).join();
    if (expected.updateError === null) expect(updated).toBe('');
    else expect(updated).toContain(expected.updateError);
  });
});

function bomb(): string {
  const rows = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let n = 1; n < 9; n += 1) {
    const [last, next] = [String.fromCharCode(96 + n), String.fromCharCode(97 + n)];
    rows.push(`${next}: &${next} [${Array.from({ length: 9 }, () => `*${last}`).join(',')}]`);
  }
  return rows.join('\n');
}
