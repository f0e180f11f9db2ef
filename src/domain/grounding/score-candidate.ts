import { localeOf } from '../locale.ts';
import { translationsOf } from '../retrieval/everyday-translations.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { coverageOf } from './coverage.ts';
import { definingWorth } from './defining-worth.ts';
import { countsTheSame, givesNumber } from './quantity.ts';
import type { Intent } from './question-intent.ts';

/** Words by which a block shows that it says what an intent asks for. */
const cues: Partial<Record<Intent, RegExp>> = {
  ending:
    /삭제|사라|없어|지워|종료|끝나|끝날|죽|제거|유실|잃|유지|보존|남아|남는|보전|존재|동안|delet|remov|gone|lost|lose|die|dies|end|finish|complet|terminat|disappear|surviv|persist|kept|keep|until|as long as/i,
  default: /기본|디폴트|적지 않으면|생략|default|omit|without a/i,
  why: /때문|위해|위한|이유|장점|유용|유리|필요|수 있|덕분|because|so that|in order|benefit|useful|need|lets|allow/i,
  caution:
    /않을|말아|권고|권장|주의|위험|보안|단점|유실|실패|조심|안 돼|안돼|피하|문제|not |avoid|never|danger|risk|fail|lost|security|problem|careful|only/i,
  usage: /때 써|때 사용|쓸 때|경우|적합|어울|위해|필요|활용|사용|use |used|when|for /i,
  how: /`[^`]+ [^`]+`|통해|활용|이용|사용|하면|하여|해서|방법|방식|다음|by |through|using|with |via/i,
  list: /종류|유형|가지|구성|있음|있어|types?|kinds?|consist/i,
  origin: /회사|재단|구글|발표|개발(?:했|한|되)|유래|탄생|company|foundation|google|invented|developed by|history/i,
  command: /`[^`]+ [^`]+`|\$ /i,
};

const shells = new Set(['sh', 'bash', 'shell', 'console', 'zsh', 'powershell']);

/** Headings under which an intent is answered. */
const headings: Partial<Record<Intent, RegExp>> = {
  usage: /언제|용도|쓰임|활용|when to use|use cases?/i,
  caution: /주의|단점|함정|문제|pitfalls?|caution|drawback/i,
  example: /매니페스트|예시|예제|manifest|example/i,
  command: /명령|command/i,
  why: /이유|필요|장점|언제|용도|쓰임|why|reason|benefit|when to use/i,
  how: /방법|동작|원리|how/i,
};

/** Words that hardly stand in a block that says something else. */
const strongCues: Partial<Record<Intent, RegExp>> = {
  ending: /면[,\s]|까지|동안|when|once|until|after|as long as|\b(?:delet|remov|restart|evict|shrink)ing\b/i,
  caution: /않을 것|하지 (?:않|말)|말아|권고|권장|피하|금지|avoid|not recommended|do not|never/i,
  why: /때문|위해|장점|because|so that|benefit/i,
};

/**
 * What a question asks about a concept counts more than the concept: every block of its card is about it, one of them says
 * what was asked.
 */
const particular = 1.5;

/** Intents whose cue is the answer itself. */
const strongIntents: ReadonlySet<Intent> = new Set(['ending', 'default', 'command']);

/** How well a block answers a question; only the order matters. A block that may not be an answer at all gets null. */
export function scoreCandidate(candidate: Candidate, asked: Asked): number | null {
  const { block, passage } = candidate;
  if (/[?？]\s*$/u.test(block.text) || block.text.trim() === '') return null;
  const wantsCode = asked.intent === 'command' || asked.intent === 'example';
  const isShell = block.language !== null && shells.has(block.language);
  if (block.kind === 'code' && !(wantsCode && (asked.intent === 'example' || isShell || block.language === null)))
    return null;

  const about = subjectMatch(candidate, asked.concepts);
  const { all, rest } = coverageOf(candidate, asked.asks);
  let score = 0.5 * candidate.strength + about + (asked.words.length === 0 ? 0 : particular * rest + all);
  if (asked.wantsNumber && !givesNumber(block.text)) score -= 1;
  if (asked.wantsNumber && countsTheSame(asked.question, block.text)) score += 1;
  if (asked.intent === 'how' && asked.words.length <= 2 && commandInWords.test(block.source)) score += 0.7;
  if (without.test(asked.question) && negation.test(block.text)) score += 0.4;
  if (trouble.test(asked.question) && headings.caution?.test(passage.headingPath.at(-1) ?? '')) score += 0.5;
  score -= elsewhereCost(candidate, asked);
  const cue = cues[asked.intent];
  if (cue?.test(asked.intent === 'command' ? block.source : block.text))
    score += strongIntents.has(asked.intent) ? 0.6 : 0.4;
  if (strongCues[asked.intent]?.test(block.text)) score += 0.3;
  if (asked.wantsDefinition) score += definingWorth(candidate, asked);
  if (headings[asked.intent]?.test(passage.headingPath.at(-1) ?? '')) score += 0.5;
  if (passage.origin === 'question' && isAnswerHeading(passage.headingPath.at(-1) ?? '')) score += 0.5;
  if (wantsCode && block.kind === 'code') score += 0.8;
  if (asked.intent === 'command' && !meetsIntent(candidate, asked)) score -= 1;
  if (block.kind === 'table-row') score -= 0.5;
  if (isRemark(block.text)) score -= 0.2;
  // The group's own words come first where both say it.
  if (passage.origin === 'note') score += 0.15;
  return score - languageCost(candidate, asked);
}

