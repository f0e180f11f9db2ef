import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParseOptions, parseCommand, parseWords, questionLimit } from '#src/adapters/slack/parse-command.ts';
import type { NamedRequest, SlackRequest, Verb } from '#src/adapters/slack/slack-request.ts';
import { commandText } from '#src/adapters/slack/words/command-text.ts';

type Row = readonly [text: string, request: SlackRequest];

const inCommand: ParseOptions = { where: 'command' };
const explain = (topic: string, isPrivate = false): NamedRequest => ({ kind: 'explain', topic, private: isPrivate });
const ask = (question: string, isPrivate = false): NamedRequest => ({ kind: 'ask', question, private: isPrivate });
const search = (words: string, isPrivate = false): NamedRequest => ({ kind: 'search', words, private: isPrivate });
const quiet = (value: boolean | null): NamedRequest => ({ kind: 'quiet', quiet: value });
const hint = (topic: string | null): NamedRequest => ({ kind: 'hint', topic, step: 0 });
const nextHint: NamedRequest = { kind: 'hint', topic: null, step: 'next' };
const help = (verb: Verb | null): NamedRequest => ({ kind: 'help', verb });
const iam = (name: string): NamedRequest => ({ kind: 'iam', name });
const organiser = (memberIds: readonly string[], remove = false): NamedRequest => ({
  kind: 'organiser',
  memberIds,
  remove,
});
const near = (typed: string, suggestion: NamedRequest): SlackRequest => ({ kind: 'near-miss', typed, suggestion });
/** The whole text is the question. */
const question = (text: string): Row => [text, ask(text)];

const explained: readonly Row[] = [
  ['explain service', explain('service')],
  ['Explain Service', explain('Service')],
  ['EXPLAIN service?', explain('service')],
  ['explain: service', explain('service')],
  ['explain `pod`', explain('pod')],
  ['*explain* pod', explain('pod')],
  ['explain "persistent volume claim"', explain('persistent volume claim')],
  ['explain the service', explain('service')],
  ['explain a pod please', explain('pod')],
  ['explain me the service please', explain('service')],
  ['explain to me the node port', explain('node port')],
  ['explain about ingress, please', explain('ingress')],
  ['please explain stateful set', explain('stateful set')],
  ['can you explain helm?', explain('helm')],
  ['Could you please explain the ingress for me?', explain('ingress')],
  ['can you explain what a pod is?', explain('pod')],
  ['explain what is a cron job', explain('cron job')],
  ['tell me about volumes', explain('volumes')],
  ['service explain', explain('service')],
  ['service explain please', explain('service')],
  ['explain 서비스', explain('서비스')],
  ['explain 서비스 좀', explain('서비스')],
  ['explain C++', explain('C++')],
  ['설명 서비스', explain('서비스')],
  ['설명: 서비스', explain('서비스')],
  ['설명해줘 파드', explain('파드')],
  ['설명해 주세요 파드', explain('파드')],
  ['설명 좀 해줘 파드', explain('파드')],
  ['설명 부탁드려요 인그레스', explain('인그레스')],
  ['설명좀 pod', explain('pod')],
  ['서비스 설명', explain('서비스')],
  ['서비스 설명 좀', explain('서비스')],
  ['서비스 설명 좀요', explain('서비스')],
  ['서비스 설명 좀 해줘', explain('서비스')],
  ['서비스 설명해줘', explain('서비스')],
  ['서비스 설명해줘요~', explain('서비스')],
  ['서비스 설명해 줘 ㅎㅎ', explain('서비스')],
  ['서비스 설명해 주세요.', explain('서비스')],
  ['서비스 설명해주실 수 있나요?', explain('서비스')],
  ['서비스 설명해줄래?', explain('서비스')],
  ['서비스 설명해봐', explain('서비스')],
  ['서비스 설명하세요', explain('서비스')],
  ['서비스 설명 부탁', explain('서비스')],
  ['서비스 설명 부탁드립니다', explain('서비스')],
  ['서비스 설명 부탁해요 :pray:', explain('서비스')],
  ['pod 설명부탁', explain('pod')],
  ['pod 설명 plz', explain('pod')],
  ['서비스 좀 설명해줘', explain('서비스')],
  ['서비스 쉽게 설명해줘', explain('서비스')],
  ['서비스를 자세히 설명해줘', explain('서비스')],
  ['파드를 설명해줘', explain('파드')],
  ['스테이트풀셋을 설명해줘', explain('스테이트풀셋')],
  ['디플로이 설명해줘', explain('디플로이')],
  ['서비스에 대해 설명해 주세요', explain('서비스')],
  ['서비스에 대해서 간단히 설명 부탁드려요', explain('서비스')],
  ['노드포트 알려줘', explain('노드포트')],
  ['노드 포트에 대해 알려주세요', explain('노드 포트')],
  ['서비스가 뭔지 알려줘', explain('서비스')],
  ['헬름이 무엇인지 알려 주세요', explain('헬름')],
  ['PVC 가르쳐줘', explain('PVC')],
  ['인그레스가 궁금해요', explain('인그레스')],
];

