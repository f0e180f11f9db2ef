import type { SectionKind } from '../notes/section.ts';

/** How members ask for what a section of the study template holds, whatever its subject. */
const asks: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'reading-log',
    /(?:읽는|읽기|독서|공부|스터디|책).{0,8}(?:시간|얼마나|며칠|몇\s?(?:시간|분))|얼마나\s?걸렸|몇\s?(?:시간|분)\s?(?:걸|동안)|언제\s?읽었|how long .{0,30}(?:read|reading|chapter)|reading (?:time|log)|time (?:spent )?(?:on )?reading/iu,
  ],
  [
    'difficulties',
    /어려웠|어려워했|어렵(?:다고|게)|힘들었|힘들어했|막혔|막힌|헷갈렸|헷갈린|이해\s?(?:못|안)|(?:found|finds?|was|were|felt) .{0,40}(?:hard|difficult|confusing)|struggl|who .{0,30}(?:stuck|confused)/iu,
  ],
  ['understanding', /이해도|몇\s?점|점수|self.?rat|understanding (?:score|level|rating)|how well .{0,30}understood/iu],
  ['impressions', /느낀\s?점|느꼈|소감|감상|인상\s?깊|impressions?\b/iu],
  ['open-questions', /궁금한\s?(?:점|거|것)|궁금해했|질문거리|토론|논의하고|open questions?|wondered/iu],
  ['insights', /인사이트|깨달|배운\s?(?:점|거|것)|새로\s?알게|insights?\b|takeaways?|learned/iu],
  ['before-reading', /읽기\s?전|기대(?:했|하는|한)|before reading|expect(?:ed|ation)/iu],
];

/** The section of the template that words ask for; null for most questions. */
export function templateAsk(words: string): SectionKind | null {
  const start = words.normalize('NFC').slice(0, 600);
  return asks.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
