import { createServer, type Server } from 'node:http';
import { WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { createChannelOutlet } from '#src/adapters/slack/outlet.ts';
import { postOnce } from '#src/adapters/slack/post-once.ts';

describe('postOnce()', () => {
  const refused = Object.assign(new Error('refused'), { data: { ok: false, error: 'invalid_blocks' } });

  it('waits as long as Slack asks for, and posts again', async () => {
    let calls = 0;
    const posted = await postOnce(async () => {
      calls += 1;
      if (calls === 1) throw new WebAPIRateLimitedError(0);
      return 'posted';
    }, null);
    expect([posted, calls]).toEqual(['posted', 2]);
  });

  it('gives up at once when Slack wants a minute', async () => {
    const error = new WebAPIRateLimitedError(60);
    await expect(postOnce(() => Promise.reject(error), null)).rejects.toBe(error);
  });

  it('does not repeat what Slack refused', async () => {
    let calls = 0;
    const post = async () => {
      calls += 1;
      throw refused;
    };
    await expect(postOnce(post, async () => null)).rejects.toBe(refused);
    expect(calls).toBe(1);
  });

  it('does not repeat an unknown outcome that it cannot look up', async () => {
    let calls = 0;
    const post = async () => {
      calls += 1;
      throw new Error('socket hang up');
    };
    await expect(postOnce(post, null)).rejects.toThrow('socket hang up');
    expect(calls).toBe(1);
  });
});

/** A Slack that stores the message and then loses its reply, as a proxy between them may. */
describe('an outlet whose reply was lost', () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it.for([
    ['is found standing and not posted again', true, 1],
    ['is posted again when it is not standing', false, 2],
  ] as const)('%s', async ([, isStored, expected]) => {
    const stored: { ts: string; metadata: unknown }[] = [];
    let posts = 0;
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = new URLSearchParams(Buffer.concat(chunks).toString());
      response.setHeader('content-type', 'application/json');
      if (request.url?.endsWith('/chat.postMessage') === true) {
        posts += 1;
        if (isStored || posts > 1)
          stored.push({ ts: `${posts}.0`, metadata: JSON.parse(body.get('metadata') ?? 'null') });
        if (posts === 1) {
          response.statusCode = 500;
          return response.end('lost');
        }
        return response.end(JSON.stringify({ ok: true, channel: 'C1', ts: `${posts}.0` }));
      }
      return response.end(JSON.stringify({ ok: true, messages: stored }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const client = new WebClient('xoxb-test', {
      slackApiUrl: `http://127.0.0.1:${port}/api/`,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    });
    const place = { channelId: 'C1', threadTs: null, inThread: false, askerId: 'U1', isDirect: false, teamId: 'T1' };
    const outlet = createChannelOutlet(client, place);
    const posted = await outlet.publicly({ text: 'answer', blocks: [] }, 'exchange-1');
    expect(posted?.channelId).toBe('C1');
    expect(posts).toBe(expected);
    expect(stored).toHaveLength(1);
  });
});
