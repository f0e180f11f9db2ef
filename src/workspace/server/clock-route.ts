import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { MovableClock } from '../clock/movable-clock.ts';
import type { ChangeFeed } from '../state/change-feed.ts';

/** Followers must be able to tell a workspace where nothing moves from one that is gone. */
const keepAliveMs = 15_000;
const mostFollowers = 100;

/**
 * `GET /clock`, for programs that should live by the workspace's clock: `{"now":…,"aheadMs":…}`, both in milliseconds. Who
 * accepts `text/event-stream` gets it as an event at once and after every move, and a comment now and then in between.
 */
export function addClockRoute(
  routes: Hono<{ Bindings: HttpBindings }>,
  deps: { readonly clock: MovableClock; readonly feed: ChangeFeed },
): void {
  let followers = 0;

  function follow(outgoing: HttpBindings['outgoing']): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    return new ReadableStream({
      start: (controller) => {
        const send = (text: string) => controller.enqueue(encoder.encode(text));
        const tell = () => send(`data: ${JSON.stringify(deps.clock.read())}\n\n`);
        const unsubscribe = deps.feed.subscribe(({ kind }) => {
          if (kind === 'clock') tell();
        });
        const keepingAlive = setInterval(() => send(': still here\n\n'), keepAliveMs).unref();
        followers += 1;
        outgoing.once('close', () => {
          followers -= 1;
          unsubscribe();
          clearInterval(keepingAlive);
        });
        tell();
      },
    });
  }

  routes.get('/clock', (c) => {
    if (!(c.req.header('accept') ?? '').includes('text/event-stream')) {
      return c.json(deps.clock.read(), 200, { 'cache-control': 'no-store' });
    }
    if (followers >= mostFollowers) return c.text('Too many programs follow this clock.', 503);
    return c.body(follow(c.env.outgoing), 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  });
}
