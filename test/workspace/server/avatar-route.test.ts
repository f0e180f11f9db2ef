import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecorded, type RecordingApp } from '../recording-app.ts';
import { callBody } from '../web-api-client.ts';

const member = { id: 'U0ANGLE', displayName: '<b>', locale: 'ko-KR', tz: 'Asia/Seoul' };

let app: RecordingApp;
beforeEach(async () => {
  app = await openRecorded({ state: { members: [member] } });
});
afterEach(() => app.close());

describe('addAvatarRoute', () => {
  it('serves every picture that a profile names, and no markup of a name', async () => {
    const { user } = await callBody(app.workspace, 'users.info', { user: member.id });
    const { profile } = user as { profile: Record<string, unknown> };
    const addresses = Object.entries(profile).filter(([key]) => /^image_\d+$/u.test(key));
    expect(addresses.length).toBeGreaterThan(5);
    for (const [key, address] of addresses) {
      const answer = await fetch(String(address));
      expect(answer.headers.get('content-type')).toBe('image/svg+xml');
      const picture = await answer.text();
      expect(picture).toContain(`width="${key.replace('image_', '')}"`);
      expect(picture).toContain('>&lt;</text>');
    }
  });

  it('serves none of a stranger', async () => {
    expect((await fetch(`${app.workspace.url}/avatars/U404/48`)).status).toBe(404);
  });
});
