import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../src/domain/grounding/compose-answer.ts';
import { localeOf } from '../../../src/domain/locale.ts';
import { lexiconOf } from '../../../src/domain/retrieval/lexicon.ts';
import { createPassageIndex } from '../../../src/domain/retrieval/passage-index.ts';
import { completeFollowUp } from '../../../src/features/answer/complete-follow-up.ts';
import type { Exchange } from '../../../src/features/answer/conversation.ts';
import { buildLibrary, buildNote, shippedCards } from '../../support/build-library.ts';
import { studyNote } from '../../support/study-note.ts';

const library = buildLibrary({ notes: [buildNote(studyNote)], cards: shippedCards() });
const { search } = createPassageIndex(library);
const lexicon = lexiconOf(library);

const complete = (question: string, earlier: readonly Exchange[]) =>
  completeFollowUp(lexicon, (words) => search(words, 1), question, earlier);

function exchange(question: string, earlier: readonly Exchange[]): Exchange {
  const standalone = complete(question, earlier)?.question ?? null;
  const result = search(standalone ?? question, 10);
  const answer = composeAnswer({ question, standalone, result, library, locale: localeOf(question, 'ko') });
  const place = { teamId: 'T1', channelId: 'C1', threadTs: '1.0' };
  return { id: question, place, key: question, askerId: 'U1', question, answer, messageTs: '1.1', askedAt: 0 };
}

/** A thread out of its questions, in which every follow-up is completed as it is in the product. */
function thread(...questions: readonly string[]): readonly Exchange[] {
  const earlier: Exchange[] = [];
  for (const question of questions) earlier.push(exchange(question, earlier));
  return earlier;
}

