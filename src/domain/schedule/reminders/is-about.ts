/** What a reminder says of itself. */
export interface RemindedOf {
  readonly about: string | null;
  readonly text: string;
  readonly cronJob: string;
}

/** A chapter as people write it: `9장`, `제9장`, `9 챕터`, `chapter 9`, `ch. 9.2`. */
const chapterPattern = /(?:제\s*)?(\d+(?:\.\d+)*)\s*(?:장|챕터)|\bch(?:apter|\.)?\s*(\d+(?:\.\d+)*)/g;

/** Beginnings of words that mean the same, in both languages. */
const kinds: readonly (readonly string[])[] = [
  ['복습', 'review'],
  ['퀴즈', 'quiz'],
  ['리포트', '보고서', 'report'],
  ['모임', '회의', '미팅', 'meet'],
  ['백업', 'backup'],
  ['읽', '독서', 'read'],
];

/** Words that every reminder may have. */
const empty = new Set([
  '알림',
  '리마인드',
  '리마인더',
  '관련',
  '관한',
  '대한',
  'reminder',
  'reminders',
  'about',
  'the',
  'for',
  'on',
  'my',
]);
const particle = /(?<=[가-힣]{2})(?:을|를|은|는|이|가|의|에|도|만|로|으로|까지|부터)$/;
/** One letter begins too many words. */
const shortestWord = 2;

/**
 * Whether a reminder is about what a member named: `9장` is `Chapter 9`, and `복습` is any review. Everything that was named
 * must be there. Where the reminder names a subject of its own, its chapters are those, not the ones that its text passes by.
 */
export function isAbout(named: string, reminder: RemindedOf): boolean {
  const wanted = subjectsOf(named);
  const whole = subjectsOf([reminder.about ?? '', reminder.text, reminder.cronJob].join(' '));
  const own = subjectsOf(reminder.about ?? '');
  const chapters = own.chapters.size > 0 ? own.chapters : whole.chapters;
  const { size } = wanted.chapters;
  if (size + wanted.kinds.size + wanted.words.size === 0) return named.trim() === (reminder.about ?? '').trim();
  return (
    [...wanted.chapters].every((one) => chapters.has(one)) &&
    [...wanted.kinds].every((one) => whole.kinds.has(one)) &&
    [...wanted.words].every((word) => [...whole.words].some((one) => one.startsWith(word) || word.startsWith(one)))
  );
}

interface Subjects {
  readonly chapters: ReadonlySet<string>;
  readonly kinds: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
}

function subjectsOf(text: string): Subjects {
  const plain = text.normalize('NFC').toLowerCase();
  const chapters = [...plain.matchAll(chapterPattern)].map((match) => match[1] ?? match[2] ?? '');
  const said = plain.replace(chapterPattern, ' ').split(/[^\p{L}\p{N}]+/u);
  const foundKinds = new Set<number>();
  const words = new Set<string>();
  for (const word of said) {
    const kind = kinds.findIndex((stems) => stems.some((stem) => word.startsWith(stem)));
    if (kind >= 0) foundKinds.add(kind);
    else {
      const bare = word.replace(particle, '');
      if (bare.length >= shortestWord && !empty.has(bare)) words.add(bare);
    }
  }
  return { chapters: new Set(chapters), kinds: foundKinds, words };
}
