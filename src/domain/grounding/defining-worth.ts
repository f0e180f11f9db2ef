import type { Block } from '../notes/section.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { spokenLength } from './spoken-length.ts';

/** Says only what something resembles, which defines nothing to those who do not know the other thing. */
const vague =
  /(?:비슷|유사)(?:함|하다|해요|합니다|한 개념|한 것)?(?:임|이다|이에요)?\s*[.。]?$|와 같음|similar to|is like/i;

/** Ends as definitions in notes end: a noun of kind, a nominal form, or a full predicate. */
const defining =
  /(?:개념|유형|종류|역할|오브젝트|객체|리소스|자원|컨트롤러|파일|볼륨|단위|방식|기능|도구|서비스|것|의미|말|뜻|담당|요청|정책|스토리지|집합|그룹|환경|프로세스|사용|관리|제공)(?:\s*(?:임|이다|이에요|예요|입니다|을 말한다|를 말한다|를 의미|을 의미|하는 것|이며|으로|을|를))?\s*[.。]?$|(?:이에요|예요|해요|입니다|이다|한다|합니다|함|임|됨|있음|의미)\s*[.。]?$|\b(?:is|are) (?:a|an|the|one)\b/iu;

/** The first of these alone: a noun of kind says what something is, a predicate may say anything. */
const kindEnding =
  /(?:개념|유형|종류|역할|오브젝트|객체|리소스|자원|컨트롤러|파일|볼륨|단위|방식|기능|도구|것|스토리지|집합|그룹|프로세스)(?:임|이다|이에요|예요|입니다)?\s*[.。]?$/u;

/**
 * A member's own line of this many Hangul characters says enough to go before a card's definition; shorter ones are reminders
 * to those who know already.
 */
const clear = 20;
const ownWords = 1;

/** How well a block tells what something is; added to its score where that is asked. */
export function definingWorth(
  { block, position, passage, ownSubjects, headingSubjects, parents }: Candidate,
  asked: Asked,
): number {
  let worth = 0;
  const named = asked.concepts.some((conceptId) => ownSubjects.includes(conceptId));
  const headed = asked.concepts.some((conceptId) => headingSubjects.includes(conceptId));
  if (named && block.term !== null) worth += 0.5;
  else if (headed && ownSubjects.length === 0 && parents.length === 0) worth += Math.max(0, 0.4 - 0.1 * position);
  if (passage.origin === 'concept' && isDefinitionHeading(passage.headingPath.at(-1) ?? '')) worth += 0.6;
  if (introduces(block.text, asked)) worth += 0.4;
  if (defining.test(block.text)) worth += 0.15;
  if (vague.test(block.text)) worth -= 0.7;
  if (spokenLength(block.text) < 16) worth -= 0.3;
  else if (passage.origin === 'note' && (named || headed) && isClear(block)) worth += ownWords;
  // An example or a step leads on from something that is not quoted with it.
  if (/^(?:예를 들|예\)|그래서|하지만|그런데|또한|for example|however|also|but)/iu.test(block.text)) worth -= 0.3;
  return worth;
}

function isClear(block: Block): boolean {
  return (
    spokenLength(block.text) >= clear && !vague.test(block.text) && (block.term !== null || kindEnding.test(block.text))
  );
}

/** Whether the text begins with a word asked for as its topic: `쿠버네티스는 …`, `A Service is …`. */
export function introduces(text: string, asked: Asked): boolean {
  const topic = /^(?:an?\s+|the\s+)?(.{1,30}?)(?:\([^)]*\))?(?:은|는|이란|란|\s+(?:is|are)|\s*:)\s/iu.exec(text)?.[1];
  if (topic === undefined) return false;
  const words = wordsOf(topic).map((word) => word.stem);
  return words.length > 0 && words.length <= 3 && words.every((word) => asked.topicWords.includes(word));
}

export function isDefinitionHeading(heading: string): boolean {
  return /^(?:정의|개념|definition)$/iu.test(heading.trim());
}