type Row = readonly [before: string, turn: string, completed: string];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'a subject left out': [
    ['서비스가 뭐야?', '그럼 외부에서는?', '서비스는 외부에서는?'],
    ['NodePort 설명해줘', '외부에서는?', 'NodePort는 외부에서는?'],
    ['서비스가 뭐야?', '왜 써?', '서비스는 왜 써?'],
    ['서비스가 뭐야?', '기본값은?', '서비스 기본값은?'],
    ['롤백이 뭐야?', '명령어는?', '롤백 명령어는?'],
    ['헬름이 뭐야?', '언제 써?', '헬름은 언제 써?'],
    ['emptyDir가 뭐야?', '언제 지워져?', 'emptyDir는 언제 지워져?'],
    ['pvc 뭐야', '왜 Pending이지?', '퍼시스턴트볼륨클레임은 왜 Pending이지?'],
    ['PVC 뭐야', '왜 Pending이지?', 'PVC는 왜 Pending이지?'],
    ['크론잡 시간대 어떻게 정해?', '안 적으면?', '크론잡 시간대 안 적으면?'],
    ['디플로이먼트가 뭐야?', '그럼 노드가 고장나도?', '디플로이먼트는 노드가 고장나도?'],
    ['디플로이먼트가 뭐야?', 'yaml 예시 보여줘', '디플로이먼트 yaml 예시 보여줘'],
    ['헤드리스 서비스가 뭐야?', '예시 yaml', '헤드리스 서비스 예시 yaml'],
    ['헬름이 뭐야?', '장점은요?', '헬름 장점은요?'],
    ['hostPath 왜 피하래?', '그럼 대신 뭐 써?', 'hostPath 대신 뭐 써?'],
    ['PVC 뭐야', '누가 만들어?', 'PVC는 누가 만들어?'],
    ['what is emptyDir?', 'what if the node dies?', 'For emptyDir, what if the node dies?'],
    ['What is Helm?', 'and how do I undo a bad install?', 'For Helm, how do I undo a bad install?'],
    ['헬름이 뭐야?', '차트가 뭔데?', '헬름 차트가 뭔데?'],
  ],
  'a pronoun': [
    ['서비스가 뭐야?', '그건 언제 써?', '서비스는 언제 써?'],
    ['emptyDir가 뭐야?', '그거 언제 지워져?', 'emptyDir는 언제 지워져?'],
    ['emptyDir가 뭐야?', '걔는 언제 지워져?', 'emptyDir는 언제 지워져?'],
    ['레플리카셋이 뭐야?', '그게 만든 파드 이름은 어떻게 붙어?', '레플리카셋이 만든 파드 이름은 어떻게 붙어?'],
    ['hostPath가 뭐야?', '그걸 왜 피해야 돼?', 'hostPath를 왜 피해야 돼?'],
    ['매니페스트가 뭐야?', '그 파일은 어떻게 적용해?', '매니페스트 파일은 어떻게 적용해?'],
    ['롤백이 뭐야?', '그 명령 알려줘', '롤백 명령 알려줘'],
    ['what is a service', 'and when should I use it?', 'When should I use Service?'],
    ['what is a rollback?', "what's the command for it?", "What's the command for Rollback?"],
    ['what is a rollback?', 'does it bring back the database too?', 'Does Rollback bring back the database too?'],
    ['what is a Job?', 'how does it differ from a CronJob?', 'How does Job differ from a CronJob?'],
    ['what is a manifest?', 'how do I apply that file?', 'How do I apply the Manifest file?'],
    ['what is a ReplicaSet?', 'can I scale it?', 'Can I scale ReplicaSet?'],
    ['컨트롤 플레인 구성', '그중에 스케줄러는 뭐 해?', '컨트롤 플레인 중에 스케줄러는 뭐 해?'],
    ['what is a Pod?', 'what happens to their data?', 'What happens to Pod’s data?'],
  ],
  'a place in an order': [
    ['ClusterIP vs NodePort', 'what about the second one?', 'What is NodePort?'],
    ['PV랑 PVC 차이가 뭐야', '첫 번째는 누가 만들어?', 'PV는 누가 만들어?'],
    ['PV랑 PVC 차이가 뭐야', '두 번째 거는 언제 써?', 'PVC는 언제 써?'],
    ['PV랑 PVC 차이가 뭐야', '후자는 누가 만들어?', 'PVC는 누가 만들어?'],
    ['PV랑 PVC 차이가 뭐야', '둘 중에 파드에 적는 건 뭐야?', 'PV와 PVC 둘 중에 파드에 적는 건 뭐야?'],
    ['서비스 종류 알려줘', '두 번째는?', '노드포트가 뭐예요?'],
    ['difference between ClusterIP and NodePort', 'when do I use the former?', 'When do I use ClusterIP?'],
  ],
  'a predicate left out': [
    ['서비스는 언제 써?', '그럼 인그레스는?', '인그레스는 언제 써?'],
    ['서비스가 뭐야?', '헤드리스는?', '헤드리스가 뭐야?'],
    ['emptyDir는 언제 지워져?', '그럼 hostPath는?', 'hostPath는 언제 지워져?'],
    ['How many times does a Job retry?', 'and in a CronJob?', 'How many times does a CronJob retry?'],
    ['컨트롤 플레인은 뭘로 이루어져 있어?', 'ㅋㅋ 그럼 워커노드는?', '워커노드는 뭘로 이루어져 있어?'],
    ['근데 롤백은 언제 써?', '롤아웃은?', '롤아웃은 언제 써?'],
    ['잡은 언제 끝나?', '크론잡도 마찬가지야?', '크론잡은 언제 끝나?'],
    ['9장 읽는 데 얼마나 걸렸어?', '10장은?', '10장 읽는 데 얼마나 걸렸어?'],
  ],
  'a comparison': [
    ['인그레스 설명해줘', '노드포트랑은 뭐가 달라?', '인그레스는 노드포트랑은 뭐가 달라?'],
    ['인그레스가 뭐야', '그거 로드밸런서랑은 뭐가 달라?', '인그레스는 로드밸런서랑은 뭐가 달라?'],
    ['인그레스가 뭐야', '로드밸런서랑은?', '인그레스와 로드밸런서 차이가 뭐예요?'],
    ['인그레스가 뭐야', 'Istio랑은?', '인그레스는 Istio랑은 뭐가 달라?'],
    ['What is a Job?', 'difference from a CronJob?', 'What is the difference between Job and CronJob?'],
  ],
  'a correction': [
    ['pv 뭐야', '아니 그거 말고 PVC', 'PVC 뭐야'],
    ['파드는 언제 써?', '아니 잡 말고 크론잡', '크론잡은 언제 써?'],
    ['What is a PersistentVolume?', 'no, I meant the PersistentVolumeClaim', 'What is a PersistentVolumeClaim?'],
  ],
  'another subject, with words around it': [
    ['서비스가 뭐야?', '다른 얘긴데 헬름은 뭐야?', '헬름은 뭐야?'],
    ['서비스가 뭐야?', 'ㅋㅋ 헬름은 뭐야?', '헬름은 뭐야?'],
    ['서비스가 뭐야?', '아까 크론잡 말인데, 잠깐 멈추려면?', '크론잡은 잠깐 멈추려면?'],
    ['what is a Service?', 'back to the CronJob, how do I pause it?', 'The CronJob, how do I pause it?'],
    ['what is a Service?', 'ok thanks, now explain Ingress', 'Explain Ingress'],
  ],
};

