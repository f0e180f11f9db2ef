import { editDistance } from '../../../domain/retrieval/edit-distance.ts';
import { toJamo } from '../../../domain/retrieval/hangul.ts';
import type { NamedRequest, Verb } from '../slack-request.ts';
import { namedRequest } from './named-request.ts';
import { isSentence, readsAsQuestion } from './reads-as-question.ts';
import { verbNames } from './verb-names.ts';

/** What the first word was probably meant to be, when the rest is what that verb takes; else null. */
export function nearMiss(words: string, isPrivate: boolean): NamedRequest | null {
  const [first = '', ...others] = words.split(' ');
  const typed = first.replace(/^[*_`"']+|[*_`"':,]+$/g, '').toLowerCase();
  const rest = others.join(' ');
  if (known.has(typed) || typed.length > longest || others.length > mostWords) return null;
  for (const { verb, name, used } of candidates(typed)) {
    const request = namedRequest(`${name}${typed.slice(used)} ${rest}`.trim(), isPrivate);
    if (request && isMeant(verb, request, rest)) return request;
  }
  return null;
}

/** Words of the subject and of daily talk that are as near to a verb as a typing error. */
const known = new Set(
  (
    'helm held hello hell heap kelp heal head heel explains explained hints point pint mint lint int tint hit usages use used user users page image sage 사용 사용자 as asks asked task mask disk ark ash ack ram aim item ' +
    'quit quota queue query each reach research starch march search-engine iam-role ipam ian plain exclaim organism ' +
    '서명 설정 설계 성명 실명 생명 선명 설렁 설립 설령 검사 검수 감사 검증 감색 주문 전문 질량 질병 질의 방문 논문 운영 운영체제 조용한 도움'
  ).split(' '),
);
/** A verb with its ending (`설명해주세요`) or two letters too many. */
const longest = 16;
/** Longer texts are questions whose first word happens to be near. */
const mostWords = 8;

interface Candidate {
  readonly verb: Verb;
  readonly name: string;
  /** Slips of the keyboard between what was typed and the name. */
  readonly steps: number;
  /** Letters of the typed word that stand for the name; the rest is its ending. */
  readonly used: number;
}

function candidates(typed: string): readonly Candidate[] {
  const spellings = (Object.entries(verbNames) as [Verb, readonly string[]][]).flatMap(([verb, names]) =>
    names.map((name) => ({ verb, name })),
  );
  return spellings
    .map(({ verb, name }) => ({ verb, name, ...slips(typed, name) }))
    .filter(({ verb, name, steps }) => steps > 0 && steps <= 2 && !(verb === 'iam' && name !== 'iam'))
    .toSorted((a, b) => a.steps - b.steps);
}

function slips(typed: string, name: string): Pick<Candidate, 'steps' | 'used'> {
  if (!/[가-힣]/.test(name)) return { steps: isNear(typed, name), used: typed.length };
  const used = name.length;
  const isHangul = /^[가-힣ㄱ-ㅣ]/.test(typed);
  return {
    steps: isHangul ? editDistance(toJamo(typed.slice(0, used)), toJamo(name), 2) : Number.POSITIVE_INFINITY,
    used,
  };
}

/** Typing errors rarely touch the first letter, and short words have too many neighbours to allow more than a slip. */
function isNear(typed: string, name: string): number {
  const most = name.length > 5 ? 2 : 1;
  const steps = editDistance(typed, name, most);
  if (steps > most) return Number.POSITIVE_INFINITY;
  if (name.length > 3) return steps === 1 || typed[0] === name[0] ? steps : Number.POSITIVE_INFINITY;
  const slip = [...typed].toSorted().join('') === [...name].toSorted().join('') || /(.)\1/.test(typed);
  return slip ? steps : Number.POSITIVE_INFINITY;
}

function isMeant(verb: Verb, request: NamedRequest, rest: string): boolean {
  if (request.kind === 'help') return verb === 'help';
  if (request.kind !== verb) return false;
  if (request.kind === 'usage') return rest === '';
  if (request.kind === 'ask') return rest.includes(' ');
  if (request.kind === 'search') return !isSentence(rest) && !readsAsQuestion(rest);
  return true;
}
