import { expect, it } from 'vitest';
import { countMentions } from '#src/workspace/page/sidebar/count-mentions.ts';
import type { PageMessage } from '#src/workspace/page-objects.ts';

const message = (ts: string, text: string, more: Partial<PageMessage> = {}): PageMessage => ({
  channel: 'C1',
  ts,
  user: 'U2',
  text,
  blocks: [],
  attachments: [],
  files: [],
  ephemeral: false,
  edited: false,
  streaming: false,
  reactions: [],
  replyCount: 0,
  replyUsers: [],
  ...more,
});

it('countMentions counts what calls the member after what was read, by others, at top level', () => {
  const messages = [
    message('1.0', '<@U1>'),
    message('2.0', 'hey <@U1>'),
    message('3.0', 'hey <@U12>'),
    message('4.0', '<!here> lunch'),
    message('5.0', '<@U1>', { user: 'U1' }),
    message('6.0', '<@U1>', { threadTs: '2.0' }),
  ];
  expect(countMentions(messages, '1.0', 'U1')).toBe(2);
  expect(countMentions(messages, '6.0', 'U1')).toBe(0);
  expect(countMentions([], '0', 'U1')).toBe(0);
});