const asked: readonly Row[] = [
  question('log rotation이 뭐야'),
  question('why does a pod restart'),
  question('delete 하면 데이터는?'),
  question('help me understand ingress'),
  question('search engine은 왜 써?'),
  question('search engine은 왜 써'),
  question('검색 엔진은 뭐야?'),
  question('질문 있어요'),
  question('질문이 있는데 파드가 뭐야'),
  question('질문 하나 해도 될까요?'),
  question('ask me anything'),
  question('quiet hours가 뭐야'),
  question('조용히 종료하려면 어떻게 해?'),
  question('explain why pods restart'),
  question('explain the difference between ClusterIP and NodePort'),
  question('ClusterIP랑 NodePort 차이 알려줘'),
  question('파드가 왜 죽는지 설명해줘'),
  question('9장 어려웠던 사람 알려줘'),
  question('더 자세히 설명해줘'),
  question('그거 설명해줘'),
  question('설명 어디 있어?'),
  question('설명 감사합니다'),
  question('kubectl explain이 뭐야'),
  question('서비스가 뭐야?'),
  question('그럼 외부에서는?'),
  question('what about the second one?'),
  question('오늘 서울 날씨 어때?'),
  question('iam role이 뭐야'),
  question('iam role binding'),
  question('나는 파드가 뭔지 모르겠어'),
  question('나는 왜 안 돼'),
  question('운영자가 누구야'),
  question('organiser pattern이 뭐야'),
  question('helm'),
  question('helm chart'),
  question('task scheduling'),
  question('each node'),
  question('설정 파일'),
  question('서명 요청'),
  question('ram 사용량'),
  question('research paper'),
  question('plain text'),
  question('service'),
  question('파드'),
  ['ask what is a pod', ask('what is a pod')],
  ['Ask: what is a pod?', ask('what is a pod?')],
  ['질문 파드가 죽으면?', ask('파드가 죽으면?')],
  ['질문: 볼륨은 언제 지워져?', ask('볼륨은 언제 지워져?')],
  ['ask   what\tis\na pod', ask('what is a pod')],
];

const others: readonly Row[] = [
  ['search emptyDir', search('emptyDir')],
  ['search for emptyDir', search('emptyDir')],
  ['search the notes for emptyDir', search('emptyDir')],
  ['search pods?', search('pods')],
  ['검색 볼륨', search('볼륨')],
  ['검색해줘 볼륨', search('볼륨')],
  ['볼륨 검색', search('볼륨')],
  ['볼륨 검색해줘', search('볼륨')],
  ['emptyDir 찾아줘', search('emptyDir')],
  ['emptyDir를 찾아 주세요', search('emptyDir')],
  ['힌트', hint(null)],
  ['힌트 좀 줘', hint(null)],
  ['a hint please', hint(null)],
  ['hint pod', hint('pod')],
  ['파드 힌트 좀', hint('파드')],
  ['힌트 더', nextHint],
  ['힌트 더 줘', nextHint],
  ['힌트 하나 더 주세요', nextHint],
  ['다음 힌트', nextHint],
  ['another hint', nextHint],
  ['one more hint please', nextHint],
  ['next hint', nextHint],
  ['quiet', quiet(null)],
  ['quiet on', quiet(true)],
  ['Quiet OFF', quiet(false)],
  ['quiet 켜기', quiet(true)],
  ['조용히', quiet(null)],
  ['조용히 켜기', quiet(true)],
  ['조용히 끄기', quiet(false)],
  ['조용히 on', quiet(true)],
  ['조용히 off', quiet(false)],
  ['조용히 해줘', quiet(true)],
  ['help', help(null)],
  ['Help me', help(null)],
  ['--help', help(null)],
  ['도움말', help(null)],
  ['도움말 좀', help(null)],
  ['사용법', help(null)],
  ['what can you do?', help(null)],
  ['how do I use you', help(null)],
  ['뭐 할 수 있어요?', help(null)],
  ['넌 뭘 할 수 있어?', help(null)],
  ['어떻게 써요?', help(null)],
  ['help explain', help('explain')],
  ['help 검색', help('search')],
  ['도움말 질문', help('ask')],
  ['도움말 조용히', help('quiet')],
  ['explain --help', help('explain')],
  ['explain', help('explain')],
  ['설명', help('explain')],
  ['ask', help('ask')],
  ['검색', help('search')],
  ['iam', help('iam')],
  ['iam 하늘', iam('하늘')],
  ['iam Kim Haneul', iam('Kim Haneul')],
  ['iam "하늘"', iam('하늘')],
  ['나는 하늘', iam('하늘')],
  ['나는 하늘이야', iam('하늘')],
  ['저는 하늘입니다', iam('하늘')],
  ['내 이름은 하늘이에요', iam('하늘')],
  ['나는 하늘님', iam('하늘')],
  ['organiser', organiser([])],
  ['organizer <@U1AB>', organiser(['U1AB'])],
  ['organiser <@U1AB|haneul>', organiser(['U1AB'])],
  ['organiser <@U1> <@U2>, <@U1>', organiser(['U1', 'U2'])],
  ['organiser remove <@U1>', organiser(['U1'], true)],
  ['organiser <@U1> remove', organiser(['U1'], true)],
  ['운영자', organiser([])],
  ['운영자 추가 <@U1>', organiser(['U1'])],
  ['운영자 해제 <@U1>', organiser(['U1'], true)],
  ['organiser @haneul', help('organiser')],
];

