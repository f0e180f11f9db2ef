import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listKnowledgeFiles, readKnowledgeFile } from './read-cards.ts';

const template = readKnowledgeFile('TEMPLATE.md');
const note = readKnowledgeFile('notes/chapter-9-sample.md');

const terms = [
  ['클러스터', '컨트롤 플레인', '워커 노드', '매니페스트', '파드', '디플로이먼트', '레플리카셋', '스케일', '롤아웃'],
  ['롤백', '서비스', '서비스 디스커버리', 'ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', '볼륨', 'emptyDir'],
  ['hostPath', 'PersistentVolume(PV)', 'PersistentVolumeClaim(PVC)', '스테이트풀셋', '헤드리스 서비스', '인그레스'],
  ['헬름', '잡', '크론잡'],
].flat();

describe('the sample note', () => {
  it('is marked as a sample, as every shipped note must be', () => {
    for (const path of listKnowledgeFiles().filter((file) => file.startsWith('notes/')))
      expect(parse(readKnowledgeFile(path).split('---\n')[1] ?? ''), path).toMatchObject({ sample: true });
  });

  it('keeps the headings of the template, in order', () => {
    const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('## '));
    expect(headings(note)).toEqual(headings(template));
  });

  it.each(terms)('defines %s in one line', (term) => {
    expect(note.split('\n').filter((line) => line.startsWith(`- ${term}: `))).toHaveLength(1);
  });

  it('leaves no hint of the template standing', () => {
    const hints = template.split('\n').filter((line) => /\(예: |적어주세요/u.test(line));
    expect(hints.length).toBeGreaterThan(5);
    expect(note.split('\n').filter((line) => hints.includes(line))).toEqual([]);
  });
});
