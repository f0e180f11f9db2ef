import { headingWords } from './heading-words.ts';
import { findChapters } from './parse-chapter.ts';
import type { SectionKind } from './section.ts';

export type TemplateKind = Exclude<SectionKind, 'other'>;

/** Longer lines are sentences, not headings of the template. */
const longestHeading = 80;

const englishDifficulties = [
  '(?:difficult(?:y|ies)?|hard(?:est)?|challenging|tough|confusing|unclear)(?:parts?|points?|things?|sections?)?(?:&|and)?(?:the)?(?:reasons?|why)?',
  '(?:what|parts?|things?)(?:was|were|ifound)(?:hard|difficult|confusing|unclear).*',
  '(?:what|parts?|things?)(?:that)?i(?:didnt|dont|donot|couldnt|stilldont|didnot)(?:understand|get|know)',
  'challenges?|struggles?',
].join('|');
const extent =
  '(?:잘|아직|전혀|거의|제대로|완전히|충분히|가장|특히|제일|좀|조금|아직도|여전히|읽으면서|읽어도|나에게|내가|더)*';
const thing = '(?:부분|점|것|거|내용|곳|개념|대목|용어|사항|문장|데)(?:들)?';
const reason = '(?:(?:&|과|와|및|그|\\+)*(?:이유|원인|까닭))?';
/** `이해가 잘 되지 않은`, `잘 이해되지 않는`, `이해가 안 가는`, `이해 못 한`. */
const notUnderstood = `이해(?:가|를|는|도|하기)?${extent}(?:(?:안|못)(?:된|되는|되던|됐던|됐|되었던|가는|간|갔던|한|하는|했던|하겠는)|(?:되지|하지|가지)(?:가|는|도|를)?(?:않은|않는|않던|않았던|못한|못하는|못했던|못하던))`;
const notKnown =
  '(?:모르(?:겠는|겠던|는|던)|몰랐던|(?:헷|헛)갈(?:리는|린|렸던|리던|렸)|혼란스러(?:운|웠던)|애매(?:한|했던)|모호(?:한|했던)|난해(?:한|했던)|알쏭달쏭한|어렵(?:게|다고)(?:느낀|느껴진|느껴지는|느꼈던|다가온))';
const hard =
  '(?:이해하기|이해가|이해에)?(?:어려(?:웠던|운|웠|움을느낀)|힘들(?:었던|었|던)|힘든|막힌|막혔던|막히는|어렵던)';
const difficulties = new RegExp(
  `^(?:${extent}(?:${hard}|${notUnderstood})(?:${thing})?${reason}|${extent}${notKnown}${thing}${reason}|어려움|(?:헷|헛)갈림|${englishDifficulties})$`,
  'u',
);

