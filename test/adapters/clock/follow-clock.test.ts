import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { followClock } from '#src/adapters/clock/follow-clock.ts';
import { TutorError } from '#src/domain/errors.ts';

type Answer = (response: ServerResponse) => void;

/** What an honest clock sends. */
const reading = (aheadMs: number) => `data: ${JSON.stringify({ now: 1_000_000 + aheadMs, aheadMs })}\n\n`;
const events = (response: ServerResponse, text: string) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(text);
};

/** A server that answers each request by what `answer` holds at that moment. */
async function listen(answer: Answer, port = 0) {
  const clock = { answer, requests: 0, accepted: '', last: null as ServerResponse | null };
  const server: Server = createServer((request, response) => {
    clock.requests += 1;
    clock.accepted = request.headers.accept ?? '';
    clock.last = response;
    clock.answer(response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  const at = server.address() as AddressInfo;
  return { ...at, url: `http://127.0.0.1:${at.port}/clock`, clock, close };
}

const quick = { firstValueMs: 300, longestPauseMs: 20 };

async function follow(url: string, limits: object = {}) {
  const onMove = vi.fn();
  const onProblem = vi.fn();
  const followed = await followClock({
    ...{ url, onMove, onProblem, machineNow: () => 1_000_000, limits: { ...quick, ...limits } },
  });
  onTestFinished(followed.stop);
  return { ...followed, onMove, onProblem };
}

const soon = <Value>(look: () => Value) => vi.waitFor(look, { timeout: 5_000, interval: 5 });

it('tells the time of the clock that it follows, and every move', async () => {
  const { url, clock } = await listen((response) => events(response, reading(60_000)));
  const { now, onMove, onProblem } = await follow(url);
  expect(clock.accepted).toBe('text/event-stream');
  expect(now()).toBe(1_060_000);
  clock.last?.write(': still here\n\n');
  clock.last?.write(reading(60_000) + reading(3_600_000));
  await soon(() => expect(now()).toBe(4_600_000));
  expect(onMove.mock.calls).toEqual([[4_600_000]]);
  expect(onProblem).not.toHaveBeenCalled();
});

it('reads events that arrive in pieces', async () => {
  const { url, clock } = await listen((response) => events(response, reading(5).slice(0, 12)));
  setTimeout(() => clock.last?.write(reading(5).slice(12)), 50);
  expect((await follow(url)).now()).toBe(1_000_005);
});

it('keeps the last value while the clock is away, says so once, and takes what the next one says', async () => {
  const first = await listen((response) => events(response, reading(60_000)));
  const { now, onMove, onProblem } = await follow(first.url);
  await first.close();
  await soon(() => expect(onProblem).toHaveBeenCalledOnce());
  expect(onProblem.mock.calls[0]?.[0]).toContain(`Cannot follow the clock at ${first.url}`);
  expect(now()).toBe(1_060_000);
  // Started anew it was not moved yet.
  await listen((response) => events(response, reading(0)), first.port);
  await soon(() => expect(onMove.mock.calls).toEqual([[1_000_000]]));
  expect(now()).toBe(1_000_000);
  expect(onProblem).toHaveBeenCalledOnce();
});

it('gives a silent connection up and asks again', async () => {
  const { url, clock } = await listen((response) => events(response, reading(1)));
  const { now, onProblem } = await follow(url, { silenceMs: 50 });
  clock.answer = (response) => events(response, reading(2));
  await soon(() => expect(now()).toBe(1_000_002));
  expect(onProblem.mock.calls[0]?.[0]).toContain('nothing was heard for 0.05 seconds');
});

it('keeps the last value when the clock begins to talk nonsense', async () => {
  const { url, clock } = await listen((response) => events(response, reading(7)));
  const { now, onMove, onProblem } = await follow(url);
  clock.answer = (response) => events(response, 'data: {"aheadMs":"soon"}\n\n');
  clock.last?.write('data: {"aheadMs":-1}\n\n');
  await soon(() => expect(clock.requests).toBeGreaterThan(2));
  expect(now()).toBe(1_000_007);
  expect(onMove).not.toHaveBeenCalled();
  expect(onProblem.mock.calls).toEqual([[expect.stringContaining('"{\\"aheadMs\\":-1}" instead of a time')]]);
});

it.each<[string, Answer, string]>([
  ['never answers', () => {}, 'it does not answer'],
  ['says no time', (response) => events(response, 'data: hello\n\n'), 'it said "hello" instead of a time'],
  ['is a page', (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), 'text/html'],
  ['refuses', (response) => void response.writeHead(403).end(), 'it answered 403'],
  ['closes at once', (response) => void response.destroy(), 'other side closed'],
  [
    'sends elsewhere',
    (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'redirect',
  ],
  ['never ends a line', (response) => events(response, 'data: '.padEnd(20_000, 'x')), 'a line without an end'],
])('says why there is no first value when the clock %s', async (_, answer, reason) => {
  const { url } = await listen(answer);
  const failed = await followClock({ url, machineNow: Date.now, limits: quick }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(TutorError);
  expect(failed).toMatchObject({ code: 'unavailable' });
  expect(String(failed)).toContain(`Cannot read the clock at ${url} within 0.3 seconds: `);
  expect(String(failed)).toContain(reason);
});

it('waits for a clock that comes up within the limit', async () => {
  const away = await listen(() => {});
  await away.close();
  setTimeout(() => void listen((response) => events(response, reading(9)), away.port), 100);
  expect((await follow(away.url, { firstValueMs: 5_000 })).now()).toBe(1_000_009);
});

it('asks no more once it was stopped', async () => {
  const { url, clock, close } = await listen((response) => events(response, reading(9)));
  const { stop, onProblem } = await follow(url);
  await stop();
  await soon(() => expect(clock.last?.destroyed).toBe(true));
  await close();
  expect(clock.requests).toBe(1);
  expect(onProblem).not.toHaveBeenCalled();
});
