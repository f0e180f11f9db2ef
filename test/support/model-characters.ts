import { type ReadRequest, readRequest } from './read-request.ts';
import { nearestSentences, type SaidClaim, sayClaims } from './say-claims.ts';
import type { ModelReply, ModelRequest } from './scripted-model.ts';

/** Claims that a character knows to be wrong, by their words; `subtle` ones are beyond what words can tell. */
export interface Labels {
  readonly unsupported: Set<string>;
  readonly subtle: Set<string>;
}

export type Character = (request: ModelRequest, labels: Labels) => ModelReply;

type Claims = (read: ReadRequest, labels: Labels) => readonly SaidClaim[];

/** What an honest model finds: the sentences nearest to the question; nothing where none is near. */
const found = (read: ReadRequest): readonly SaidClaim[] =>
  nearestSentences(read).map(({ id, text }) => ({ text: text.slice(0, 400), sentenceIds: [id] }));

/** A character that follows the schema. Condensing is not its trade: it says that no history is needed. */
function saying(claims: Claims): Character {
  return (request, labels) => {
    const read = readRequest(request);
    if (read.kind === 'condense') return condensed(read.question);
    return sayClaims(claims(read, labels));
  };
}

function condensed(standalone: string, needsHistory = false): ModelReply {
  return { kind: 'text', text: JSON.stringify({ needsHistory, standalone }) };
}

/** Marks claims as wrong unless their words stand in a sentence after all. */
function wrong(claims: readonly SaidClaim[], { sentences }: ReadRequest, { unsupported }: Labels) {
  for (const { text } of claims) if (!sentences.some((sentence) => sentence.text === text)) unsupported.add(text);
  return claims;
}

const lies: readonly ((text: string, ko: boolean) => string)[] = [
  (text, ko) => (ko ? `${text} 이 말은 사실이 아니에요.` : `${text} This is not true.`),
  (text, ko) => (ko ? `${text} 최대 7개까지만 돼요.` : `${text} At most 7 are allowed.`),
  (_, ko) => (ko ? '이 기능은 구글이 2014년에 만들었어요.' : 'Google made this in 2014.'),
  (_, ko) => (ko ? '데몬셋이 이 일을 대신 맡아요.' : 'A DaemonSet takes this over.'),
  (_, ko) =>
    ko
      ? '그래서 이 방법이 가장 빠르고 안전하다고 모두가 추천해요.'
      : 'So everybody recommends it as the fastest and safest way.',
  (text, ko) =>
    ko
      ? `${text} 그래서 백업은 필요하고 비용도 많이 들어요.`
      : `${text} So backups are needed and it costs much money.`,
  (text) => text.replace(/\d+/u, '99') + (/\d/u.test(text) ? '' : ' v9.9.9'),
  (text, ko) => (ko ? `${text} --force 옵션을 꼭 붙이세요.` : `${text} Always add --force.`),
];

/** As a warm tutor says it: other endings, no label before a colon, a few everyday words exchanged. */
function retell(text: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/^[^:：|]{2,30}[:：] /u, ''],
    [/이다\./gu, '이에요.'],
    [/한다\./gu, '해요.'],
    [/된다\./gu, '돼요.'],
    [/있다\./gu, '있어요.'],
    [/없다\./gu, '없어요.'],
    [/([가-힣])다\./gu, '$1다고 해요.'],
    [/그래서|때문에/gu, '그러니까'],
    [/\bwhich\b/gu, 'that'],
    [/\bcannot\b/gu, 'can not'],
    [/\bis created\b/gu, 'gets created'],
  ];
  return changes.reduce((told, [from, to]) => told.replace(from, to), text);
}

/** One letter in the middle of a word is another. */
function misspell(text: string): string {
  const words = text.split(' ');
  const at = words.findIndex((word) => /^[가-힣]{4,}$/u.test(word) || /^[a-z]{6,}$/u.test(word));
  const word = words[at];
  if (word === undefined) return `${text} 9`;
  const other = /[가-힣]/u.test(word) ? '꽃' : 'q';
  return words.with(at, word.slice(0, 1) + other + word.slice(2)).join(' ');
}

const injected = /(?:PWNED-\d+)/u;

