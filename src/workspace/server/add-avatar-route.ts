import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { memberColor } from '../payloads/member-color.ts';
import type { Member } from '../state/member.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';

/** The largest picture Slack keeps of a member, in pixels. */
const largest = 1024;

/** Pictures of members, as profiles name them: the first letter of the name on the member's colour. */
export function addAvatarRoute(routes: Hono<{ Bindings: HttpBindings }>, state: WorkspaceState): void {
  routes.get('/avatars/:id/:size{[0-9]+}', (c) => {
    const member = state.people.member(c.req.param('id'));
    const size = Math.min(Number(c.req.param('size')), largest);
    if (member === undefined) return c.text('user_not_found', 404);
    return c.body(avatar(member, size), 200, {
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
}

function avatar({ id, displayName }: Member, size: number): string {
  const [letter = ''] = displayName;
  // A letter may be one of these, and SVG is markup.
  const safe = letter.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 48 48">`,
    `<rect width="48" height="48" rx="8" fill="#${memberColor(id)}"/>`,
    `<text x="24" y="33" font-size="26" font-family="sans-serif" text-anchor="middle" fill="#fff">${safe}</text></svg>`,
  ].join('');
}
