import { roleOf } from '../../domain/retrieval/function-words.ts';
import { wordsOf } from '../../domain/retrieval/words.ts';

/** The noun whose meaning is asked for (`도커가 뭐야?`, `what is etcd?`); null for all other questions. */
export function definedNoun(rest: string): string | null {
  const korean =
    /^(\S+?)(?:이|가|이란|란|은|는)?\s(?:대체\s)?(?:뭐|뭔|무엇|무슨\s?뜻|뭘)(?:야|예요|에요|죠|지|데|가요|인가요|임|냐|니)?[가-힣]*[?？\s]*$/u.exec(
      rest,
    );
  const english = /^(?:what(?:['’]s| is| are)|define|explain) (?:an? )?([\w.-]+)[?\s]*$/i.exec(rest);
  const noun = korean?.[1] ?? english?.[1];
  if (noun === undefined) return null;
  const [word] = wordsOf(noun);
  return word !== undefined && roleOf(word) === 'content' ? noun : null;
}
