import { viewClosedPayload } from '../payloads/interaction-payload.ts';
import type { Member } from '../state/member.ts';
import type { View } from '../state/view.ts';
import type { ActDeps } from './act-deps.ts';

/**
 * A member closes the modal in front, or with `whole` the stack; apps that asked for it hear of it
 * (docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_closed).
 */
export function closeView(
  deps: ActDeps,
  given: { readonly member: Member; readonly view: View; readonly whole: boolean },
): void {
  const { member, view } = given;
  const whole = given.whole || view.clearOnClose;
  const closed = whole ? deps.state.views.closeAll(member.id) : deps.state.views.close(view.id);
  for (const one of closed) {
    if (!one.notifyOnClose) continue;
    const payload = viewClosedPayload(deps.state, { member, view: one, cleared: whole });
    void deps.dispatcher.request('interactive', payload);
  }
}