/** 0–1: how closely the block is about the concepts asked for; its own term is closer than the heading above it. */
export function subjectMatch(candidate: Candidate, concepts: readonly string[]): number {
  if (concepts.length === 0) return 0;
  const closeness = (conceptId: string): number => {
    if (candidate.ownSubjects.includes(conceptId)) return candidate.ownSubjects[0] === conceptId ? 1 : 0.8;
    if (candidate.inheritedSubjects.includes(conceptId)) return 0.85;
    // A bullet that explains another term speaks of that, whatever the heading above.
    const other = candidate.ownSubjects.length > 0 || candidate.inheritedSubjects.length > 0;
    if (candidate.headingSubjects.includes(conceptId)) {
      const shared = candidate.headingSubjects.length > 1 ? 0.2 : 0;
      return (other ? 0.4 : 0.75) - shared;
    }
    return candidate.mentions.includes(conceptId) ? 0.35 : 0;
  };
  return concepts.reduce((sum, conceptId) => sum + closeness(conceptId), 0) / concepts.length;
}

/** 0–1: share of the words that the block holds; those only in the items above and the heading count half. */
export function overlapOf(candidate: Candidate, words: readonly string[]): number {
  if (words.length === 0) return 0;
  // A card that answers a question is about every word of that question.
  const title = candidate.passage.origin === 'question' ? candidate.passage.headingPath[0] : '';
  const own = stemsOf(`${candidate.block.text} ${title}`);
  const above = stemsOf(
    [...candidate.parents.map((parent) => parent.text), candidate.passage.headingPath.at(-1) ?? ''].join(' '),
  );
  const held = words.map((word) => Math.max(holdsAny(own, word), 0.5 * holdsAny(above, word)));
  return held.reduce((sum, part) => sum + part, 0) / words.length;
}

function stemsOf(text: string) {
  const stems = new Set(wordsOf(text).map((word) => word.stem));
  return { stems, text: text.replace(/\s/g, '').toLowerCase() };
}

const holdsAny = (held: ReturnType<typeof stemsOf>, word: string) =>
  Math.max(holds(held, word), ...translationsOf(word).map((translation) => 0.9 * holds(held, translation)));

/** A native verb changes its end (`삭제돼`, `지우고`), so that most of its beginning is enough. */
function holds({ stems, text }: ReturnType<typeof stemsOf>, word: string): number {
  if (stems.has(word)) return 1;
  if (/^[a-z\d]/.test(word)) return 0;
  if (word.length >= 2 && text.includes(word)) return 0.9;
  return word.length >= 3 && text.includes(word.slice(0, -1)) ? 0.7 : 0;
}

/** What is said in the other language leads only where nothing answers in the right one. */
const otherLanguage = 2;

function languageCost({ block }: Candidate, { locale }: Asked): number {
  return block.kind === 'code' || localeOf(block.text, locale) === locale ? 0 : otherLanguage;
}

/** A command as prose gives it. */
const commandInWords = /`(?:kubectl|helm|docker|git|[a-z]+ [a-z]+)[^`]* [^`]+`/;

/** Something does not do what a member expects. */
const trouble =
  /(?<=^|\s)(?:안|못)\s?(?:돼|되|돌|떠|뜨|생|나와|나오|보여|보이|들어|붙|먹|열|지워|넘어|끝|찾)|멈춰|멈췄|멈춤|에러|오류|실패|막혔|막히|이상해|펜딩|pending|not work|n.?t work|fails?\b|error|stuck/iu;

/** Asks what happens without a thing, and says what happens without it. */
const without = /안\s?(?:쓰|쓸|하|적|넣|붙)|없이|없으면|빼먹|빠뜨|without/iu;
const negation = /지 않|없|빠뜨|without|not /iu;

/** What a block under another thing's name loses: it mentions what is asked about, and speaks of something else. */
const underAnother = 0.5;
const underRelated = 0.4;

function elsewhereCost(candidate: Candidate, { concepts }: Asked): number {
  const { ownSubjects, inheritedSubjects, headingSubjects, relatedSubjects } = candidate;
  if (concepts.length === 0) return 0;
  const nearest = [ownSubjects, inheritedSubjects, headingSubjects].find((subjects) => subjects.length > 0) ?? [];
  if (nearest.length === 0 || nearest.some((conceptId) => concepts.includes(conceptId))) return 0;
  return concepts.some((conceptId) => relatedSubjects.includes(conceptId)) ? underRelated : underAnother;
}

const isAnswerHeading = (heading: string) => /^(?:답|answer)$/i.test(heading.trim());

const isRemark = (text: string) => /싶었다|싶다|같다|같음|모르겠|좋겠|ㅎㅎ|ㅠ|i think|i felt|i wish/i.test(text);

/** Whether a block has the form in which an intent is answered: its cue, its heading, a command. */
export function meetsIntent({ block, passage }: Candidate, { intent }: Asked): boolean {
  const cue = cues[intent];
  const heading = headings[intent];
  if (cue === undefined && heading === undefined) return true;
  return (
    cue?.test(block.source) === true ||
    heading?.test(passage.headingPath.at(-1) ?? '') === true ||
    block.kind === 'code'
  );
}
