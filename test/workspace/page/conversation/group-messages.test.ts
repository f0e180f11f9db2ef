import { describe, expect, it } from 'vitest';
import { groupMessages } from '#src/workspace/page/conversation/group-messages.ts';
import { repliesOf, topLevel } from '#src/workspace/page/conversation/thread-messages.ts';
import type { PageMessage } from '#src/workspace/page-objects.ts';

const message = (ts: string, user: string, more: Partial<PageMessage> = {}): PageMessage => ({
  channel: 'C1',
  ts,
  user,
  text: '',
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
const dayOf = (seconds: number) => String(Math.floor(seconds / 86_400));
const rows = (messages: readonly PageMessage[], readUntil = '') =>
  groupMessages(messages, dayOf, readUntil, 'U1').map(({ message: { ts }, day, firstNew, follows }) =>
    [day === null ? '' : 'day', firstNew ? 'new' : '', ts, follows ? 'follows' : ''].filter(Boolean).join(' '),
  );

describe('groupMessages', () => {
  it('puts messages of one author within five minutes under one name', () => {
    expect(rows([message('10.0', 'U1'), message('20.0', 'U1'), message('30.0', 'U2'), message('900.0', 'U2')])).toEqual(
      ['day 10.0', '20.0 follows', '30.0', '900.0'],
    );
  });

  it('begins anew after a thread, for something only the member sees, and on another day', () => {
    expect(
      rows([
        message('10.0', 'U1', { replyCount: 1 }),
        message('11.0', 'U1'),
        message('12.0', 'U1', { ephemeral: true }),
        message('86401.0', 'U1'),
      ]),
    ).toEqual(['day 10.0', '11.0', '12.0', 'day 86401.0']);
  });

  it('marks the first new message by somebody else', () => {
    expect(rows([message('10.0', 'U2'), message('11.0', 'U1'), message('12.0', 'U2')], '10.0')).toEqual([
      'day 10.0',
      '11.0',
      'new 12.0',
    ]);
  });
});

describe('topLevel and repliesOf', () => {
  const messages = [
    message('1.0', 'U1', { replyCount: 2 }),
    message('2.0', 'U1', { threadTs: '1.0' }),
    message('3.0', 'U1', { threadTs: '1.0', broadcast: true }),
    message('4.0', 'U1', { threadTs: '4.0' }),
  ];
  it('tell roots and replies apart', () => {
    expect(topLevel(messages).map(({ ts }) => ts)).toEqual(['1.0', '3.0', '4.0']);
    expect(repliesOf(messages, '1.0').map(({ ts }) => ts)).toEqual(['2.0', '3.0']);
  });
});