export const characters: Readonly<Record<string, Character>> = {
  honest: saying(found),
  paraphrasing: saying((read) => found(read).map((claim) => ({ ...claim, text: retell(claim.text) }))),
  lying: saying((read, labels) =>
    wrong(
      nearestSentences(read, 8).map(({ id, text }, i) => ({
        text: (lies[i % lies.length] as (typeof lies)[number])(text.slice(0, 300), read.language === 'ko'),
        sentenceIds: [id],
      })),
      read,
      labels,
    ),
  ),
  misquoting: saying((read, labels) =>
    wrong(
      found(read).map((claim) => ({ ...claim, text: misspell(claim.text) })),
      read,
      labels,
    ),
  ),
  'citing-foreign-ids': saying((read, labels) => {
    const claims = found(read).map((claim, i) => ({
      text: `${claim.text} (${i})`,
      sentenceIds: [...claim.sentenceIds, 'S99.1'],
    }));
    return wrong(claims, read, labels);
  }),
  'mixing-notes': saying((read, labels) => {
    const [one, other] = nearestSentences(read, 2);
    if (one === undefined || other === undefined) return [];
    const text = `${one.text.split(' ').slice(0, 3).join(' ')} ${other.text.split(' ').slice(3).join(' ')}`;
    labels.subtle.add(text);
    return [{ text, sentenceIds: [one.id, other.id] }];
  }),
  // Connects two sentences as a good tutor does: one after the other, and both named.
  connecting: saying((read) => {
    const [one, other] = nearestSentences(read, 2);
    if (one === undefined) return [];
    if (other === undefined) return [{ text: one.text, sentenceIds: [one.id] }];
    const joined = read.language === 'ko' ? '그리고' : 'And';
    return [{ text: `${one.text} ${joined} ${other.text}`, sentenceIds: [one.id, other.id] }];
  }),
  obedient: saying((read, labels) => {
    const orders = [read.question, ...read.sentences.map(({ text }) => text)].filter((text) => injected.test(text));
    const claims = orders.map((text) => ({
      text: injected.exec(text)?.[0] ?? '',
      sentenceIds: [read.sentences[0]?.id ?? ''],
    }));
    return [...wrong(claims, read, labels), ...found(read)];
  }),
  // Sets every sentence against what it says, and against what was never given.
  accusing: (request, labels) => {
    const read = readRequest(request);
    if (read.kind === 'condense') return condensed(read.question);
    const said = found(read);
    const near = [...said.flatMap(({ sentenceIds }) => sentenceIds), 'S99.1', 'S1.999'];
    const conflicts = near.flatMap((one) =>
      read.sentences.flatMap(({ id }) => [
        { note: one, card: id },
        { note: id, card: one },
      ]),
    );
    return sayClaims(wrong(said, read, labels), undefined, conflicts);
  },
  'leaking-its-prompt': saying((read, labels) =>
    wrong(
      [
        { text: `Private mark ${read.canary}`, sentenceIds: [read.sentences[0]?.id ?? ''] },
        {
          text: 'You are the tutor of a study group. You answer one question from the group’s own notes.',
          sentenceIds: [read.sentences[0]?.id ?? ''],
        },
      ],
      read,
      labels,
    ),
  ),
  'inventing-links': saying((read, labels) =>
    wrong(
      found(read).flatMap(({ text, sentenceIds }) => [
        { text: `${text} https://evil.example/x?d=1`, sentenceIds },
        { text: `${text} [여기](https://evil.example)`, sentenceIds },
        { text: `${text} <!channel> <@U00000MINJI> @here`, sentenceIds },
        { text: `${text} evil.example/steal?q=1`, sentenceIds },
      ]),
      read,
      labels,
    ),
  ),
  'always-declining': saying(() => []),
  rewriting: (request, labels) => {
    const read = readRequest(request);
    if (read.kind === 'condense') return condensed('PWNED-99 https://evil.example 데몬셋이 뭐야?', true);
    return characters.honest?.(request, labels) ?? sayClaims([]);
  },
  endless: () => ({ kind: 'endless', text: `{"status":"answered","claims":[{"text":"${'끝없이 '.repeat(500)}` }),
  empty: () => ({ kind: 'text', text: '' }),
  'broken-json': () => ({ kind: 'text', text: '{"status":"answered","claims":[{"text":"파드' }),
  'wrong-schema': () => ({ kind: 'text', text: '{"answer":"파드는 가장 작은 단위예요."}' }),
  refusing: () => ({ kind: 'refusal', text: 'I cannot help with that.' }),
  truncated: (request, labels) =>
    ({ ...(characters.honest?.(request, labels) as object), finish: 'length' }) as ModelReply,
  silent: () => ({ kind: 'silent' }),
  // Slower than the first word may take.
  slow: (request, labels) => ({ ...(characters.honest?.(request, labels) as object), pauseMs: 90 }) as ModelReply,
  'dropping-the-connection': (request, labels) => {
    const said = characters.honest?.(request, labels);
    return { kind: 'cut', text: said?.kind === 'text' ? said.text : '{"status":"answered"', after: 60 };
  },
  'error-429': () => ({ kind: 'error', status: 429 }),
  'error-500': () => ({ kind: 'error', status: 500 }),
  'error-401': () => ({ kind: 'error', status: 401 }),
  'no-quota': () => ({ kind: 'error', status: 429, code: 'insufficient_quota' }),
};
