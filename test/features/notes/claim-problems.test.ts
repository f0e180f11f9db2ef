import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#src/adapters/files/load-library.ts';
import { claimProblems } from '#src/features/notes/claim-problems.ts';
import { buildNote } from '../../support/build-library.ts';

const knowledgeDir = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const { library } = await loadLibrary({ notesDirs: [], knowledgeDir, quoteCards: true, subject: true });

const problemsOf = (...lines: readonly string[]) => claimProblems(library)(buildNote(lines.join('\n')));
const wrong = 'emptyDir의 데이터는 파드가 삭제되어도 그대로 남아 있다';

describe('claimProblems', () => {
  it('names the line of a wrong claim with the sentence of the card, and not the note’s own words', () => {
    const [problem, ...others] = problemsOf('## 내용 정리', '### 볼륨', '- 볼륨을 읽었다', `- ${wrong}`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 4, severity: 'info', code: 'claims-otherwise' });
    expect(problem?.message).toContain('emptyDir가 지워지는 때는 파드가 그 노드를 떠날 때');
    expect(problem?.message).not.toContain(wrong);
  });

  it('names another range of numbers than the card’s', () => {
    const [problem] = problemsOf('## 내용 정리', '### NodePort', '- NodePort의 포트 범위는 20000–25000이다');
    expect(problem?.message).toContain('30000–32767');
  });

  it('says each once, and at most three', () => {
    expect(problemsOf('## 내용 정리', `- ${wrong}`, `- ${wrong}`)).toHaveLength(1);
    const many = [1, 2, 3, 4, 5].map((number) => `- NodePort의 포트 범위는 20000–2500${number}이다`);
    expect(problemsOf('## 내용 정리', '### NodePort', ...many)).toHaveLength(3);
  });

  it('says nothing of questions, of code, and of what is right', () => {
    expect(problemsOf('## 특별히 궁금했던 부분', `- ${wrong}`)).toEqual([]);
    expect(problemsOf('## 내용 정리', '```', wrong, '```')).toEqual([]);
    expect(problemsOf('## 내용 정리', '- emptyDir의 데이터는 파드가 삭제되면 함께 사라진다')).toEqual([]);
  });
});
