// How members wrap a request. Sources of regular expressions, put together by the parsers of single verbs.

/** `줘`, `주세요`, `줄 수 있어?`: please do it for me. */
const give = [
  '주(?:세요|셔요|실래요|시겠(?:어요|습니까)|십시오|라|렴|죠)',
  '주시면\\s?(?:감사하겠습니다|감사해요|고맙겠습니다|좋겠어요|좋겠습니다|돼요)',
  '주실\\s?수\\s?(?:있나요|있을까요|있어요|있으신가요|있으세요|있습니까)',
  '주면\\s?(?:좋겠어요?|고맙겠어요?|안\\s?(?:돼|될까)요?|안\\s?되나요)',
  '줘(?:요|봐요?|라)?',
  '줄래요?',
  '줄\\s?수\\s?(?:있어요?|있니|있나요?|있을까요?)',
  '달라',
  '죠',
].join('|');

/** Words that soften a request and say nothing about its object. */
export const soft =
  '(?:좀|쫌|요|간단히|간단하게|간략히|간략하게|짧게|쉽게|자세히|자세하게|상세히|다시|한\\s?번만?|먼저|제발|빨리|바로|please|plz|pls|플리즈|부탁(?:해요?|드려요|드립니다|합니다)?)';

const asked = [
  `(?:해\\s?)?(?:${give})`,
  '해(?:요|봐요?|라)?',
  '하(?:세요|기|라)',
  '부탁(?:해요?|드려요|드립니다|드릴게요|드려도\\s?될까요|합니다|이요|이에요|요)?',
  '요청(?:해요|합니다|드려요|드립니다)?',
  '필요(?:해요?|합니다)',
  'ㄱㄱ',
].join('|');

/** `설명`, `설명 좀`, `설명을 부탁드려요` for the noun `설명`. */
export function nounRequest(noun: string): string {
  return `${noun}(?:을|를)?(?:\\s?${soft})*(?:\\s?(?:${asked}))?(?:\\s?${soft})*`;
}

/** `알려줘`, `찾아 주세요`, `찾아봐` for the stem `알려`. */
export function stemRequest(stem: string): string {
  return `(?:${stem})\\s?(?:${give}|봐(?:요|줘|\\s?줄래)?)(?:\\s?${soft})*`;
}

/** Marks at the end that carry no words: `?`, `~`, `^^`, `ㅎㅎ`, emoji. */
export function withoutTail(text: string): string {
  return text.replace(/[\s\p{P}\p{S}\p{M}ㅋㅎㅠㅜ\u200D]+$/u, '');
}
