import { normalise } from '../../retrieval/normalise.ts';

/** What people put around an answer, in both languages: `정답은 …입니다`, `I think it's …`. */
const before =
  /^(?:(?:음+|어+|아|앗|네|응|흠+|well|um+|uh+|hmm+|ok(?:ay)?|yes|yeah)[\s,.~…]+|(?:제\s?생각(?:에는|엔|에)?|내\s?생각(?:에는|엔|에)?|아마(?:도)?|혹시|정?답(?:은|:)?|그건|그것은|이건|이것은|바로|당연히|분명히?)[\s,:]+|(?:my\s+)?answer(?:\s+is|:)?\s+|(?:i\s+(?:think|guess|believe|would\s+say)|maybe|probably|perhaps|surely|definitely|obviously)[\s,]+|(?:that\s+)?(?:it|that|this)(?:\s+is|['’]s|\s+would\s+be|\s+must\s+be|\s+should\s+be)\s+|(?:called|named)\s+|(?:the|a|an)\s+)+/iu;
const after =
  /(?:\s*(?:(?:이|일|인)?\s?(?:것|거|듯|걸)\s?(?:같(?:아요|습니다|은데요?|네요?|아|음)|이에요|예요|입니다|해요|합니다|싶어요|요)?|(?:이라고|라고)\s?(?:생각(?:해요|합니다|해|함)|봐요|봅니다|부릅니다|불러요|해요|합니다|하죠)|입니다|입니당|이에요|이예요|예요|에요|이죠|이지요?|죠|지요|이요|임|이다|인가요?|일까요?|이네요?|네요|요|(?:이|가)?\s?(?:맞(?:아요|죠|습니다|나요|지)|정답(?:입니다|이에요|임)?))|[\s,]+(?:i\s+(?:think|guess|believe)|maybe|probably|right|for\s+sure|of\s+course|아마도?))+$/iu;
/** Nouns that say no more than what kind of thing an answer is. */
const kindOfThing =
  /\s*(?:오브젝트|리소스|객체|타입|유형|종류|방식|명령어?|필드|옵션|속성|resources?|objects?|types?|kinds?|commands?|fields?|options?)$/iu;
/** Laughter and tears are no letters of a name, unless nothing but single letters stands there: `ㅓㅐㅠ` is `job` on the other layout. */
const tail = /(?:[\s\p{P}\p{S}\p{M}]|(?<=[^ㄱ-ㅎㅏ-ㅣ])[ㅋㅎㅠㅜ]+)+$/u;
const head = /^[\s\p{P}\p{S}\p{M}]+/u;

/**
 * An answer without what people put around it, step by step: as it stands first, its core last. A step may have taken the end of a
 * name for an ending (`클레임`), so that all of them are looked at. Never empty.
 */
export function answerCores(typed: string): readonly string[] {
  const cores: string[] = [];
  let core = normalise(typed.slice(0, longest));
  while (core !== cores.at(-1)) {
    core = core.replace(tail, '').replace(head, '');
    cores.push(core);
    core = orKeep(core, core.replace(before, ''));
    core = orKeep(core, core.replace(after, ''));
  }
  return cores;
}

/** The core without a noun that only names its kind: `Service 오브젝트`; null when there is none. */
export function withoutKind(core: string): string | null {
  const bare = core.replace(kindOfThing, '');
  return bare === core || bare === '' ? null : bare;
}

/** Code units; what is longer is no name. */
const longest = 2000;

function orKeep(whole: string, part: string): string {
  return part.trim() === '' ? whole : part;
}
