import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/workspace/encode-text.ts';
import type { Conversation } from '../../src/workspace/state/conversation.ts';
import { memberFrom } from '../../src/workspace/state/member.ts';

const people = { locale: 'ko-KR', tz: 'Asia/Seoul' };
const study: Conversation = {
  id: 'C1',
  kind: 'channel',
  name: 'study',
  isPrivate: false,
  topic: '',
  purpose: '',
  memberIds: [],
  creator: 'U1',
  created: 0,
};
const directory = {
  members: [
    memberFrom({ id: 'U1', displayName: '민지', name: 'minji', ...people }),
    memberFrom({ id: 'U2', displayName: 'Emma Stone', name: 'emma', ...people }),
  ],
  channels: [
    study,
    { ...study, id: 'C2', name: 'study-2' },
    { ...study, id: 'C3', name: 'exam-plans', isPrivate: true },
  ],
};

describe('encodeText', () => {
  it.each([
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['@민지님 안녕', '<@U1>님 안녕'],
    ['@minji @emma @Emma Stone @nobody', '<@U1> <@U2> <@U2> @nobody'],
    ['see #study-2, #study and #none', 'see <#C2|study-2>, <#C1|study> and #none'],
    ['privately in #exam-plans', 'privately in <#C3|>'],
    ['@channel @here', '<!channel> <!here>'],
    ['@emma https://example.org ⭐', '<@U2> <https://example.org> :star:'],
    ['#studyhall, C# and a@', '#studyhall, C# and a@'],
    ['https://example.org/a?b=1&c=2.', '<https://example.org/a?b=1&amp;c=2>.'],
    ['(see http://example.org/x)', '(see <http://example.org/x>)'],
    ['open notes.md now', 'open <http://notes.md|notes.md> now'],
    ['write to a.b@example.org', 'write to <mailto:a.b@example.org|a.b@example.org>'],
    ['⭐⭐ 좋아요 🎉', ':star::star: 좋아요 :tada:'],
    ['`@민지 <a> ⭐` out', '`@민지 &lt;a&gt; ⭐` out'],
    ['```\nkubectl get svc > a.com\n```', '```\nkubectl get svc &gt; a.com\n```'],
    ['version 1.36 and 3.5/5', 'version 1.36 and 3.5/5'],
    ['', ''],
  ])('encodes %j', (typed, encoded) => {
    expect(encodeText(typed, directory)).toBe(encoded);
  });

  it('leaves names and addresses of a slash command as typed unless the manifest escapes them', () => {
    expect(encodeText('@민지 #study https://a.org & ⭐', directory, false)).toBe(
      '@민지 #study https://a.org &amp; :star:',
    );
  });
});
