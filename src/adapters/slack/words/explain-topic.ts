import { isSentence, readsAsQuestion } from './reads-as-question.ts';
import { nounRequest, soft, stemRequest, withoutTail } from './request-tone.ts';

/**
 * The topic that the words ask to explain, in any order and tone (`설명해줘 파드`, `pod 설명 부탁`, `explain me the pod
 * please`); null when they ask nothing of the kind, or ask a question about it (`왜`, `difference`), which is for `ask`.
 */
export function explainTopic(text: string): string | null {
  const bare = withoutTail(text);
  const first = verbFirstKo.exec(text);
  if (first) return topicOf(text.slice(first[0].length), first[0].trim() === '설명' ? isSentenceLike : readsAsQuestion);
  const firstEn = verbFirstEn.exec(text);
  if (firstEn) return topicOf(named(text.slice(firstEn[0].length)), readsAsQuestion);
  const noun = nounLastKo.exec(bare);
  if (noun) return few(topicOf(withoutParticle(noun[1] ?? ''), readsAsQuestion), 6);
  const stem = stemLastKo.exec(bare);
  if (stem) return few(topicOf(withoutParticle(stem[1] ?? ''), readsAsQuestion), 3);
  const lastEn = verbLastEn.exec(bare);
  return lastEn ? few(topicOf(lastEn[1] ?? '', startsLikeSentence), 3) : null;
}

const explaining = nounRequest('설명');
const telling = `${stemRequest('알려|가르쳐|갈쳐|소개해|말해|얘기해|이야기해')}|(?:알고|배우고)\\s?싶(?:어요?|습니다)|궁금(?:해요?|합니다)`;
const verbFirstKo = new RegExp(`^(?:${explaining})(?:[:,]\\s*|\\s+)(?=\\S)`, 'i');
const nounLastKo = new RegExp(`^(.+?)[\\s,]*(?<![가-힣])(?:${explaining})$`, 'i');
const stemLastKo = new RegExp(`^(.+?)[\\s,]*(?<![가-힣])(?:${telling})$`, 'i');
const verbFirstEn =
  /^(?:(?:hey|hi|ok|okay|so|and|please|pls|kindly)[,]?\s+)*(?:(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?)?[*_`"']*(?:explain[*_`"']*(?:\s+to\s+me|\s+to\s+us|\s+me|\s+us)?(?:\s+about)?|tell\s+(?:me|us)\s+about)(?:\s*[:,]\s*|\s+)(?=\S)/i;
const verbLastEn = /^(.+?),?\s+(?:explain|explanation)(?:,?\s+(?:please|pls|plz|to me|for me))*$/i;

/** `what a pod is`, `what is a pod` → `a pod`. */
function named(words: string): string {
  const match = /^what(?:'s|\s+is|\s+are)\s+(.+)$|^what\s+(.+?)\s+(?:is|are|means?)$/i.exec(withoutTail(words));
  return match?.[1] ?? match?.[2] ?? words;
}

function topicOf(words: string, isQuestion: (words: string) => boolean): string | null {
  const topic = settle(words.trim(), clean);
  return topic === '' || pointing.test(topic) || isQuestion(topic) ? null : topic;
}

function few(topic: string | null, words: number): string | null {
  return topic !== null && topic.split(' ').length <= words ? topic : null;
}

/** Points back to what was said before: a follow-up, not a topic. */
const pointing =
  /^(?:더|조금 더|좀 더|이거|그거|저거|이것|그것|이건|그건|이|그|위|방금 거|다음|it|this|that|these|those|them|more|again|further|in detail|me|us)$/i;

const isSentenceLike = (words: string): boolean => readsAsQuestion(words) || isSentence(words) || thanks.test(words);
const thanks = /감사|고마|고맙|잘\s|충분|어려/;
const startsLikeSentence = (words: string): boolean =>
  readsAsQuestion(words) || /^(?:i|you|he|she|we|they|it|to|let|help|me|please|not|no|kubectl)\b/i.test(words);

function clean(topic: string): string {
  return topic
    .replace(/^[\s"'`*_~:,]+|[\s"'`*_~,.?!…;]+$/g, '')
    .replace(new RegExp(`(?:\\s+${soft})+$`, 'i'), '')
    .replace(
      /(?:\s*,)?\s+(?:please|pls|plz|thanks|thank you|thx|to me|to us|for me|for us|again|briefly|simply|quickly|in short|in detail)$/i,
      '',
    )
    .replace(/^(?:the|an?|please)\s+(?=\S)/, '')
    .replace(/^(?:the|an?)\s+(?=\S)/i, (article) => (article === 'A ' ? article : ''))
    .replace(
      /(?:에|와|과)?\s?(?:대해서?|대하여|대한|관해서?|관한|관련해서?|관하여)(?:\s?(?:것|거|내용)(?:을|를)?)?$/,
      '',
    )
    .replace(
      /(?<=\S)\s?(?:(?:이?라는|이?란)\s?(?:것이|것은|게|건|것)|이?란|[이가은는])?\s?(?:뭔지|뭐인지|무엇인지|어떤\s?건지|어떤\s?것인지)(?:도|를|요)?$/,
      '',
    );
}

/** Takes a particle off the last word, where the sound before it allows that it is one (`서비스를`, not `디플로이`). */
function withoutParticle(topic: string): string {
  const match = /^(.*\S\S)(이란|란|은|는|이|가|을|를|의)$/s.exec(settle(topic.trim(), clean));
  if (!match) return topic;
  const [, word = '', particle = ''] = match;
  const last = word.codePointAt(word.length - 1) ?? 0;
  if (!/\p{L}|\p{N}/u.test(String.fromCodePoint(last))) return topic;
  const isHangul = last >= 0xac00 && last <= 0xd7a3;
  if (isHangul && particle !== '의' && ((last - 0xac00) % 28 !== 0) !== /^(?:은|이|을|이란)$/.test(particle))
    return topic;
  const shortest = isHangul ? /(?:^|\s)\S$/.test(word) : false;
  return shortest ? topic : word;
}

function settle(text: string, change: (text: string) => string): string {
  const next = change(text);
  return next === text ? text : settle(next, change);
}
