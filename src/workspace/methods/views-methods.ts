import { z } from 'zod';
import { readView } from '../blocks/read-view.ts';
import type { Triggers } from '../delivery/triggers.ts';
import { viewJson } from '../payloads/view-json.ts';
import type { JsonObject } from '../state/json.ts';
import type { View, ViewDraft } from '../state/view.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { defineMethod, json, type MethodTable, slackError } from './method.ts';

const view = json(z.unknown().refine((given) => given !== undefined));
const tier4 = { tier: 'tier 4' } as const;

/** `views.open`, `.push`, `.update` and `.publish`. */
export function viewsMethods({ state, triggers }: { state: WorkspaceState; triggers: Triggers }): MethodTable {
  const answer = (shown: View): JsonObject => ({ ok: true, view: viewJson(state, shown) });

  /** Checks the view before the trigger is spent, so that a corrected call can still use it. */
  function withDraft(given: unknown, type: 'modal' | 'home', next: (draft: ViewDraft) => JsonObject): JsonObject {
    const read = readView(given, type);
    if (read.kind === 'refused') {
      return slackError(read.error, { response_metadata: { messages: read.messages } });
    }
    const { externalId } = read.draft;
    const twin = externalId === '' ? undefined : state.views.findExternal(externalId);
    if (twin !== undefined && type === 'modal') return slackError('duplicate_external_id');
    return next(read.draft);
  }

  const triggered = z.object({ trigger_id: z.string(), view });
  return {
    'views.open': defineMethod(tier4, triggered, (args) =>
      withDraft(args.view, 'modal', (draft) => {
        const redeemed = triggers.redeem(args.trigger_id);
        if (redeemed.kind === 'refused') return slackError(redeemed.error);
        return answer(state.views.open(redeemed.trigger.memberId, draft));
      }),
    ),

    'views.push': defineMethod(tier4, triggered, (args) =>
      withDraft(args.view, 'modal', (draft) => {
        const redeemed = triggers.redeem(args.trigger_id);
        if (redeemed.kind === 'refused') return slackError(redeemed.error);
        if (redeemed.trigger.viewId === null) return slackError('invalid_trigger_id');
        const pushed = state.views.push(redeemed.trigger.memberId, draft);
        return pushed === undefined ? slackError('push_limit_reached') : answer(pushed);
      }),
    ),

    'views.update': defineMethod(tier4, updateShape, (args) => {
      const old =
        args.view_id === undefined ? state.views.findExternal(args.external_id ?? '') : state.views.find(args.view_id);
      if (old === undefined) return slackError('not_found');
      if (args.hash !== undefined && args.hash !== old.hash) return slackError('hash_conflict');
      const read = readView(args.view, old.type);
      if (read.kind === 'refused') return slackError(read.error, { response_metadata: { messages: read.messages } });
      const updated = state.views.update(old.id, read.draft);
      return updated === undefined ? slackError('not_found') : answer(updated);
    }),

    'views.publish': defineMethod(tier4, publishShape, (args) =>
      withDraft(args.view, 'home', (draft) => {
        if (state.people.member(args.user_id) === undefined) {
          return slackError('invalid_arguments', { response_metadata: { messages: ['[ERROR] invalid `user_id`'] } });
        }
        const old = state.views.home(args.user_id);
        if (args.hash !== undefined && old !== null && args.hash !== old.hash) return slackError('hash_conflict');
        return answer(state.views.publish(args.user_id, draft));
      }),
    ),
  };
}

const updateShape = z.object({
  view,
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
});

const publishShape = z.object({ view, user_id: z.string(), hash: z.string().optional() });
