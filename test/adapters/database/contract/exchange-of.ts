import type { Answered, NotInNotes } from '#src/domain/grounding/answer.ts';
import type { Exchange } from '#src/features/answer/conversation.ts';

export const answered: Answered = {
  kind: 'answered',
  locale: 'ko',
  lead: [{ label: 'ClusterIP', text: '클러스터 안에서만 닿는 주소예요.', citation: 0 }],
  more: [{ label: null, text: 'NodePort는 노드마다 문을 하나 열어요.', citation: 1 }],
  citations: [
    {
      path: 'chapter-9.md',
      origin: 'note',
      headingPath: ['9장', 'Service'],
      startLine: 12,
      endLine: 14,
      quote: '- **ClusterIP**: 클러스터 안에서만 닿는 주소',
      author: '하늘',
      sample: true,
    },
    {
      path: 'concepts/node-port.md',
      origin: 'concept',
      headingPath: ['NodePort'],
      startLine: 3,
      endLine: 3,
      quote: 'opens a port on every node',
      author: null,
      sample: false,
    },
  ],
  topic: 'Service',
  related: ['Ingress'],
  nextQuestion: 'Ingress는 언제 써요?',
  furtherQuestions: ['Ingress에서 주의할 점은 뭐예요?'],
  understanding: {
    question: '그럼 외부에서는?',
    standalone: 'Service 외부에서는?',
    concepts: ['service'],
    confidence: 0.82,
    hits: [{ path: 'chapter-9.md', headingPath: ['9장', 'Service'], score: 7.25 }],
  },
};

export const notInNotes: NotInNotes = {
  kind: 'not-in-notes',
  locale: 'en',
  reason: 'small-talk',
  nearest: [{ path: 'chapter-9.md', headingPath: ['Chapter 9'], startLine: 1 }],
  openQuestions: answered.citations,
  understanding: { question: 'weather?', standalone: null, concepts: [], confidence: 0, hits: [] },
};

/** An exchange in the thread `T1/C1/1700000000.000100`, numbered so that later ones were asked later. */
export function exchangeOf(number: number, changes: Partial<Exchange> = {}): Exchange {
  return {
    id: `exchange-${number}`,
    place: { teamId: 'T1', channelId: 'C1', threadTs: '1700000000.000100' },
    key: `C1:170000000${number}.000100`,
    askerId: 'U1',
    question: `question ${number}`,
    answer: answered,
    messageTs: null,
    askedAt: 1_700_000_000_000 + number,
    ...changes,
  };
}
