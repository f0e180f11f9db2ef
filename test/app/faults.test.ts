import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#src/workspace/faults/faults.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { repliesOf } from '../support/journey.ts';
import { type OpenTutor, openTutor, type Transport, transports } from '../support/open-tutor.ts';

/** What a case may take on a busy machine; none is judged by its time. */
const patience = { timeoutMs: 15_000 };

/** First lines of the answers in the channel, such as "민지님: 서비스". */
const headings = ({ minji }: OpenTutor) =>
  minji.messages('study').flatMap((message) => /^(?:민지님|Emma): .*/u.exec(readableText(message))?.[0] ?? []);
const failures = ({ errors }: OpenTutor) => errors.filter(({ fields }) => !('from' in fields));

/** Asks, waits for the answer, switches the faults off, and asks for something else: whatever doubled would stand by then. */
async function explainUnder(tutor: OpenTutor, faults: Partial<Faults>, topic: string): Promise<readonly string[]> {
  const { workspace, minji } = tutor;
  const had = headings(tutor).length;
  workspace.setFaults(faults);
  await minji.command('study', `/k8s explain ${topic}`);
  await workspace.waitFor(() => headings(tutor).length > had, { ...patience, what: `the answer about ${topic}` });
  workspace.setFaults({});
  await minji.command('study', '/k8s explain 잡');
  await workspace.waitFor(() => headings(tutor).at(-1) === '민지님: 잡', patience);
  return headings(tutor).slice(had);
}

/** Waits until the tutor is done with a message, and says how often it was answered. */
async function answersTo(tutor: OpenTutor, message: Message): Promise<number> {
  await tutor.workspace.waitFor(() => repliesOf(tutor, tutor.minji, message).length > 0, patience);
  await tutor.handled(message);
  await tutor.workspace.waitFor(
    () => tutor.workspace.deliveries.every(({ state }) => state === 'acknowledged' || state === 'failed'),
    patience,
  );
  return repliesOf(tutor, tutor.minji, message).length;
}

describe.for(transports)('the tutor while Slack fails, over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  const all = null;
  it.for<[string, string, Partial<Faults>]>([
    ['posting is refused for its rate', 'service', { rateLimited: { method: 'chat.postMessage', times: 4 } }],
    ['whatever it calls is refused for its rate', '파드', { rateLimited: { method: all, times: 2 } }],
    ['posting takes effect and answers 500', '볼륨', { failsAfterwards: { method: 'chat.postMessage', times: 1 } }],
    [
      'looking for what was posted fails too',
      '시크릿',
      {
        failsAfterwards: { method: 'chat.postMessage', times: 1 },
        losesResponse: { method: 'conversations.history', times: 2 },
      },
    ],
    ['whatever it calls answers 500', '컨피그맵', { failsAfterwards: { method: all, times: 2 } }],
    ['the reply to posting is lost', '인그레스', { losesResponse: { method: 'chat.postMessage', times: 1 } }],
    ['whatever it calls loses its reply', '노드포트', { losesResponse: { method: all, times: 2 } }],
    ['the network is slow', '디플로이먼트', { slowMs: 700 }],
    ['events come twice and out of order', '네임스페이스', { duplicates: true, outOfOrder: true }],
  ])('explains exactly once when %s', async ([, topic, faults]) => {
    expect(await explainUnder(tutor, faults, topic)).toEqual([`민지님: ${topic}`, '민지님: 잡']);
    expect(failures(tutor)).toEqual([]);
    expect(tutor.minji.ephemerals('study')).toEqual([]);
  });

  it('asks again who somebody is, to name them and to speak their language', async () => {
    const { workspace, emma } = tutor;
    workspace.setFaults({ losesResponse: { method: 'users.info', times: 2 } });
    const had = headings(tutor);
    await emma.command('study', '/k8s explain service');
    await workspace.waitFor(() => headings(tutor).length > had.length, patience);
    expect(headings(tutor)).toEqual([...had, 'Emma: service']);
    expect(workspace.faults().losesResponse).toBeNull();
  });

  it('answers the asker alone, too, once Slack takes it', async () => {
    const { workspace, minji } = tutor;
    workspace.setFaults({ rateLimited: { method: 'response_url', times: 2 } });
    await minji.command('study', '/k8s explain 스테이트풀셋 --private');
    await workspace.waitFor(() => minji.ephemerals('study').length > 0, patience);
    expect(minji.ephemerals('study').map(readableText)).toEqual([expect.stringContaining('스테이트풀셋')]);
    expect(workspace.faults().rateLimited).toBeNull();
    expect(failures(tutor)).toEqual([]);
  });

  it.for<[string, Partial<Faults>]>([
    ['twice', { duplicates: true }],
    ['out of order', { outOfOrder: true }],
    ['twice and out of order', { duplicates: true, outOfOrder: true }],
  ])('answers a mention once that arrives %s', async ([, faults]) => {
    const { workspace, junho } = tutor;
    workspace.setFaults(faults);
    const root = await junho.type('study', '@tutor 파드가 뭐야?');
    expect(await answersTo(tutor, root)).toBe(1);
    workspace.setFaults({});
  });

  it('says that the token is refused, tells the asker, and answers when it is taken again', async () => {
    const { workspace, minji } = tutor;
    const told = minji.ephemerals('study').length;
    const had = headings(tutor);
    workspace.setFaults({ tokenRevoked: true });
    await minji.command('study', '/k8s explain 크론잡');
    await workspace.waitFor(() => minji.ephemerals('study').length > told, patience);
    expect(readableText(minji.ephemerals('study').at(-1) ?? expect.fail('nothing was said'))).toContain(
      '답하지 못했어요',
    );
    expect(failures(tutor)).toEqual([
      {
        message: 'Slack refuses SLACK_BOT_TOKEN (token_revoked); no request is answered until it takes it again',
        fields: expect.objectContaining({ slack: 'token_revoked' }),
      },
    ]);
    workspace.setFaults({});
    await minji.command('study', '/k8s explain 크론잡');
    await workspace.waitFor(() => headings(tutor).length > had.length, patience);
    expect(headings(tutor)).toEqual([...had, '민지님: 크론잡']);
  });
});

