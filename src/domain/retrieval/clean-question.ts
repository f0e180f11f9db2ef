import { plainWording } from './everyday-phrases.ts';
import { roleOf } from './function-words.ts';
import { hangulFromKeys } from './keyboard.ts';
import { meantQuestionWord } from './meant-question-word.ts';

/** Laughing, crying and sighing, in runs or alone at a word's end: `뭐였지ㅋㅋ`, `안 돼 ㅠ`. Beside other letters they are keys (`ㅑㅜㅎㄱㄷㄴㄴ`). */
const fillers =
  /(?<![ㄱ-ㅣ])[ㅋㅎㅠㅜㅡ]{2,}(?![ㄱ-ㅣ])|(?:ㅇㅇ|ㄷㄷ|ㄱㄱ|ㅇㅋ)+|(?<=[가-힣\s.?!~])[ㅋㅎㅠㅜ](?=[\s.?!~]|$)|[~^]+/gu;

/** Shorter runs of Latin letters are English words too often (`so` writes 내). */
const latinWord = /(?<![A-Za-z])[A-Za-z]{4,24}(?![A-Za-z])/g;

/** A question in plain words, without what only carries its mood, with question words that were typed on the wrong layout
 * (`anjdi` → 뭐야) or with a slip (`differnce`) as they were meant. */
export function cleanQuestion(question: string): string {
  return plainWording(question.replace(fillers, ' ')).replace(latinWord, (word) => {
    const hangul = hangulFromKeys(word);
    const isAsking =
      hangul !== null && hangul.length > 1 && roleOf({ script: 'hangul', text: hangul, stem: hangul }) === 'function';
    return isAsking ? hangul : (meantQuestionWord(word) ?? word);
  });
}
