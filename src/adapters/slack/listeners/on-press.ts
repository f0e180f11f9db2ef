import type { AllMiddlewareArgs, App, BlockAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type ActionId, actionPattern } from '../action-ids.ts';
import { createChannelOutlet, type Outlet, withRespond } from '../outlet.ts';
import { type Pressed, parsePressed } from './pressed.ts';

/** What a press gives to whoever handles it. */
export interface Press extends Pressed {
  readonly client: WebClient;
  readonly ack: () => Promise<void>;
  /** Undefined in windows and App Home: Slack gives no `response_url` there. */
  readonly respond: RespondFn | undefined;
  /** Speaks where the button stands; null in windows and App Home. */
  readonly outlet: Outlet | null;
}

/**
 * Calls `handle` for presses of one kind; a press without a value is acknowledged and left. With `anew`, what comes of it
 * stands beside the message instead of under it.
 */
export function onPress(
  app: App,
  id: ActionId,
  handle: (press: Press) => Promise<void>,
  { anew = false }: { readonly anew?: boolean } = {},
): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: actionPattern(id) },
    async ({ ack, body, client, respond }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs) => {
      const parsed = parsePressed(body);
      if (parsed === null) return ack();
      const pressed = anew ? { ...parsed, threadTs: null, inThread: false } : parsed;
      const { channelId, threadTs, inThread, memberId, teamId, isDirect, isEphemeral } = pressed;
      const hasResponseUrl = 'response_url' in body;
      let outlet: Outlet | null = null;
      if (channelId !== null) {
        // An ephemeral message begins no thread: what follows it stands beside it.
        const place = {
          channelId,
          threadTs: isEphemeral ? null : threadTs,
          inThread,
          askerId: memberId,
          isDirect,
          teamId,
        };
        outlet = createChannelOutlet(client, place);
        if (hasResponseUrl && !isDirect) outlet = withRespond(outlet, respond);
      }
      await handle({ ...pressed, client, ack: () => ack(), respond: hasResponseUrl ? respond : undefined, outlet });
    },
  );
}