/** What members call the template's parts, without spaces and punctuation, lower case; tried in this order. */
const meanings: readonly (readonly [TemplateKind, RegExp])[] = [
  [
    'before-reading',
    /^(?:(?:책을?|이책을?|본문을?|목차[를만]?|글을?)*(?:읽기|보기|독서)전(?:에|의|에든|에드는|에했던|든|드는)*(?:생각|느낌|기대|예상|질문|인상)?(?:들|한것)?(?:적기|정리)?|목차[를만]?보고(?:든|나서든|난뒤)?(?:생각|느낌|예상)|(?:my)?(?:thoughts?|expectations?|impressions?)(?:before|priorto)(?:i)?read(?:ing)?.*|before(?:i)?read(?:ing)?.*|pre-?reading.*|first(?:thoughts?|impressions?)|expectations?)$/u,
  ],
  [
    'summary',
    /^(?:(?:책|본문|장별|챕터별?|주요|핵심|읽은|전체|학습|공부|오늘의?)*(?:내용)?(?:들)?(?:을|의)?(?:정리|요약)(?:하기|본|노트)?|(?:책|본문|주요|핵심|학습)내용|(?:content|chapter|book|my|short)*(?:summary|summaries)(?:ofthe(?:content|chapter|book)s?|ofcontents?)?|key(?:points|ideas|concepts)|whati(?:read|tsays))$/u,
  ],
  [
    'open-questions',
    /^(?:(?:특별히|특별하게|특히|더|아직|읽으면서|읽고|가장|제일)*(?:궁금(?:했던|한|해진|증이생긴)(?:부분|점|것|내용|사항)?(?:들|과질문|및질문|&질문)?|궁금증)|(?:남은|열린|나의|같이나눌|함께나눌)?질문(?:거리|사항|들|하고싶은것)?|(?:my|open|remaining|unanswered)*questions?(?:ihad|ihave|left|&curiosities)?|(?:things?|parts?|what)?(?:i|iwas|iam)?(?:especially|particularly)?(?:wonder(?:ed)?|curious)(?:about)?|whatiwondered)$/u,
  ],
  [
    'reading-log',
    /^(?:독서(?:과정|시간|진행)?(?:의)?(?:기록|로그|일지)|독서(?:과정|시간)|읽은시간|(?:총|전체)?(?:독서|읽은|읽는데걸린|학습|공부)?(?:소요)?시간(?:기록|합계)?|(?:각)?(?:장|챕터)별(?:소요|독서|읽은|걸린)?시간|reading(?:log|record|process|progress|times?|diary)(?:log|record)?|(?:total)?(?:reading)?times?(?:spent|taken|log|perchapter|bychapter|spentreading)?|times?(?:per|by)chapter|total(?:reading)?time)$/u,
  ],
  ['difficulties', difficulties],
  [
    'insights',
    /^(?:(?:특별하게|특별히|특히|새롭게|새로|가장|읽고|책에서|이번에|크게)*(?:깨달음(?:을)?(?:얻은|준)?|깨달은|깨닫게된|배운|알게된|알게되었던|인상깊(?:은|었던)|와닿은)(?:부분|점|것|내용|문장|구절)?(?:들)?|인사이트|깨달음|(?:key|main|my)?(?:insights?|take-?aways?|learnings?)|lessons?learn(?:ed|t)|aha-?(?:moments?)?|what(?:i|ive)?(?:learned|learnt|realized|realised)(?:most)?)$/u,
  ],
  [
    'understanding',
    /^(?:(?:자신의|나의|내|본인의?|스스로의?|셀프|자가)?이해도?(?:를|의)?(?:점검|평가|체크|점수|별점|정도|확인|진단)?(?:및|&|과|와)?(?:난이도)?(?:점검|평가|체크)?|(?:자신의|나의|내|본인의?)?이해도(?:를)?(?:점수|별점|별)(?:로)?(?:표현|매기|평가|나타내)(?:하기|기)?|난이도(?:평가|점검|체크)?(?:및|&|와)?(?:이해도)?(?:점검|평가)?|(?:self-?|my)?(?:understanding|comprehension)(?:check|rating|level|score|perchapter)?(?:&|and)?(?:difficulty)?(?:rating|evaluation|assessment|check)?|self-?(?:rat(?:ing|ings|ed)|assessment|evaluation)(?:understanding)?|ratingmyunderstanding|rate(?:my|your)?understanding)$/u,
  ],
  [
    'impressions',
    /^(?:(?:전부|다|모두|책을?|끝까지|전체를?)*(?:읽고|읽은|독서)(?:난|나서|나니)?(?:후|뒤|다음)?(?:에)?(?:의|든|느낀)?(?:후기|느낀점|소감|생각|느낌|감상|총평)|(?:독서|전체|나의|한줄|짧은)?(?:후기|소감|느낀점|감상|감상평|총평|리뷰)|(?:my|final|overall|closing)*(?:impressions?|reflections?|thoughts?|review)(?:after(?:i)?(?:read(?:ing)?|finishing)?.*)?|after(?:i)?read(?:ing)?.*)$/u,
  ],
];

/** The part of the study template that a heading names, by meaning; null for a heading of the member's own. */
export function recogniseHeading(text: string): TemplateKind | null {
  const key = meaningKey(text);
  if (key === '') return null;
  return meanings.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Whether a label of the reading log names the sum of all chapters: `총 독서 시간`, `total`. */
export function namesTotal(text: string): boolean {
  return /^(?:총|전체|합계|합산|total|overall|sum|altogether)/u.test(meaningKey(text));
}

function meaningKey(text: string): string {
  if (text.length > longestHeading * 2) return '';
  const words = headingWords(text.replace(/~~[^~]*~~/gu, '').replace(/[*_`~]/gu, ''))
    .replace(/^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[①-⑳]|[ivx]{1,4}\.|[a-z가-하][.)])\s+/iu, '')
    .replace(/[(（[].{0,60}?[)）\]]/gu, ' ');
  if (words.length > longestHeading) return '';
  let rest = words;
  for (const found of findChapters(words).toReversed()) rest = rest.slice(0, found.start) + rest.slice(found.end);
  return headingWords(rest)
    .toLowerCase()
    .replace(/[\s:：.,·!?？"“”'‘’<>《》「」|/—–]/gu, '')
    .replace(/^-+|-+$/gu, '')
    .replace(/^의/u, '');
}