describe.for<[Transport, string]>([
  ['socket', 'timeout'],
  ['http', 'http_timeout'],
])('the tutor on a network too slow for acknowledgements, over %s', ([transport, problem]) => {
  it('answers each question once although Slack repeats it', async () => {
    const tutor = await openTutor(transport, { workspace: { ackTimeoutMs: 400, retryDelaysMs: [0, 100] } });
    const { workspace, minji } = tutor;
    workspace.setFaults({ slowMs: 600 });
    expect(await minji.command('study', '/k8s explain 서비스')).toMatchObject({ kind: 'no-answer' });
    const root = await minji.type('study', '@tutor 파드가 뭐야?');
    await workspace.waitFor(() => workspace.deliveries.filter((one) => one.attempts === 3).length >= 2, patience);
    expect(workspace.deliveries.find((one) => one.attempts === 3)?.problem).toBe(problem);
    workspace.setFaults({});
    expect(await answersTo(tutor, root)).toBe(1);
    expect(headings(tutor).filter((one) => one === '민지님: 서비스')).toHaveLength(1);
    expect(failures(tutor)).toEqual([]);
    await tutor.close();
  }, 40_000);
});

describe('the tutor on a link that breaks', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket');
  });
  afterAll(() => tutor.close());
  const connected = () => tutor.workspace.waitFor(() => tutor.workspace.socketCount() === 2, patience);

  it('explains once while its sockets are refreshed', async () => {
    const { workspace, minji } = tutor;
    await connected();
    workspace.refreshSockets(1);
    expect(await minji.command('study', '/k8s explain service')).toMatchObject({ kind: 'acknowledged' });
    workspace.refreshSockets();
    await connected();
    await minji.command('study', '/k8s explain 파드');
    await workspace.waitFor(() => headings(tutor).length === 2, patience);
    expect(headings(tutor).toSorted()).toEqual(['민지님: service', '민지님: 파드']);
  });

  it('answers once what was asked while it was cut off for three seconds', async () => {
    const { workspace, minji, junho } = tutor;
    workspace.disconnect(3);
    await workspace.waitFor(() => workspace.socketCount() === 0);
    expect(await minji.command('study', '/k8s explain 볼륨')).toMatchObject({ kind: 'no-answer' });
    const root = await junho.type('study', '@tutor 디플로이먼트가 뭐야?');
    expect(await answersTo(tutor, root)).toBe(1);
    await connected();
    expect(await minji.command('study', '/k8s explain 볼륨')).toMatchObject({ kind: 'acknowledged' });
    await workspace.waitFor(() => headings(tutor).at(-1) === '민지님: 볼륨', patience);
  }, 40_000);

  it('says that its token is refused, keeps trying, and is back when it is taken again', async () => {
    const { workspace, junho } = tutor;
    await connected();
    const before = tutor.errors.length;
    workspace.setFaults({ tokenRevoked: true });
    workspace.dropSockets();
    const refusal = 'Slack refuses SLACK_APP_TOKEN (invalid_auth); nothing arrives until it takes it again';
    const refusals = () => tutor.errors.slice(before).filter(({ message }) => message === refusal).length;
    await workspace.waitFor(() => refusals() >= 2, patience);
    // With growing pauses: a loop without them would have tried hundreds of times.
    expect(refusals()).toBeLessThan(20);
    const root = await junho.type('study', '@tutor 롤아웃이 뭐야?');
    workspace.setFaults({});
    expect(await answersTo(tutor, root)).toBe(1);
  }, 40_000);

  it('does not start with a token that is refused, and says so in one sentence', async () => {
    await tutor.stop();
    tutor.workspace.setFaults({ tokenRevoked: true });
    await expect(tutor.start()).rejects.toMatchObject({
      code: 'forbidden',
      message: 'Cannot connect to Slack: it refuses SLACK_BOT_TOKEN (token_revoked)',
    });
    tutor.workspace.setFaults({ rateLimited: { method: 'auth.test', times: 2 } });
    await tutor.start();
    tutor.workspace.setFaults({});
  });
});
