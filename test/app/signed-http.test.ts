import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { askInChannel } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

describe('signed HTTP', () => {
  let tutor: OpenTutor;
  let url: string;
  beforeAll(async () => {
    tutor = await openTutor('http');
    url = tutor.access.kind === 'http' ? `http://127.0.0.1:${tutor.access.port}/slack/events` : '';
    await askInChannel(tutor, tutor.minji, '/k8s explain 서비스');
  });
  afterAll(() => tutor.close());

  /** A command as Slack would send it. */
  function body(text: string): string {
    const command = tutor.workspace.deliveries.find(({ kind }) => kind === 'slash_commands');
    const { payload } = command ?? expect.fail('no command was sent');
    const fields = Object.entries({ ...payload, text, trigger_id: `1.2.${text}` });
    return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
  }

  async function send(text: string, { secret = tutor.workspace.signingSecret, at = Date.now() } = {}): Promise<number> {
    const timestamp = String(Math.trunc(at / 1000));
    const signed = createHmac('sha256', secret)
      .update(`v0:${timestamp}:${body(text)}`)
      .digest('hex');
    const response = await fetch(url, {
      method: 'POST',
      body: body(text),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signed}`,
      },
    });
    return response.status;
  }

  const topics = () =>
    tutor.minji.messages('study').flatMap((one) => /^민지님: (.*)$/m.exec(readableText(one))?.[1] ?? []);

  it('refuses a forged signature, a stale request, and one without a signature', async () => {
    expect(await send('explain 파드', { secret: 'somebody else' })).toBe(401);
    expect(await send('explain 파드', { at: Date.now() - 6 * 60_000 })).toBe(401);
    expect((await fetch(url, { method: 'POST', body: body('explain 파드') })).status).toBe(401);
    expect((await fetch(url)).status).toBe(404);
    await askInChannel(tutor, tutor.minji, '/k8s explain 볼륨');
    expect(topics()).toEqual(['서비스', '볼륨']);
  });

  it('handles a request that is replayed in time once', async () => {
    await askInChannel(tutor, tutor.minji, async () => {
      expect([await send('explain 잡'), await send('explain 잡'), await send('explain 잡')]).toEqual([200, 200, 200]);
    });
    await askInChannel(tutor, tutor.minji, '/k8s explain 크론잡');
    expect(topics()).toEqual(['서비스', '볼륨', '잡', '크론잡']);
  });

  it('tells that it is alive, and answers the handshake for its address', async () => {
    expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    expect(await tutor.workspace.verifyUrl()).toBe(true);
    expect(tutor.errors.filter(({ fields }) => !('from' in fields))).toEqual([]);
  });
});
