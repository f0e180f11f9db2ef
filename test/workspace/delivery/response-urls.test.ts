import { describe, expect, it } from 'vitest';
import { createResponseUrls } from '../../../src/workspace/delivery/response-urls.ts';
import { createTriggers } from '../../../src/workspace/delivery/triggers.ts';

function issueOne(clock: () => number) {
  const urls = createResponseUrls({ clock, base: () => 'http://here/response' });
  const target = { memberId: 'U1', channel: 'C1', threadTs: null, message: null };
  const address = urls.issue('commands', target);
  return { urls, target, address, secret: address.split('/').at(-1) ?? '' };
}

describe('createResponseUrls', () => {
  it('lets an address be used five times', () => {
    const { urls, target, secret, address } = issueOne(() => 0);
    expect(address).toBe(`http://here/response/commands/${secret}`);
    const uses = Array.from({ length: 6 }, () => urls.use(secret));
    expect(uses).toEqual([target, target, target, target, target, undefined]);
  });

  it('lets an address be used for thirty minutes', () => {
    let now = 0;
    const { urls, secret, target } = issueOne(() => now);
    now = 30 * 60_000;
    expect(urls.use(secret)).toEqual(target);
    now += 1;
    expect(urls.use(secret)).toBeUndefined();
  });

  it('knows no address it did not give out', () => {
    expect(issueOne(() => 0).urls.use('guessed')).toBeUndefined();
  });
});

describe('createTriggers', () => {
  it('opens one view within three seconds', () => {
    let now = 0;
    const triggers = createTriggers(() => now);
    const [first, second] = [triggers.issue('U1', null), triggers.issue('U1', 'V1')];
    now = 3_000;
    expect(triggers.redeem(first)).toEqual({ kind: 'redeemed', trigger: { memberId: 'U1', viewId: null } });
    expect(triggers.redeem(first)).toEqual({ kind: 'refused', error: 'exchanged_trigger_id' });
    now = 3_001;
    expect(triggers.redeem(second)).toEqual({ kind: 'refused', error: 'expired_trigger_id' });
    expect(triggers.redeem('made-up')).toEqual({ kind: 'refused', error: 'invalid_trigger_id' });
  });
});
