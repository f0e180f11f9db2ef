import type { Locale } from '../../domain/locale.ts';
import { nameWithParticle } from './name-with-particle.ts';

/** A noun with its particle, as the elided `명령어는?` and `차트가 뭔데?` begin or end. */
const nominal = /^(?!누가|뭐가|뭐를|뭐를|어디가)\S*[은는이가도을를](?:\s|[?.!]|$)/u;
const nominalEnd = /[은는]요?[?.!\s]*$/u;
/** Goes with a name without any particle (`hostPath 대신 뭐 써?`, `디플로이먼트 yaml 보여줘`). */
const bare =
  /^(?:예시|예제|yaml|야믈|매니페스트|명령어?)(?=\s|$)|^(?:대신|말고|빼고|없이|관련)(?=\s)|^\S+(?:\s(?:예시|예제|파일|명령어))?\s(?:좀\s)?(?:보여|알려|설명)[가-힣]*[?.!\s]*$/u;
/** The same endings after a postposition or a clause, which leave room for a topic (`외부에서는?`, `지우면 어떻게 돼?`). */
const adverbial = /(?:에서|에|로|으로|랑|와|과|하고|까지|부터|면|때|보다)(?:은|는|도)?(?=\s|[?.!]|$)/u;

/** Ends a condition or a concession, whose main clause is left out (`노드가 고장나도?`). */
const clauseEnd = /(?:면|도|때|때는|때도)[?.!]*$/u;

/** A clause whose subject is left out, put behind its topic. */
export function joinTopic(name: string, rest: string, locale: Locale): string {
  if (/^[?？.!\s]*$/u.test(rest)) return name;
  return locale === 'ko' ? inKorean(name, rest) : inEnglish(name, rest);
}

function inKorean(name: string, rest: string): string {
  const words = rest.split(/\s/);
  const last = words.at(-1) ?? '';
  const isClause = words.length > 1 && clauseEnd.test(last);
  const isNominal =
    !isClause &&
    (words.slice(0, 2).some((word) => nominal.test(word) && !adverbial.test(word)) ||
      (nominalEnd.test(last) && !adverbial.test(last)));
  return `${isNominal || bare.test(rest) ? name : nameWithParticle(name, '은')} ${rest}`;
}

function inEnglish(name: string, rest: string): string {
  const isPhrase =
    rest.split(/\s+/).length <= 3 &&
    !/^(?:the|a|an|how|why|when|what|where|who|which|is|are|do|does|can|will|should|if|in|on|from)\b/i.test(rest);
  return isPhrase ? `${name} ${rest}` : `For ${name}, ${rest}`;
}

/** One blank between words, none before a mark, and a capital at the start of an English sentence. */
export function tidy(text: string, locale: Locale): string {
  const neat = text
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[?？.!,])/gu, '')
    .trim();
  // Names such as emptyDir keep their small letter.
  return locale === 'en'
    ? neat.replace(/^[a-z]+(?=[\s’'])/, (word) => word.charAt(0).toUpperCase() + word.slice(1))
    : neat;
}
