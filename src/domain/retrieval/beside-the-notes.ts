/** Orders to do something to a cluster: deploy it for me, delete that one. */
const orders: readonly RegExp[] = [
  /(?:지워|삭제해|배포해|실행해|재시작해|껐다\s?켜|띄워|만들어|고쳐|수정해|바꿔|설치해|늘려|줄여|올려|내려)\s?(?:줘|주세요|줄래|주실|달라|드려|놔|봐)(?:요|래요|라고)?[\s.!~]*$/u,
  /^(?:please |pls |can you |could you )?(?:delete|deploy|restart|install|create|fix|scale|run|remove|kill) (?:my|our|the|this|that|it|all my)\b(?![^?]*\?)[^?]{0,60}(?:for me|for us|now|please|asap)[\s.!]*$/iu,
];

/**
 * Turns of phrase that ask for something no note can tell: thanks and greetings, orders to do something to a cluster, and what
 * will be. Words that any subject uses; each pattern is tried on the first 600 characters.
 */
const patterns: readonly RegExp[] = [
  // Thanks and greetings, and nothing else.
  /^[\s\p{P}\p{S}]*(?:(?:정말|진짜|너무|아|오|네|넵|와|다들|여러분|오늘도|그럼|덕분에|큰|많이|도움|됐어요|됐습니다|되었습니다|수고|고생|so|very|much|a|lot|that|it|helped|everyone|all|you|guys|ok|okay|great|good|morning|night|job)[\s\p{P}\p{S}]*)*(?:감사|고마|고맙|안녕|반가|반갑|수고하|고생하|ㄱㅅ|땡큐|thank|thanks|thx|hello|hi|hey|bye|lol|ㅋㅋ|ㅎㅎ)[^?？]{0,40}$/iu,
  // What will be.
  /내년|내후년|다음\s?(?:버전|릴리스|릴리즈|분기|달|주)|향후|앞으로\s?(?:어떻게|어떤|뭐|몇|나올|출시|바뀔)|언제\s?(?:출시|나오|나와|릴리스|릴리즈|지원될|지원하게)|로드맵|전망|미래/u,
  /\b(?:roadmap|next (?:year|version|release|month|quarter)|in the future|going to be (?:released|supported)|when will|will .{1,40} (?:be (?:released|supported|replaced)|disappear|die))\b/iu,
];

/** Whether words ask for something that no note tells, whatever they name. */
export function isBesideTheNotes(words: string): boolean {
  const start = words.normalize('NFKC').slice(0, 600);
  return isOrder(start) || patterns.some((pattern) => pattern.test(start));
}

/** Words that are to be written, and no change to anything: `예제 만들어 줘`. */
const wordsWanted = /예제|예시|매니페스트|요약|정리|설명|비교|목록|퀴즈|문제|example|sample|summary|list|table|quiz/iu;

/** Whether words order something that only whoever runs a cluster can do. */
export function isOrder(words: string): boolean {
  const start = words.normalize('NFKC').slice(0, 600);
  return !wordsWanted.test(start) && orders.some((pattern) => pattern.test(start));
}
