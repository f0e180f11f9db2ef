import { isCommonKorean } from '../retrieval/common-korean.ts';
import { roleOf } from '../retrieval/function-words.ts';
import { wordsOf } from '../retrieval/words.ts';

/** A name with a title: `준호님은`, `지훈 씨`. */
const titled =
  /(?:^|[\s"'(])([가-힣A-Za-z]{1,12})\s?(?:님|씨|쌤|선배|언니|오빠)(?=[은는이가도의께한]|에게|[\s?？.,]|$)/u;

/** A bare name before a particle: `민지가`, `수빈은`. A three-syllable name may be given with or without its family name. */
const bare = /^(?:그럼|근데|그러면)?\s*([가-힣]{2,4}?)(?:이가|이는|이의|이도|이랑|은|는|이|가|의|도)(?=\s)/gu;

const english = /\b(?:did|does|has|was|is|for)\s+([A-Z][a-z]{1,14})\b|\b([A-Z][a-z]{1,14})['’]s\b/u;

const notAName =
  /^(?:선생|손|여러분|주인|고객|사장|회원|멤버|사람|작성자|저자|누구|누가|모두|다들|모임|스터디|그룹|팀|책|챕터|노트|부분|내용|시간|독서|어려운|어려웠던|힘들었던|궁금했던|후기|이해|점수|난이도|평가|전체|처음|마지막|이번|저번|지난|질문|소감|느낀|새로|깨달|배운|남은|남긴|좋은|좋았|막힌|막혔|읽은|읽|힘든|재밌|재미)/u;

/**
 * The person whose reading is asked about, as the question names them; null when it names nobody. `unknownWords` are the words
 * that no note uses, among which a bare name is looked for.
 */
export function personAsked(
  question: string,
  unknownWords: readonly string[],
  authors: readonly string[],
): string | null {
  const words = question.normalize('NFKC').slice(0, 600);
  const author = authors.find((name) => names(words, name));
  if (author !== undefined) return author;
  const withTitle = titled.exec(words)?.[1];
  if (withTitle !== undefined && isName(withTitle)) return withTitle;
  for (const [, name] of words.matchAll(bare))
    if (name !== undefined && isName(name) && unknownWords.some((word) => word.startsWith(name))) return name;
  const found = english.exec(words);
  const latin = found?.[1] ?? found?.[2];
  return latin !== undefined && unknownWords.includes(latin) ? latin : null;
}

const writing = /썼|쓴|적었|적은|적어\s?둔|정리|말했|말한|노트|의견|wrote|written|said|notes?\b/iu;

/** Whether a question asks what somebody wrote who is none of the authors: others' words would pass for theirs. */
export function asksForStranger(question: string, authors: readonly string[]): boolean {
  if (!writing.test(question)) return false;
  const person = personAsked(question, [], authors);
  return person !== null && !authors.some((author) => isPerson(author, person));
}

/** Whether a person's name is that of an author: the same, or without the family name (`하나`, `김하나`). */
export function isPerson(author: string, person: string): boolean {
  return author === person || (person.length >= 2 && author.length === person.length + 1 && author.endsWith(person));
}

function names(words: string, author: string): boolean {
  if (words.includes(author)) return true;
  const given = /^[가-힣]{3}$/u.test(author) ? author.slice(1) : null;
  return given !== null && new RegExp(`(?:^|\\s)${given}(?:님|씨|이)?(?:[은는이가의도]|\\s)`, 'u').test(words);
}

function isName(name: string): boolean {
  const [word] = wordsOf(name);
  return word !== undefined && !notAName.test(name) && !isCommonKorean(name) && roleOf(word) === 'content';
}
