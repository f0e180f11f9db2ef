import { randomSecret } from '../state/ids.ts';

/** A trigger opens one view within three seconds (docs.slack.dev/interactivity/handling-user-interaction). */
const lifetimeMs = 3_000;
const limit = 1_000;

export type Trigger = { readonly memberId: string; readonly viewId: string | null };

export type Triggers = {
  /** @param viewId the modal in which the member acted; null outside of modals */
  readonly issue: (memberId: string, viewId: string | null) => string;
  readonly redeem: (id: string) =>
    | { readonly kind: 'redeemed'; readonly trigger: Trigger }
    | {
        readonly kind: 'refused';
        readonly error: 'expired_trigger_id' | 'exchanged_trigger_id' | 'invalid_trigger_id';
      };
};

export function createTriggers(clock: () => number): Triggers {
  const issued = new Map<string, { readonly trigger: Trigger; readonly at: number; used: boolean }>();
  let count = 0;
  return {
    issue: (memberId, viewId) => {
      count += 1;
      const id = `${clock()}.${count}.${randomSecret()}`;
      issued.set(id, { trigger: { memberId, viewId }, at: clock(), used: false });
      if (issued.size > limit) issued.delete(issued.keys().next().value ?? '');
      return id;
    },
    redeem: (id) => {
      const entry = issued.get(id);
      if (entry === undefined) return { kind: 'refused', error: 'invalid_trigger_id' };
      if (entry.used) return { kind: 'refused', error: 'exchanged_trigger_id' };
      if (clock() - entry.at > lifetimeMs) return { kind: 'refused', error: 'expired_trigger_id' };
      entry.used = true;
      return { kind: 'redeemed', trigger: entry.trigger };
    },
  };
}
