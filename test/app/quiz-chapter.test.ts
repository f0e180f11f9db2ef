import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { askInChannel, onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { questionsOf, rootsOf, storedQuizzes } from '../support/quiz-journey.ts';

const notes = {
  '3장.md': `# 3장

## 📝 내용 정리
### 네임스페이스 격리
- 우리 팀의 격리 원칙: 팀마다 네임스페이스를 하나씩 받고, 그 안에서만 이름을 짓는다.
### 파드
- 파드: 컨테이너를 묶어 함께 띄우는 가장 작은 배포 단위다.
### 레플리카셋
- 레플리카셋: 파드의 개수를 원하는 만큼 유지하는 컨트롤러다.
`,
  '9장.md': `# 9장

## 📝 내용 정리
### 서비스 고르기
- 우리 팀의 서비스 고르는 순서: 안에서만 쓰면 ClusterIP, 바깥에서 부르면 LoadBalancer를 고른다.
### 노드포트
- 노드포트: 모든 노드에서 같은 번호의 포트를 여는 서비스 유형이다.
### 인그레스
- 인그레스: 호스트 이름과 경로로 요청을 나누는 규칙이다.
`,
};

describe('a quiz about the chapter last discussed', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket', { notes });
  });
  afterAll(() => tutor.close());

  /** Starts a quiz, and what its first message is called and its questions are about. */
  async function started(act: () => Promise<unknown>) {
    const before = rootsOf(tutor).length;
    await act();
    const root = await tutor.workspace.waitFor(() => rootsOf(tutor)[before], { timeoutMs: 20_000, what: 'the quiz' });
    const count = Number(/(\d+)문제예요/.exec(readableText(root))?.[1]);
    await questionsOf(tutor, root, count);
    const stored = await storedQuizzes(tutor);
    const [last] = (await stored.quizzes.unfinished(root.channel)).toReversed();
    const items = await Promise.all((last?.questions ?? []).map(({ itemId }) => stored.items.find(itemId)));
    await stored.close();
    return { title: readableText(root), concepts: new Set(items.map((item) => item?.conceptIds[0])) };
  }
  const quiz = (words: string) => () =>
    onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s ${words}`));
  const close = () => quiz('quiz close')();

  it('follows what the channel talks about', async () => {
    expect(readableText(await askInChannel(tutor, tutor.junho, '/k8s 우리 팀의 격리 원칙이 뭐야?'))).toContain(
      '3장.md',
    );
    const third = await started(quiz('quiz'));
    expect(third.title).toContain('3장 퀴즈');
    expect([...third.concepts].every((one) => one === 'pod' || one === 'replica-set')).toBe(true);
    await close();
    expect(readableText(await askInChannel(tutor, tutor.junho, '/k8s 우리 팀의 서비스 고르는 순서는?'))).toContain(
      '9장.md',
    );
    const ninth = await started(quiz('퀴즈 2문제'));
    expect(ninth.title).toContain('9장 퀴즈');
    expect([...ninth.concepts].some((one) => one === 'node-port' || one === 'ingress')).toBe(true);
    await close();
  });

  it('is what a schedule asks about as well', async () => {
    expect(readableText(await askInChannel(tutor, tutor.junho, '/k8s 우리 팀의 격리 원칙이 뭐야?'))).toContain(
      '3장.md',
    );
    const scheduled = await started(quiz('create job now --from=cronjob/weekly-quiz'));
    expect(scheduled.title).toContain('3장 퀴즈');
  });
});
