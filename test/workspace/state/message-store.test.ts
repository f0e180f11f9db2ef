import { describe, expect, it } from 'vitest';
import { createChangeFeed, type StateChange } from '../../../src/workspace/state/change-feed.ts';
import { createMessageStore } from '../../../src/workspace/state/message-store.ts';
import { createTsSource, isTs } from '../../../src/workspace/state/slack-time.ts';

function open(limit = 10) {
  const feed = createChangeFeed();
  const changes: StateChange[] = [];
  feed.subscribe((change) => changes.push(change));
  const store = createMessageStore({ nextTs: createTsSource(() => 1_700_000_000_000), feed, limit });
  const add = (text: string, threadTs: string | null = null) =>
    store.add({ channel: 'C1', user: 'U1', text, threadTs });
  const texts = () => store.history('C1').map((message) => message.text);
  return { store, changes, add, texts };
}

describe('createTsSource', () => {
  it('makes unique, ascending timestamps while the clock stands still or goes back', () => {
    let now = 1_700_000_000_000;
    const next = createTsSource(() => now);
    const made = [next(), next()];
    now -= 60_000;
    made.push(next());
    expect(made).toEqual(['1700000000.000000', '1700000000.000001', '1700000000.000002']);
    expect(made.every(isTs)).toBe(true);
  });
});

describe('createMessageStore', () => {
  it('keeps replies out of the history unless they were also sent to the channel', () => {
    const { store, add, texts } = open();
    const root = add('root');
    add('reply', root.ts);
    store.add({ channel: 'C1', user: 'U1', text: 'loud reply', threadTs: root.ts, broadcast: true });
    expect(texts()).toEqual(['root', 'loud reply']);
    expect(store.replies('C1', root.ts).map((message) => message.text)).toEqual(['reply', 'loud reply']);
  });

  it('forgets the oldest thread as a whole beyond its limit', () => {
    const { store, add, texts } = open(4);
    const first = add('first');
    add('reply', first.ts);
    add('second');
    add('third');
    add('fourth');
    expect(texts()).toEqual(['second', 'third', 'fourth']);
    expect(store.find('C1', first.ts)).toBeUndefined();
    expect(store.replies('C1', first.ts)).toEqual([]);
  });

  it('leaves a tombstone where replies remain, and nothing where none do', () => {
    const { store, add, changes } = open();
    const root = add('root');
    const reply = add('reply', root.ts);
    store.remove('C1', root.ts);
    expect(store.find('C1', root.ts)).toMatchObject({ subtype: 'tombstone', user: 'USLACKBOT', blocks: [] });
    store.remove('C1', reply.ts);
    expect(store.find('C1', reply.ts)).toBeUndefined();
    expect(changes.filter((change) => change.kind === 'message-removed')).toHaveLength(1);
  });

  it('keeps at most two hundred ephemeral messages for a member', () => {
    const { store } = open();
    for (let i = 0; i < 205; i += 1) store.add({ channel: 'C1', user: 'U2', text: `${i}`, ephemeralTo: 'U1' });
    expect(store.ephemerals('U1')).toHaveLength(200);
    expect(store.ephemerals('U1')[0]?.text).toBe('5');
    expect(store.history('C1')).toEqual([]);
  });
});
