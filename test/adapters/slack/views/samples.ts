import type { Answered, NotInNotes } from '#src/domain/grounding/answer.ts';
import type { Citation } from '#src/domain/grounding/citation.ts';
import type { Passage } from '#src/domain/retrieval/passage.ts';

/** Words as a member, a note or a stored answer might hold them to break out of a view. */
export const hostile =
  '<!channel> <@U12345678> <!subteam^S1|@all> @here @everyone <https://evil.example|click> *bold* `code` :star: \u202Egnp\u2066 \uD800 & < > "';
/** Far more than Slack takes, with characters outside the basic plane. */
export const huge = `${hostile} ${'가나다 🙂 '.repeat(4000)}`;

export function citation(change: Partial<Citation> = {}): Citation {
  return {
    path: 'notes/chapter-9.md',
    origin: 'note',
    headingPath: ['내용 정리', '서비스'],
    startLine: 12,
    endLine: 14,
    quote: '파드로 가는 길을 하나로 묶어 준다',
    author: '하늘',
    sample: false,
    ...change,
  };
}

export function answered(change: Partial<Answered> = {}): Answered {
  return {
    kind: 'answered',
    locale: 'ko',
    lead: [{ label: null, text: '파드로 가는 길을 하나로 묶어 준다. 파드가 바뀌어도 주소는 그대로다.', citation: 0 }],
    more: [{ label: 'NodePort', text: '노드의 포트로 밖에서 들어온다.', citation: 1 }],
    citations: [
      citation(),
      citation({ startLine: 20, endLine: 20, author: null, origin: 'concept', path: 'concepts/node-port.md' }),
    ],
    topic: '서비스',
    related: ['파드', '인그레스'],
    nextQuestion: 'ClusterIP랑 NodePort는 뭐가 달라?',
    furtherQuestions: ['서비스에서 주의할 점은 뭐예요?', '인그레스는 뭐예요?'],
    understanding: {
      question: '서비스가 뭐야',
      standalone: null,
      concepts: ['Service'],
      confidence: 0.83,
      hits: [{ path: 'notes/chapter-9.md', headingPath: ['서비스'], score: 12.3456 }],
    },
    ...change,
  };
}

export function notInNotes(change: Partial<NotInNotes> = {}): NotInNotes {
  const { understanding } = answered();
  return {
    kind: 'not-in-notes',
    locale: 'ko',
    reason: 'no-match',
    nearest: [{ path: 'notes/chapter-9.md', headingPath: ['내용 정리', '인그레스'], startLine: 40 }],
    openQuestions: [],
    understanding: { ...understanding, question: '오늘 서울 날씨 어때?', concepts: [], hits: [], confidence: 0.02 },
    ...change,
  };
}

export function passage(change: Partial<Passage> = {}): Passage {
  return {
    id: 'notes/chapter-9.md#12',
    origin: 'note',
    path: 'notes/chapter-9.md',
    author: '하늘',
    sample: false,
    kind: 'summary',
    conceptId: null,
    study: null,
    headingPath: ['내용 정리', '서비스'],
    lines: { startLine: 12, endLine: 18 },
    blocks: [
      {
        kind: 'item',
        text: '파드로 가는 길',
        source: '파드로 가는 길',
        lines: { startLine: 13, endLine: 13 },
        depth: 0,
        term: null,
        cells: null,
        language: null,
      },
    ],
    chapters: ['9'],
    ...change,
  };
}