const misses: readonly Row[] = [
  ['explian service', near('explian service', explain('service'))],
  ['expalin service', near('expalin service', explain('service'))],
  ['xplain service', near('xplain service', explain('service'))],
  ['explainn the pod', near('explainn the pod', explain('pod'))],
  ['serach pods', near('serach pods', search('pods'))],
  ['seach emptyDir', near('seach emptyDir', search('emptyDir'))],
  ['hlep', near('hlep', help(null))],
  ['hepl search', near('hepl search', help('search'))],
  ['quite on', near('quite on', quiet(true))],
  ['queit off', near('queit off', quiet(false))],
  ['aks what is a pod', near('aks what is a pod', ask('what is a pod'))],
  ['organsier <@U1>', near('organsier <@U1>', organiser(['U1']))],
  ['설멍 서비스', near('설멍 서비스', explain('서비스'))],
  ['설몀해줘 서비스', near('설몀해줘 서비스', explain('서비스'))],
  ['검샥 볼륨', near('검샥 볼륨', search('볼륨'))],
  ['조용이 켜기', near('조용이 켜기', quiet(true))],
  ['도움멀', near('도움멀', help(null))],
  ['—private explian pod', near('explian pod', explain('pod', true))],
  // The rest is no argument of the verb, so that nothing was misspelled.
  question('explian why pods restart'),
  question('quite slow'),
  question('hlep pods'),
];

const marked: readonly Row[] = [
  ['나만 서비스 설명', explain('서비스', true)],
  ['나만: 서비스 설명해줘', explain('서비스', true)],
  ['서비스가 뭐야 나만', ask('서비스가 뭐야', true)],
  ['서비스가 뭐야? 나만 볼래', ask('서비스가 뭐야?', true)],
  ['--private explain pod', explain('pod', true)],
  ['—private explain pod', explain('pod', true)],
  ['explain pod --private', explain('pod', true)],
  ['explain pod –private', explain('pod', true)],
  ['search emptyDir --private', search('emptyDir', true)],
  ['나만', { kind: 'empty' }],
];

const encoded: readonly Row[] = [
  ['what is &lt;pod&gt; &amp; node', ask('what is <pod> & node')],
  ['&amp;lt; 가 뭐야', ask('&lt; 가 뭐야')],
  [
    'explain <http://a.md|a.md>',
    {
      kind: 'fields',
      words: { kind: 'field', path: 'a.md', version: null, tree: null, otherwise: 'explain', private: false },
    },
  ],
  ['<https://kubernetes.io/docs/> 이 뭐야', ask('https://kubernetes.io/docs/ 이 뭐야')],
  ['<mailto:a@b.kr|a@b.kr> 은 누구야', ask('a@b.kr 은 누구야')],
  ['<#C12|general> 채널은 뭐야', ask('#general 채널은 뭐야')],
  ['<!date^1700000000^{date}|2023-11-14> 에 뭐 했어', ask('2023-11-14 에 뭐 했어')],
  ['“서비스” 설명해줘', explain('서비스')],
  ['it’s what', ask("it's what")],
  ['explain　service', explain('service')],
  ['ｅｘｐｌａｉｎ ｐｏｄ？', explain('pod')],
  ['서비스가 뭐야？', ask('서비스가 뭐야?')],
  ['서\u200b비스 설\u202e명', explain('서비스')],
  ['서비스 설명'.normalize('NFD'), explain('서비스')],
  ['파드가 뭐야 :star:', ask('파드가 뭐야')],
  ['10:30:20 에 시작했어', ask('10:30:20 에 시작했어')],
];

