/** What a turn says once the words around it are off. */
export interface Opened {
  readonly rest: string;
  /** The same with the words of a correction left in. */
  readonly asTyped: string;
  /** Opens with a word that ties it to what was said before (`그럼`, `and`). */
  readonly tied: boolean;
  /** Says that it is about something else (`다른 얘긴데`, `now`). */
  readonly switched: boolean;
  /** Corrects what was asked before (`아니 그거 말고`, `no, I meant`). */
  readonly corrects: boolean;
  /** Whether anything was taken off that a search would take for a word of the question. */
  readonly cleaned: boolean;
}

/** Ends a word, so that `네트워크` does not begin with `네`. */
const end = String.raw`(?=[\s,.!?:;~…]|$)[\s,.!:;~…]*`;
const at = (words: string) => new RegExp(`^(?:${words})${end}`, 'iu');

const fillers = at(
  '[ㅋㅎㅠㅜㄷ]+|아하+|아+|오+|오호|음+|흠+|어+|헐|와+|네+|넵|넹|응+|ㅇㅋ|ㅇㅎ|ㅇㅇ|오케이|그렇구나|그렇군요?|그렇네요?|아니\\s?근데|알겠(?:어요?|습니다|음)|' +
    '이해했(?:어요?|습니다)|이해됐(?:어요?|습니다)|고마워요?|고맙습니다|감사(?:합니다|해요)?|잠깐만?요?(?=,)|잠깐만요?|잠시만요?|저기요?|혹시|좋아요?|됐고|아무튼|암튼|어쨌든|' +
    'ok(?:ay)?|thanks?(?: you)?(?: so much| a lot)?|got it|i see|cool|nice|great|right|well|hm+|um+|ah+|oh+|wait|lol|haha+|sorry|alright|sure|perfect|makes sense|anyway|hey|yeah|yes|please',
);
const ties = at(
  '그럼|그러면|그렇다면|그런데|근데|아니면|그리고|그래서|그래도|그럼요|아까|방금|so|then|and|but|or|(?:and )?what about|(?:and )?how about|also',
);
const switches = at(
  '(?:좀\\s)?(?:다른|딴)\\s?(?:얘긴데요?|얘기인데요?|얘기지만|얘기\\s?좀|이야긴데요?|이야기인데요?|이야기지만|질문인데요?|질문이요|질문|주제로|주제인데요?)|(?:화제|주제)를?\\s?(?:바꿔서|돌려서|바꿀게요?)|' +
    '갑자기|이제|이번엔|이번에는|아\\s?참|참|그건\\s?그렇고|now|by the way|btw|(?:a )?(?:different|another|new|unrelated) (?:question|topic|subject)|unrelated|' +
    'chang(?:e|ing) (?:of )?(?:the )?(?:topic|subject)s?|on another note|(?:going |coming )?back to|returning to|regarding|as for|switching (?:topics?|gears)',
);
const corrections = [
  at('아니(?:아니|요|야|ㅋㅋ)?|ㄴㄴ|no+|nope|actually'),
  at(
    '(?:내\\s?말은|제\\s?말은)|(?:그|이|저)(?:거|것|게|건)\\s?(?:말고|아니고|아니라|아니라요)|(?:i )?(?:meant?|was asking about)(?: to ask)?(?: about)?|not (?:that|this|it)(?: one)?(?:,? but)?',
  ),
] as const;

/** Takes fillers, conjunctions and the like off a turn's beginning, and laughter off its end. */
export function stripOpenings(text: string): Opened {
  let rest = text.trim().replace(/[\sㅋㅎㅠㅜ~]+$/u, '');
  let asTyped: string | null = null;
  const seen = { tied: false, switched: false, corrects: false, cleaned: rest !== text.trim() };
  // Every round takes something off; more than six openings are no question's.
  for (let round = 0; round < 6; round += 1) {
    const before = rest;
    const take = (pattern: RegExp) => {
      const found = pattern.exec(rest)?.[0] ?? '';
      // What is nothing but an opening stays, to be answered as it is.
      if (found === '' || found.length === rest.length) return false;
      rest = rest.slice(found.length);
      return true;
    };
    if (take(fillers)) seen.cleaned = true;
    if (take(switches)) Object.assign(seen, { switched: true, cleaned: true });
    if (take(ties)) seen.tied = true;
    const uncorrected = rest;
    if (corrections.some((pattern) => take(pattern))) {
      asTyped ??= uncorrected;
      Object.assign(seen, { corrects: true, cleaned: true });
    }
    if (rest === before) break;
  }
  return { rest, asTyped: asTyped ?? rest, ...seen };
}
