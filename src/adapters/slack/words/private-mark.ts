const option = /(?<=^|\s)--private(?=\s|$)/gi;
const before = /^나만(?:\s?(?:보기|볼래|볼게요?|보게|보이게))?(?=[\s:,]|$)[\s:,]*/;
const after = /(?<=^|[\s,])나만(?:\s?(?:보기|볼래|볼게요?|보게|보이게))?[\s.!~]*$/;

/** Takes `--private` and a leading or trailing `나만` ("only me") out of the words. */
export function takePrivateMark(text: string): { readonly words: string; readonly private: boolean } {
  const words = text.replace(option, ' ').trim().replace(before, '').replace(after, '').replace(/\s+/g, ' ').trim();
  return { words, private: words !== text.replace(/\s+/g, ' ').trim() };
}
