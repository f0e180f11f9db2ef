import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSlack } from '../../../src/adapters/slack/check-slack.ts';

const slack = 'https://slack.com';
const options = {
  botToken: 'xoxb-secret-1',
  appToken: 'xapp-secret-2',
  slackApiUrl: `${slack}/api/`,
  scopes: ['chat:write', 'commands'],
};

describe('checkSlack()', () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
  });

  it('says who answers, that all scopes are granted and that a socket opens', async () => {
    nock(slack)
      .post('/api/auth.test')
      .reply(200, { ok: true, user: 'tutor', team: 'Readers' }, { 'x-oauth-scopes': 'chat:write,commands,im:read' });
    nock(slack).post('/api/apps.connections.open').reply(200, { ok: true, url: 'wss://example.test' });
    const checks = await checkSlack(options);
    expect(checks).toEqual([
      { name: 'bot token', status: 'ok', message: 'answers for tutor in Readers' },
      { name: 'scopes', status: 'ok', message: 'all 2 granted' },
      { name: 'app token', status: 'ok', message: 'opens a socket' },
    ]);
    expect(nock.isDone()).toBe(true);
  });

  it('names the scopes that are missing and what to do', async () => {
    nock(slack)
      .post('/api/auth.test')
      .reply(200, { ok: true, user: 'tutor', team: 'Readers' }, { 'x-oauth-scopes': 'chat:write' });
    const checks = await checkSlack({ ...options, appToken: null });
    expect(checks[1]).toMatchObject({ status: 'error', message: expect.stringContaining('missing commands') });
  });

  it.each(['invalid_auth', 'token_revoked'])('tells %s without showing a token', async (error) => {
    nock(slack).post('/api/auth.test').reply(200, { ok: false, error });
    nock(slack).post('/api/apps.connections.open').reply(200, { ok: false, error });
    const checks = await checkSlack(options);
    expect(checks.map(({ status }) => status)).toEqual(['error', 'error']);
    const said = JSON.stringify(checks);
    expect(said).toContain(error);
    expect(said).not.toContain('secret');
  });
});
