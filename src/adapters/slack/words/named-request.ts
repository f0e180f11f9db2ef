import type { NamedRequest } from '../slack-request.ts';
import { explainTopic } from './explain-topic.ts';
import { ownName } from './own-name.ts';
import { searchWords } from './search-words.ts';
import { verbNamed } from './verb-names.ts';

/**
 * The request that the words name by a verb whose arguments they give; null when they are to be read as a question.
 * A verb alone asks for help with it, unless it means something alone.
 */
export function namedRequest(words: string, isPrivate: boolean): NamedRequest | null {
  const simple =
    quiet(words) ?? usage(words) ?? hint(words) ?? help(words) ?? organiser(words) ?? question(words, isPrivate);
  if (simple) return simple;
  const name = ownName(words);
  if (name !== null) return { kind: 'iam', name };
  const searched = searchWords(words);
  if (searched !== null) return { kind: 'search', words: searched, private: isPrivate };
  const topic = explainTopic(words);
  return topic === null ? null : { kind: 'explain', topic, private: isPrivate };
}

const on = /^(?:on|true|켜기|켜|켜줘|켜\s?주세요|해|해줘|해\s?주세요|좀\s?해줘|좀\s?해\s?주세요|있어|있어줘)$/i;
const off = /^(?:off|false|끄기|꺼|꺼줘|꺼\s?주세요|풀기|풀어|풀어줘|해제|그만)$/i;

function quiet(words: string): NamedRequest | null {
  const match = /^(?:quiet(?:\s+mode)?|조용히(?:\s?모드)?)(?:\s*[:,]?\s*(\S.*?))?(?:\s+please)?[.?!~]*$/i.exec(words);
  if (!match) return null;
  const value = match[1];
  if (value === undefined) return { kind: 'quiet', quiet: null };
  if (on.test(value)) return { kind: 'quiet', quiet: true };
  return off.test(value) ? { kind: 'quiet', quiet: false } : null;
}

/** Only alone: `usage of emptyDir` is a question. */
function usage(words: string): NamedRequest | null {
  return /^(?:usage|사용량)[.?!~]*$/iu.test(words) ? { kind: 'usage' } : null;
}

/** `힌트 파드`, `hint pod`, `파드 힌트 좀`, `힌트부터 파드가 뭐야?`; `힌트` alone is about what was asked last, `힌트 더` goes on. */
function hint(words: string): NamedRequest | null {
  if (
    /^(?:(?:another|(?:one )?more|(?:the )?next) hints?(?: please)?|(?:다음|다른) 힌트(?:\s?(?:좀|줘|주세요))*|(?:하나|한 개|조금) 더 힌트|힌트(?:\s?(?:좀|하나|한 개|조금))*\s?더(?:\s?(?:좀|줘|주세요|부탁해요?))*)[.?!~]*$/iu.test(
      words,
    )
  )
    return { kind: 'hint', topic: null, step: 'next' };
  if (/^(?:(?:a )?hints?(?: please)?|힌트(?:\s?(?:좀|하나|줘|주세요|부탁해요?))*)[.?!~]*$/iu.test(words))
    return { kind: 'hint', topic: null, step: 0 };
  const first =
    /^(?:(?:a )?hints?(?: first)?|힌트(?:부터|\s?먼저)?)\s*[:,]?\s+(?:for\s+|about\s+|on\s+)?(\S.{0,200})$/iu.exec(
      words,
    )?.[1];
  const last = /^(\S.{0,200}?)\s+힌트(?:\s?(?:좀|줘|주세요))*$/u.exec(words)?.[1];
  const topic = first ?? last;
  return topic === undefined ? null : { kind: 'hint', topic, step: 0 };
}

function help(words: string): NamedRequest | null {
  const plain = words.replace(/[.?!~]+$/, '');
  if (
    /^(?:(?:so\s+)?what (?:else )?can you do(?: for (?:me|us))?|how do (?:i|you) use (?:you|this|it)|(?:너는?|넌|튜터는?)?\s?(?:뭐|뭘|무엇을|무슨\s?일을?)\s?(?:할\s?수\s?있(?:어|어요|나요|니|음)|해\s?(?:줘|줄\s?수\s?있어요?))|어떻게\s?(?:써|써요|쓰나요|쓰는\s?거(?:야|예요)))$/iu.test(
      plain,
    ) ||
    /^(?:help(?:\s+me)?(?:\s+please)?|(?:도움말?|사용법)(?:\s?(?:좀|알려줘|알려\s?주세요|보여줘|보여\s?주세요))?|도와\s?(?:줘|줘요|주세요)|--?h(?:elp)?)$/i.test(
      plain,
    )
  ) {
    return { kind: 'help', verb: null };
  }
  const [first = '', second = '', ...more] = plain.split(' ');
  if (more.length > 0) return null;
  const [a, b] = [verbNamed(first), verbNamed(second)];
  if (second === '') return a === 'iam' && first.toLowerCase() !== 'iam' ? null : aloneHelps(a);
  if (a === 'help' && b) return { kind: 'help', verb: b };
  return a && (b === 'help' || /^--?h(?:elp)?$/i.test(second)) ? { kind: 'help', verb: a } : null;
}

function aloneHelps(verb: ReturnType<typeof verbNamed>): NamedRequest | null {
  return verb === 'explain' || verb === 'ask' || verb === 'search' || verb === 'iam' ? { kind: 'help', verb } : null;
}

const member = /<@([A-Z0-9]+)>/g;

function organiser(words: string): NamedRequest | null {
  const match = /^(?:organi[sz]ers?|운영자)(?:\s+(.*))?$/i.exec(words);
  if (!match) return null;
  const rest = match[1] ?? '';
  const memberIds = [...new Set([...rest.matchAll(member)].map(([, id = '']) => id))];
  const left = rest
    .replace(member, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim();
  if (memberIds.length === 0) {
    if (/^(?:list|목록)?$/i.test(left)) return { kind: 'organiser', memberIds: [], remove: false };
    return /^(?:add\s|remove\s)?@\S+$/i.test(left) ? { kind: 'help', verb: 'organiser' } : null;
  }
  const remove = /^(?:remove|delete|off|제거|해제|삭제|빼기|빼줘)$/i.test(left);
  return remove || /^(?:add|on|추가|지정|등록)?$/i.test(left) ? { kind: 'organiser', memberIds, remove } : null;
}

/** `ask` and `질문` before a question; `ask me anything` and `질문 있어요` are questions themselves. */
function question(words: string, isPrivate: boolean): NamedRequest | null {
  const match =
    /^[*_`"']*(?:ask[*_`"']*(?!\s+(?:me|us|you|him|her|them|for|about|anyone|someone)\b)|질문[*_`"']*(?:이요|이에요)?(?!\s?(?:이|좀|하나|있|해도|할게|드려|받|할\s)))(?:\s*[:,]\s*|\s+)(\S.*)$/i.exec(
      words,
    );
  return match ? { kind: 'ask', question: match[1] ?? '', private: isPrivate } : null;
}
