import { describe, expect, it } from 'vitest';
import { commandBeingTyped, completionAt } from '#src/workspace/page/composer/completion.ts';
import type { PageConversation, PageMember } from '#src/workspace/page-objects.ts';

const member = (id: string, name: string, displayName: string): PageMember => ({
  id,
  name,
  displayName,
  locale: 'ko-KR',
  tz: 'Asia/Seoul',
  isAdmin: false,
  isBot: false,
  smartPunctuation: false,
});
const commands = [
  { name: '/k8s', description: 'Ask', usageHint: 'explain TOPIC' },
  { name: '/kick', description: 'Kick', usageHint: '' },
];
const members = [member('U1', 'minji', '민지'), member('U2', 'emma', 'Emma'), member('U3', 'ann', 'Ann (Dev) Lee')];
const channel: PageConversation = {
  id: 'C1',
  kind: 'channel',
  name: 'study',
  topic: 'What we read',
  isArchived: false,
  memberIds: [],
  withId: null,
  unread: 0,
  lastReadTs: '0',
  hasOlder: false,
};
const channels = [channel, { ...channel, id: 'D1', kind: 'im' as const, name: 'stranger' }];
const source = { commands, members, channels };
const titles = (text: string, caret = text.length) =>
  completionAt(text, caret, source)?.items.map(({ title }) => title) ?? null;

describe('completionAt', () => {
  it('offers commands by their beginning, with usage hints', () => {
    expect(titles('/')).toEqual(['/k8s explain TOPIC', '/kick']);
    expect(titles('/K8')).toEqual(['/k8s explain TOPIC']);
    expect(completionAt('/k8', 3, source)).toMatchObject({ kind: 'command', start: 0, items: [{ insert: '/k8s ' }] });
  });

  it('offers none once arguments begin, within a text, and where commands do not work', () => {
    expect(titles('/k8s ex')).toBeNull();
    expect(titles('a /k8')).toBeNull();
    expect(completionAt('/k8', 3, { ...source, commands: [] })).toBeNull();
  });

  it('offers members after @ by name or handle, at the caret', () => {
    expect(titles('안녕 @민')).toEqual(['민지']);
    expect(titles('@em')).toEqual(['Emma']);
    expect(titles('@mi there', 3)).toEqual(['민지']);
    expect(completionAt('hi @em', 6, source)).toMatchObject({ start: 3, items: [{ insert: '@Emma ' }] });
  });

  it('inserts the handle where a name cannot be typed back', () => {
    expect(completionAt('@ann', 4, source)?.items[0]?.insert).toBe('@ann ');
  });

  it('offers everybody, channels after # and emoji after : in both languages', () => {
    expect(titles('@her')).toEqual(['@here']);
    expect(titles('see #st')).toEqual(['#study']);
    expect(completionAt(':tada', 5, source)).toMatchObject({ kind: 'emoji', start: 0, items: [{ insert: '🎉 ' }] });
    expect(titles('좋아요 :올린_엄지')).toEqual(['👍 :+1:']);
    expect(titles(':t')).toBeNull();
    expect(titles('10:30')).toBeNull();
  });

  it('takes no address for a mention', () => {
    expect(titles('a@em')).toBeNull();
  });
});

describe('commandBeingTyped', () => {
  it('names the command whose arguments are typed', () => {
    expect(commandBeingTyped('/k8s ', commands)?.name).toBe('/k8s');
    expect(commandBeingTyped('/k8s', commands)).toBeNull();
    expect(commandBeingTyped('/k8sx y', commands)).toBeNull();
  });
});
