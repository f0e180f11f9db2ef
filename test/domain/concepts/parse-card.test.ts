import { describe, expect, it } from 'vitest';
import { parseCard } from '../../../src/domain/concepts/parse-card.ts';

const card = (frontMatter: string, body = '# 파드\n\n## 정의\n함께 도는 컨테이너 묶음이에요.') =>
  parseCard({ origin: 'concept', path: 'concepts/pod.md', text: `---\n${frontMatter}\n---\n${body}` });

const whole = [
  'id: pod',
  'kind: Pod',
  'apiVersion: v1',
  'names: { ko: 파드, en: Pod }',
  'aliases: [po, pods]',
  'misspellings: [팟, 포드]',
  'related: [deployment]',
  'link: https://kubernetes.io/docs/concepts/workloads/pods/',
].join('\n');

describe('parseCard', () => {
  it('reads names and sections', () => {
    expect(card(whole)).toMatchObject({
      kind: 'card',
      problems: [],
      card: {
        origin: 'concept',
        path: 'concepts/pod.md',
        concept: {
          id: 'pod',
          kind: 'Pod',
          apiVersion: 'v1',
          names: { ko: '파드', en: 'Pod' },
          misspellings: ['팟', '포드'],
        },
        sections: [
          { kind: 'other', heading: '파드', lines: { startLine: 11, endLine: 11 } },
          { kind: 'other', headingPath: ['파드', '정의'], lines: { startLine: 13, endLine: 14 } },
        ],
      },
    });
  });

  it('takes no heading of a card for a part of the study template', () => {
    const parsed = card(whole, '# 질문\n## 요약\n- 하나');
    expect(parsed.kind === 'card' && parsed.card.sections.map(({ kind }) => kind)).toEqual(['other', 'other']);
  });

  it('leaves kind, apiVersion and link null for notions that are no objects', () => {
    const parsed = card('id: scale\nnames: { ko: 스케일, en: Scale }');
    expect(parsed.kind === 'card' && parsed.card.concept).toEqual({
      ...{ id: 'scale', kind: null, apiVersion: null, names: { ko: '스케일', en: 'Scale' }, link: null },
      ...{ aliases: [], misspellings: [], related: [] },
    });
  });

  it.for([
    ['names: { ko: 파드, en: Pod }', 'no id'],
    ['id: Not An Id\nnames: { ko: 파드, en: Pod }', 'no id'],
    ['id: pod\nnames: { ko: 파드 }', 'no `names'],
    ['id: [pod', 'not YAML'],
  ])('cannot read %j', ([frontMatter, reason]) => {
    const parsed = card(frontMatter ?? '');
    expect(parsed.kind).toBe('unreadable');
    expect(parsed.problems[0]?.message).toContain(`Cannot read card "concepts/pod.md"`);
    expect(parsed.problems.map(({ message }) => message).join(' ')).toContain(reason);
  });

  it.for([
    ['aliases: svc', '"aliases" is not a list'],
    ['misspellings: [팟, { a: b }]', '"misspellings" is not a list'],
    ['link: javascript:alert(1)', 'no https address'],
  ])('leaves out %j and says so', ([field, reason]) => {
    const parsed = card(`id: pod\nnames: { ko: 파드, en: Pod }\n${field}`);
    expect(parsed.kind).toBe('card');
    expect(parsed.problems[0]?.message).toContain(reason);
  });
});
