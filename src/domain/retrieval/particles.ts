import { endsInConsonant, endsInRieul } from './hangul.ts';

/** Which sound a particle may follow: `은` a consonant, `는` a vowel, `로` a vowel or ㄹ. */
type Follows = 'any' | 'consonant' | 'vowel' | 'vowel-or-rieul';

/** Case particles, postpositions, plural and the copula's endings, as they are attached to nouns; longest first. */
const particles: readonly (readonly [string, Follows])[] = (
  [
    ['any', '에서부터는 에서부터 에서는 에서도 에서의 에서만 에서 에게서 에게는 에게 에는 에도 에만 에 한테 께서'],
    [
      'any',
      '까지는 까지도 까지 부터는 부터 마다 보다는 보다 처럼 만큼 밖에 조차 마저 대로 하고는 하고 의 도 만으로 만을 만이 만은 만',
    ],
    [
      'any',
      '들에게 들에서 들끼리 들과의 들과 들로 들을 들이 들은 들의 들도 들 같은 끼리 입니까 입니다 인가요 인가 인지 인데',
    ],
    ['any', '뿐만 뿐 씩 간의 간에 말고 라도'],
    [
      'consonant',
      '은 이 을 과의 과는 과 으로는 으로도 으로써 으로서 으로의 으로부터 으로만 으로 이랑은 이랑 이나 이란 이라는 이라고 이라면 이라서',
    ],
    ['consonant', '이에요 이예요 이야 이죠 이지 이고 이며 이면 이어서 이었'],
    ['vowel', '는 가 를 와의 와는 와 랑은 랑 란 라는 라고 라면 라서 예요 에요'],
    ['vowel-or-rieul', '로는 로도 로써 로서 로의 로부터 로만 로'],
  ] as const
)
  .flatMap(([follows, words]) => words.split(' ').map((word) => [word, follows] as const))
  .sort(([a], [b]) => b.length - a.length);

/**
 * Endings that are also the ends of many nouns (도메인, 이미지, 화면): they come off a word only where a known name is left.
 */
const ambiguous: readonly (readonly [string, Follows])[] = [
  ...[...'인들용'].map((word) => [word, 'any'] as const),
  ...[...'나야죠지고며면였'].map((word) => [word, 'vowel'] as const),
];

/** By their last syllable, so that a word is compared with the few that it can end in. */
const wordEndings = Map.groupBy(particles, ([word]) => word.at(-1) ?? '');
const nameEndings = Map.groupBy([...particles, ...ambiguous], ([word]) => word.at(-1) ?? '');

const wholeParticles = new Set(particles.map(([word]) => word));

/** Endings of verbs made from a noun with 하다, 되다 or 시키다: `삭제되면`, `유지시켜주는`, `사용한`. */
const verbal =
  /^(.{2,}?)(?:(?:하|되)(?:는|고|면|려|기|며|지|게|거|도|여|어|나|니|던|자|세|므|다|네|야|었|였|질)?|한|된|할|될|함|됨|해|돼|했|됐|합|됩|시켜|시키|시킨|시킬)(?:[가-힣]{0,4})$/u;
const verbalMark = /(?:하|되|한|된|할|될|함|됨|해|돼|했|됐|합|됩|시켜|시키|시킨|시킬)/u;

/** Whether a run of Hangul is nothing but particles, as after a Latin name (`Pod는`, `Service에서만`). */
export function isParticle(run: string): boolean {
  return (
    wholeParticles.has(run) ||
    /^(?:이?란|이?랑|이라(?:는|고)|(?:이|예|에)요|이야|이?(?:면|고|나|든|던)|(?:은|는|이|가|란|이란)?(?:뭐|머|모|무엇)(?:야|임|지|죠|냐|니|예요|에요|가요)?)$/u.test(
      run,
    )
  );
}

/**
 * What a Hangul word may be without particles, longest first and the word itself foremost, to be looked up among known
 * names. A particle comes off only where its sound allows it (`게이트웨이` keeps its 이, because 이 follows consonants).
 */
export function withoutParticles(word: string): readonly string[] {
  return forms(word, nameEndings, 1);
}

function forms(word: string, endings: ReadonlyMap<string, typeof particles>, shortest: number): readonly string[] {
  const found = [word];
  for (const [particle, follows] of endings.get(word.at(-1) ?? '') ?? []) {
    if (word.length - particle.length < shortest || !word.endsWith(particle)) continue;
    const rest = word.slice(0, -particle.length);
    if (fits(rest, follows)) found.push(rest);
  }
  return found.length < 3 ? found : found.sort((a, b) => b.length - a.length);
}

/** The form under which a Hangul word is indexed: particles and verbal endings off, at least two syllables left. */
export function stemOf(word: string): string {
  if (word.length < 3) return word;
  if (verbalMark.test(word.slice(2))) {
    const verb = verbal.exec(word)?.[1];
    if (verb !== undefined) return verb;
  }
  return forms(word, wordEndings, 2).at(-1) ?? word;
}

function fits(rest: string, follows: Follows): boolean {
  const last = rest.at(-1) ?? '';
  if (follows === 'any') return true;
  if (follows === 'consonant') return endsInConsonant(last);
  if (follows === 'vowel') return !endsInConsonant(last);
  return !endsInConsonant(last) || endsInRieul(last);
}
