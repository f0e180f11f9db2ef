import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KubectlCommand, type KubectlProblem, onlyLooks } from '#src/domain/schedule/kubectl/kubectl-command.ts';
import { parseKubectl } from '#src/domain/schedule/kubectl/parse-kubectl.ts';

const created = {
  kind: 'create-cronjob',
  name: 'weekly',
  schedule: '0 9 * * 1',
  task: 'reminder',
  timeZone: null,
  channel: null,
  members: null,
  text: null,
  dryRun: false,
} as const;

describe('parseKubectl', () => {
  it.each<[string, KubectlCommand]>([
    ['get cronjobs', { kind: 'get', resource: 'cronjobs', names: [], output: 'table' }],
    ['kubectl get cj', { kind: 'get', resource: 'cronjobs', names: [], output: 'table' }],
    ['GET CJ weekly -o yaml', { kind: 'get', resource: 'cronjobs', names: ['weekly'], output: 'yaml' }],
    ['get cj/weekly -oyaml', { kind: 'get', resource: 'cronjobs', names: ['weekly'], output: 'yaml' }],
    ['get jobs --output=wide', { kind: 'get', resource: 'jobs', names: [], output: 'wide' }],
    ['get ev', { kind: 'get', resource: 'events', names: [], output: 'table' }],
    ['describe cronjob weekly', { kind: 'describe', resource: 'cronjobs', name: 'weekly' }],
    ['describe job/weekly-29923200', { kind: 'describe', resource: 'jobs', name: 'weekly-29923200' }],
    ['create cronjob weekly --schedule="0 9 * * 1" --task=reminder', created],
    ['create cj weekly --schedule “0 9 * * 1” —task reminder', created],
    [
      `create cronjob weekly --schedule='0 9 * * 1' --task=reminder --channel=study --time-zone=Asia/Seoul --text "읽어 \\"꼭\\"" --dry-run`,
      { ...created, channel: 'study', timeZone: 'Asia/Seoul', text: '읽어 "꼭"', dryRun: true },
    ],
    [
      'create cronjob weekly --schedule="0 9 * * 1" --task=reminder --members=@하늘,@바다',
      { ...created, members: ['@하늘', '@바다'] },
    ],
    ['create job now --from=cronjob/weekly', { kind: 'create-job', name: 'now', from: 'weekly', dryRun: false }],
    ['create job now --from cj/weekly', { kind: 'create-job', name: 'now', from: 'weekly', dryRun: false }],
    ['apply', { kind: 'apply', file: null, text: null, dryRun: false }],
    ['apply -f weekly.yaml --dry-run=server', { kind: 'apply', file: 'weekly.yaml', text: null, dryRun: true }],
    [
      'apply ```yaml\napiVersion: study/v1\nkind: CronJob\n```',
      { kind: 'apply', file: null, text: 'apiVersion: study/v1\nkind: CronJob\n', dryRun: false },
    ],
    [
      'apply\nkind: CronJob\nspec:\n  schedule: "it\'s"',
      { kind: 'apply', file: null, text: 'kind: CronJob\nspec:\n  schedule: "it\'s"', dryRun: false },
    ],
    ['suspend cronjob weekly', { kind: 'suspend', name: 'weekly' }],
    ['resume cj/weekly', { kind: 'resume', name: 'weekly' }],
    ['delete cronjob weekly', { kind: 'delete', resource: 'cronjobs', name: 'weekly' }],
    ['delete job weekly-29923200', { kind: 'delete', resource: 'jobs', name: 'weekly-29923200' }],
    ['logs job/weekly-29923200', { kind: 'logs', job: 'weekly-29923200' }],
  ])('reads %s', (text, command) => {
    expect(parseKubectl(text)).toEqual({ kind: 'command', command });
    expect(onlyLooks(command)).toBe(['get', 'describe', 'logs'].includes(command.kind));
  });

  it.each<[string, KubectlProblem]>([
    ['gte cronjobs', { code: 'unknown-verb', given: 'gte', guess: 'get' }],
    ['descibe cj x', { code: 'unknown-verb', given: 'descibe', guess: 'describe' }],
    ['delet cronjob weekly', { code: 'unknown-verb', given: 'delet', guess: null }],
    ['suspned cronjob weekly', { code: 'unknown-verb', given: 'suspned', guess: null }],
    ['get', { code: 'missing-resource', known: ['cronjobs', 'jobs', 'events'] }],
    [
      'get cornjobs',
      { code: 'unknown-resource', given: 'cornjobs', guess: 'cronjobs', known: ['cronjobs', 'jobs', 'events'] },
    ],
    ['get pods', { code: 'unknown-resource', given: 'pods', guess: null, known: ['cronjobs', 'jobs', 'events'] }],
    ['describe cronjob', { code: 'missing-name' }],
    ['describe cj/', { code: 'missing-name' }],
    ['delete cronjob a b', { code: 'extra-word', given: 'b' }],
    ['suspend cj/a b', { code: 'extra-word', given: 'b' }],
    ['suspend job a', { code: 'unknown-resource', given: 'job', guess: null, known: ['cronjobs'] }],
    [
      'get cj -o xml',
      { code: 'wrong-value', flag: '-o', given: 'xml', wanted: ['table', 'wide', 'yaml', 'json', 'name'] },
    ],
    ['get cj --ouput yaml', { code: 'unknown-flag', given: '--ouput', guess: '--output' }],
    ['get cj -o', { code: 'missing-flag', flag: '--output' }],
    ['delete cj a --force', { code: 'unknown-flag', given: '--force', guess: null }],
    ['create cronjob a --schedule="0 9 * * 1"', { code: 'missing-flag', flag: '--task' }],
    ['create cronjob a --schedule="0 9 * * 1 --task=b', { code: 'open-quote' }],
    ['create cronjob a --from=cj/b', { code: 'unknown-flag', given: '--from', guess: null }],
    ['create job a', { code: 'missing-flag', flag: '--from' }],
    ['create job a --from=b', { code: 'wrong-value', flag: '--from', given: 'b', wanted: ['cronjob/NAME'] }],
    ['create job a --from=job/b', { code: 'wrong-value', flag: '--from', given: 'job/b', wanted: ['cronjob/NAME'] }],
    ['apply weekly', { code: 'extra-word', given: 'weekly' }],
  ])('tells what is wrong with %s', (text, problem) => {
    expect(parseKubectl(text)).toEqual({ kind: 'wrong', problem });
  });

  it.each(['', 'explain service', '노드포트 설명 좀', 'why', '매주 월요일 9시에 알려줘'])(
    'leaves %j to others',
    (text) => {
      expect(parseKubectl(text)).toEqual({ kind: 'not-kubectl' });
    },
  );

  it('never takes a misspelt verb for one that changes something', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('create', 'apply', 'suspend', 'resume', 'delete'),
        fc.nat(7),
        fc.constantFrom('', 'x', 'e', 'q'),
        (verb, at, put) => {
          const misspelt = verb.slice(0, at) + put + verb.slice(at + 1);
          if (misspelt === verb) return;
          const parsed = parseKubectl(`${misspelt} cronjob weekly`);
          if (parsed.kind === 'wrong' && parsed.problem.code === 'unknown-verb')
            expect(parsed.problem.guess).toBeNull();
          expect(parsed.kind).not.toBe('command');
        },
      ),
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseKubectl(`create ${text}`)));
  });
});