const nothing: readonly string[] = [
  '',
  '   ',
  ':star:',
  ':star: :unknown_custom:',
  '⭐🌟',
  '👩‍💻',
  '1️⃣',
  '?',
  '？！',
  '...',
  '<@U1>',
  '\u200b\u202e',
  '\u3164',
  '&lt;&gt;',
  '— –',
];

describe('parseCommand', () => {
  it('has a table worth the name', () => {
    expect([explained, asked, others, misses, marked, encoded].flat().length).toBeGreaterThan(200);
  });

  it.for(explained)('%s is to be explained', ([text, request]) => {
    expect(parseCommand(text, inCommand)).toEqual(request);
  });

  it.for(asked)('%s is a question', ([text, request]) => {
    expect(parseCommand(text, inCommand)).toEqual(request);
  });

  it.for(others)('%s names its verb', ([text, request]) => {
    expect(parseCommand(text, inCommand)).toEqual(request);
  });

  it.for(misses)('%s is offered, not executed', ([text, request]) => {
    expect(parseCommand(text, inCommand)).toEqual(request);
  });

  it.for(marked)('%s is private', ([text, request]) => {
    expect(parseCommand(text, inCommand)).toEqual(request);
  });

  it.for(encoded)('%s is decoded first', ([text, request]) => {
    expect(parseCommand(text, inCommand)).toEqual(request);
  });

  it.for(nothing)('%j is empty', (text) => {
    expect(parseCommand(text, inCommand)).toEqual({ kind: 'empty' });
  });
});

describe('parseCommand in a message', () => {
  const rows: readonly (readonly [text: string, options: Omit<ParseOptions, 'where'>, request: SlackRequest])[] = [
    ['<@UBOT> explain service', { tutorId: 'UBOT' }, explain('service')],
    ['<@UBOT|tutor>: 서비스 설명 좀', { tutorId: 'UBOT' }, explain('서비스')],
    ['서비스 설명 좀 <@UBOT>', { tutorId: 'UBOT' }, explain('서비스')],
    ['<@UBOT> organiser <@U1>', { tutorId: 'UBOT' }, organiser(['U1'])],
    ['<@UBOT> 서비스가 뭐야?', {}, ask('서비스가 뭐야?')],
    ['<@UBOT>', { tutorId: 'UBOT' }, { kind: 'empty' }],
    ['<@UBOT> /k8s explain pod', { tutorId: 'UBOT', command: '/k8s' }, explain('pod')],
    ['/study 파드가 뭐야', { command: '/study' }, ask('파드가 뭐야')],
    ['그럼 외부에서는?', {}, ask('그럼 외부에서는?')],
  ];
  it.for(rows)('reads %s', ([text, options, request]) => {
    expect(parseCommand(text, { where: 'message', ...options })).toEqual(request);
  });
});

describe('parseCommand with anything', () => {
  it('says that a text is too long, with its length in code points', () => {
    expect(parseCommand('🙂'.repeat(questionLimit + 1), inCommand)).toEqual({
      kind: 'too-long',
      length: 3001,
      limit: 3000,
    });
    expect(parseCommand('가'.repeat(questionLimit), inCommand).kind).toBe('ask');
  });

  const hostile = [
    '<',
    '>',
    ':',
    ':a',
    '&lt;',
    '—',
    '나만 ',
    '설명',
    '?',
    ' ',
    'a',
    '좀 ',
    '--private ',
    '<@U1>',
    '가나다 ',
    '\u202e',
    "'",
  ];
  it.for(hostile)('reads 100,000 characters of %j in no time', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    parseCommand(text, inCommand);
    parseCommand(text.slice(0, 2990), inCommand);
    expect(performance.now() - start).toBeLessThan(500);
  });

  const token = fc.oneof(
    fc.constantFrom(
      ...explained.map(([text]) => text),
      ...others.map(([text]) => text),
      ...hostile,
      '설명해줘',
      '알려줘',
      'explain',
    ),
    fc.string({ unit: 'binary' }),
  );
  it('never throws, and gives back the request that its own command text names', () => {
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 6 }),
        fc.constantFrom(...(['command', 'message'] as const)),
        (parts, where) => {
          const request = parseCommand(parts.join(' '), { where });
          if (request.kind === 'near-miss') {
            expect(parseWords(commandText(request.suggestion), { where: 'command' }).kind).toBe(
              request.suggestion.kind,
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  const canonical = [...explained, ...others]
    .map(([, request]) => request)
    .filter((request) => request.kind !== 'near-miss');
  it.for(canonical)('reads %o from its command text', (request) => {
    if (request.kind === 'empty' || request.kind === 'too-long') return;
    expect(parseWords(commandText(request as NamedRequest), inCommand)).toEqual(request);
  });
});
