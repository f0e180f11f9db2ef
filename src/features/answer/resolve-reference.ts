import type { Locale } from '../../domain/locale.ts';
import { nameWithParticle } from './name-with-particle.ts';

/** What a reference may point to, each as it is to be named. */
export interface Referents {
  /** What the thread is about; several while two things are compared. */
  readonly topics: readonly string[];
  /** Things in the order in which they were named or shown, for `두 번째` and `the first one`. */
  readonly ordered: readonly string[];
}

const shortened: Readonly<Record<string, string>> = { 건: '은', 게: '이', 걸: '을' };
const own =
  '은|는|이|가|을|를|의|도|만|로|으로|로는|으로는|랑|이랑|랑은|이랑은|하고|하고는|와|과|에|에는|에서|에서는|보다|한테';
const stop = String.raw`(?=[\s,.?!]|$)`;

const koreanPronoun = new RegExp(
  `(?<=^|[\\s,])(?:(?:그|이|저)(거|것|건|게|걸)|(?:걔|얘|쟤)네?|거기|여기)(${own})?${stop}`,
  'u',
);
const koreanDeterminer =
  /(?<=^|[\s,])(?:그|이|저)\s?(?=(?:파일|명령어?|필드|값|옵션|유형|타입|포트|주소|이름|컨트롤러|오브젝트|방식|규칙|데이터)|(?<=\s)(?!다음|뒤|후|전|외|때|중|이상|이하|경우|둘|셋)[가-힣A-Za-z])/u;
const koreanBoth =
  /(?<=^|[\s,])(?:(?:그|이)\s?)?(?:둘|두\s?(?:개|가지))(?=\s|[은는이가을를의다중도]|$)|(?<=^|[\s,])(?:각각|서로)(?=[\s?])/u;
const englishBoth =
  /\b(?:both(?: of (?:them|these|those))?|(?:which|either|neither)(?: one)?(?: of (?:them|the two|these))?)\b/i;

const ordinals: readonly (readonly [ko: string, en: string, index: number])[] = [
  ['첫\\s?번째|첫째|1번|전자|처음', '(?:first|1st|former)', 0],
  ['두\\s?번째|둘째|2번|후자', '(?:second|2nd|latter|other)', 1],
  ['세\\s?번째|셋째|3번', '(?:third|3rd)', 2],
  ['네\\s?번째|4번', '(?:fourth|4th)', 3],
  ['마지막', '(?:last)', -1],
];

const englishPronoun =
  /\b(?:(its)|it(?:self)?|them|they|these|those|(their)|(?:this|that) (?:one|thing)|(?<=\b(?:need|use|create|make|have|want|get|delete) )one)\b(?!['’]s\b)/i;
const englishThat =
  /(?<=^|\b(?:is|are|was|does|do|about|of|for|with|to|than|from|like|use|delete|create|why|when|how|where|in)\s)(?:this|that)(?=\s+(?:work|mean|happen|get|go|run|do|need|have|support|use|cost|stay|restart|survive|deleted|kept|safe|different|the)\b|[\s?.!,]*$)/i;
const englishDeterminer =
  /\b(?:this|that|these|those) (?=(?:files?|commands?|objects?|types?|kinds?|ports?|address|names?|fields?|values?|options?|numbers?|controllers?|rules?|data|path|director(?:y|ies)|resources?)\b)/i;

/** A turn with the word that stands for something earlier replaced by its name; null when it holds none. */
export function resolveReference(rest: string, { topics, ordered }: Referents, locale: Locale): string | null {
  const ordinal = byOrdinal(rest, ordered, locale);
  if (ordinal !== null) return ordinal;
  const pair = ordered.length > 1 ? ordered.slice(0, 2) : topics;
  if (pair.length > 1 && locale === 'ko' && koreanBoth.test(rest)) {
    const [one = '', other = ''] = pair;
    return `${nameWithParticle(one, '과')} ${other} ${rest}`;
  }
  if (pair.length > 1 && locale === 'en' && englishBoth.test(rest)) return `${pair.join(' or ')}: ${rest}`;
  const name = topics.slice(0, 2).join(locale === 'ko' ? ', ' : ' and ');
  if (name === '') return null;
  return locale === 'ko' ? inKorean(rest, name) : inEnglish(rest, name);
}

function byOrdinal(rest: string, ordered: readonly string[], locale: Locale): string | null {
  for (const [ko, en, index] of ordinals) {
    const pattern =
      locale === 'ko'
        ? new RegExp(`(?<=^|[\\s,])(?:${ko})(?:\\s?(거|것|건|게|걸))?(${own})?${stop}`, 'u')
        : new RegExp(`\\b(?:the )?${en}(?: ones?)?\\b(?! (?:time|thing|step|day|pod|node|to|of)\\b)`, 'i');
    const found = pattern.exec(rest);
    const name = found === null ? undefined : ordered.at(index);
    if (found === null || name === undefined) continue;
    const particle = locale === 'ko' ? (shortened[found[1] ?? ''] ?? found[2] ?? '') : '';
    return replaceAt(rest, found, nameWithParticle(name, particle));
  }
  return null;
}

function inKorean(rest: string, name: string): string | null {
  const found = koreanPronoun.exec(rest);
  if (found !== null) {
    const particle = shortened[found[1] ?? ''] ?? found[2] ?? '';
    const after = rest.slice(found.index + found[0].length);
    // Bare at the beginning it is what the sentence is about: `그거 언제 지워져?` → `emptyDir는 언제 지워져?`.
    const topical = particle === '' && found.index === 0 && /^\s+\S+\s/.test(after) && !/^\s+말고/.test(after);
    return replaceAt(rest, found, nameWithParticle(name, topical ? '은' : particle));
  }
  const among = /(?<=^|\s)그\s?중(?=에|\s)/u.exec(rest);
  if (among !== null) return replaceAt(rest, among, `${name} 중`);
  const determiner = koreanDeterminer.exec(rest);
  return determiner === null ? null : withNoun(rest, determiner, name);
}

function inEnglish(rest: string, name: string): string | null {
  const determiner = englishDeterminer.exec(rest);
  if (determiner !== null) return withNoun(rest, determiner, `the ${name}`);
  const found = englishPronoun.exec(rest) ?? englishThat.exec(rest);
  if (found === null) return null;
  return replaceAt(rest, found, found[1] === undefined && found[2] === undefined ? name : `${name}’s`);
}

/** `그 파일` → `매니페스트 파일`; a name that ends in the noun already is not followed by it again. */
function withNoun(rest: string, found: RegExpExecArray, name: string): string {
  const after = rest.slice(found.index + found[0].length).trimStart();
  const noun = name.split(' ').at(-1) ?? '';
  const repeated = name.includes(' ') && after.toLowerCase().startsWith(noun.toLowerCase());
  return `${rest.slice(0, found.index)}${name}${repeated ? after.slice(noun.length) : ` ${after}`}`;
}

function replaceAt(text: string, found: RegExpExecArray, by: string): string {
  return `${text.slice(0, found.index)}${by}${text.slice(found.index + found[0].length)}`;
}