describe('completeFollowUp', () => {
  describe.each(Object.entries(tables))('%s', (_, rows) => {
    it.each(rows)('after "%s", "%s" becomes "%s"', (before, turn, completed) => {
      expect(complete(turn, thread(before))?.question).toBe(completed);
    });
  });

  it.each([
    ['서비스가 뭐야?', '헬름은 뭐야?'],
    ['서비스가 뭐야?', '그럼 헬름은 뭐야?'],
    ['서비스가 뭐야?', '오늘 날씨 어때?'],
    ['서비스가 뭐야?', '고마워요'],
    ['서비스가 뭐야?', '한 번만 실행하고 끝나는 작업은 무엇으로 만들어요?'],
    ['서비스가 뭐야?', 'explain ingress'],
    ['서비스가 뭐야?', '도커가 뭐야?'],
    ['서비스가 뭐야?', 'what is Istio?'],
    ['서비스가 뭐야?', '매니페스트가 뭐야?'],
    ['서비스가 뭐야?', '비트코인 시세 알려줘'],
    ['서비스가 뭐야?', '파드랑 잡 차이가 뭐야?'],
    ['what is a service?', 'does a Pod restart when it dies?'],
    ['잡이 뭐야?', '잡이 실패하면?'],
  ])('after "%s", "%s" stands alone', (before, question) => {
    expect(complete(question, thread(before))).toBeNull();
  });

  it.each([
    ['what is a StatefulSet?', '한국어로 다시 설명해줘', { question: 'StatefulSet이 뭐예요?', locale: 'ko' }],
    ['헬름이 뭐야?', 'English please', { question: 'What is Helm?', locale: 'en' }],
    ['헬름이 뭐야?', 'in English please', { question: 'What is Helm?', locale: 'en' }],
    ['헬름은 언제 써?', '영어로도 알려줘', { question: 'When should I use Helm?', locale: 'en' }],
    ['PV랑 PVC 차이가 뭐야?', 'can you explain that in English?', { locale: 'en' }],
  ])('after "%s", "%s" asks again for another language', (before, turn, expected) => {
    expect(complete(turn, thread(before))).toMatchObject(expected);
  });

  it('leaves a first question as it is', () => {
    expect(complete('그럼 외부에서는?', [])).toBeNull();
  });

  it('keeps to the latest topic', () => {
    expect(complete('그건 언제 끝나?', thread('서비스가 뭐야?', '잡이 뭐야?'))?.question).toBe('잡은 언제 끝나?');
  });

  it.each(['오늘 저녁 뭐 먹지?', '비트코인 시세 알려줘'])('keeps its topic over "%s"', (between) => {
    expect(complete('그럼 외부에서는?', thread('노드포트가 뭐야?', between))?.question).toBe('노드포트는 외부에서는?');
  });

  it('counts the order of a thread where no question names two things', () => {
    const earlier = thread('How many times does a Job retry?', 'and in a CronJob?');
    expect(complete('the second one, which time zone does it use?', earlier)?.question).toBe(
      'CronJob, which time zone does it use?',
    );
  });

  it('keeps to what was listed, also after one of it was asked about', () => {
    const earlier = thread('서비스 종류 알려줘', '두 번째는?');
    expect(complete('첫 번째는 언제 써?', earlier)?.question).toBe('클러스터IP는 언제 써?');
  });

  it('does not lend a known topic to a question about an unknown one', () => {
    expect(complete('그건 언제 써?', thread('서비스가 뭐야?', 'istio가 뭐야?'))?.question).toMatch(/^istio/);
  });
});
