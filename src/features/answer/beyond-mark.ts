/** "Beyond the notes" in both languages. `노트 밖에` is left alone: it means "only the notes". */
const marks = [
  /노트\s?(?:밖|바깥)(?:까지도?|에서도|\s?(?:의|에\s?있는)?\s?(?:내용|이야기|얘기|지식|것|거)(?:까지|도|을|를)?)/gu,
  /노트에\s?(?:없는|안\s?나온)\s?(?:것|거|내용|이야기|얘기|지식)(?:까지도?|도)/gu,
  /\b(?:(?:go|look|answer)\s+)?(?:also\s+)?(?:beyond|outside(?:\s+of)?)\s+(?:the|our|my)\s+notes\b/giu,
] as const;

/** What is left of words that ask for nothing else. */
const empty =
  /^(?:도|까지|좀|더|포함해서?|설명|알려|말해|얘기해|답해|해|줘요?|주세요|줄래요?|please|too|as well|explain|answer|tell me|go|and|it|this|[\s,.!?~])*$/iu;

/** Takes the wish for knowledge beyond the notes out of a question; the rest is empty where nothing else was asked. */
export function takeBeyondMark(text: string): { readonly text: string; readonly beyond: boolean } {
  const rest = marks.reduce((words, mark) => words.replaceAll(mark, ' '), text);
  if (rest === text) return { text, beyond: false };
  const words = rest
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,:]+|[\s,:]+$|[\s,]+(?=[?!.])/gu, '')
    .trim();
  return { text: empty.test(words) ? '' : words, beyond: true };
}
