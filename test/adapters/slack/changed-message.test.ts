import { describe, expect, it } from 'vitest';
import { parseChangedMessage } from '#src/adapters/slack/changed-message.ts';
import { loadSlackFixture } from '../../support/slack-fixture.ts';

const changed = loadSlackFixture('event-message-changed').payload.event as Record<string, unknown>;
const message = changed.message as Record<string, unknown>;

describe('parseChangedMessage', () => {
  it('reads an edit as Slack sends it', () => {
    expect(parseChangedMessage(changed)).toEqual({
      ...{ kind: 'edited', channelId: 'C0PODS0001', isDirect: false, ts: '1790000000.000100', threadTs: null },
      ...{ memberId: 'U0MINJI001', text: '파드와 노드는 뭐가 달라요?', editedTs: '1790000060.000000' },
      textBefore: (changed.previous_message as { readonly text: string }).text,
    });
  });

  it('reads a deletion as Slack sends it', () => {
    const event = loadSlackFixture('event-message-deleted').payload.event as Record<string, unknown>;
    expect(parseChangedMessage(event)).toMatchObject({ kind: 'deleted', ts: event.deleted_ts });
  });

  it('takes a tombstone for a deletion', () => {
    const tombstone = { ...message, subtype: 'tombstone', user: 'USLACKBOT' };
    expect(parseChangedMessage({ ...changed, message: tombstone })).toMatchObject({
      ...{ kind: 'deleted', ts: '1790000000.000100', threadTs: null },
    });
  });

  it.each([
    ['a preview that was added', { ...changed, message: { ...message, edited: undefined } }],
    ['the same words', { ...changed, previous_message: message }],
    ['a bot’s message', { ...changed, message: { ...message, bot_id: 'B1' } }],
    ['a bot’s message before', { ...changed, previous_message: { ...message, bot_id: 'B1' } }],
    ['a new message', { ...message, type: 'message' }],
    ['nonsense', null],
  ])('is silent about %s', (_, event) => {
    expect(parseChangedMessage(event)).toBeNull();
  });
});
