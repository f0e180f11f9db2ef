import type { Lexicon } from '../../domain/retrieval/lexicon.ts';
import { lookupForm } from '../../domain/retrieval/lexicon.ts';
import { definedNoun } from './defined-noun.ts';
import type { Turn } from './read-turn.ts';

/** With more words of its own than this a question says everything; tied to the thread by an opening it may say more. */
const mostWords = { withSubject: 3, untied: 5, tied: 9 } as const;

/** A topic of its own before the end (`끝나는 작업은 무엇으로 만들어요?`), other than a place or a condition. */
const ownSubject = /(?<!에서|에|로|랑|면|때)(?:은|는)\s.*\S/u;

/** Properties that only something else has. */
const property =
  /^(?:명령어?|커맨드|기본값?|기본|포트|이름|주소|유형|종류|타입|역할|기능|단점|장점|이유|원리|특징|용도|조건|값|필드|옵션|버전|약자|약어|단축어|구조|구성|수명|범위|크기|개수|형식|문법|방법|예를|예시|예제|한계)/u;

/** A turn without a concept's name that asks for something of its own all the same. `topics` are concepts' ids. */
export function standsAlone(lexicon: Lexicon, turn: Turn, topics: readonly string[]): boolean {
  if (turn.switched) return true;
  const most = turn.tied ? mostWords.tied : ownSubject.test(turn.rest) ? mostWords.withSubject : mostWords.untied;
  if (turn.others > most) return true;
  // Nothing that it says is in any note, so that it is about something else.
  if (!turn.tied && turn.others > 1 && !property.test(turn.rest) && turn.unknown.length >= turn.others) return true;
  const noun = definedNoun(turn.rest);
  if (noun === null || property.test(noun)) return false;
  // 차트 after 헬름 is 헬름 차트, a name of its own.
  const names = topics.flatMap((conceptId) => Object.values(lexicon.concepts.get(conceptId)?.names ?? {}));
  return !names.some((name) => lexicon.names.has(lookupForm(`${name} ${noun}`)));
}
