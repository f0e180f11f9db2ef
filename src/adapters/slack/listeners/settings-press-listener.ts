import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import type { SetQuiet } from '../../../features/channels/set-quiet.ts';
import type { DecideClaim } from '../../../features/members/decide-claim.ts';
import type { IsOrganiser } from '../../../features/members/is-organiser.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { parseClaimValue } from '../button-value.ts';
import type { MemberProfiles } from '../member-profiles.ts';
import { openDirectOutlet } from '../outlet.ts';
import { claimDecidedView } from '../views/claim-decided-view.ts';
import { noticeView } from '../views/notice-view.ts';
import { quietView } from '../views/quiet-view.ts';
import { onPress, type Press } from './on-press.ts';

export interface SettingsPressListenerDeps {
  readonly setQuiet: SetQuiet;
  readonly decideClaim: DecideClaim;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
  readonly localeOf: (memberId: string) => Promise<Locale>;
  readonly commandName: string;
}

/** Buttons that change a setting: committed first, acknowledged then. */
export function registerSettingsPressListener(app: App, deps: SettingsPressListenerDeps): void {
  onPress(app, actionIds.setQuiet, async ({ ack, teamId, channelId, memberId, value, respond }) => {
    if (channelId === null) return ack();
    const state = await deps.setQuiet({ teamId, channelId, quiet: value === 'on', by: memberId });
    await ack();
    const messages = messagesFor(await deps.localeOf(memberId));
    const { text, blocks } = quietView(state, { messages, command: deps.commandName });
    await respond?.({ response_type: 'ephemeral', replace_original: true, text, blocks });
  });
  onPress(app, actionIds.confirmClaim, (press) => decide(press, true));
  onPress(app, actionIds.rejectClaim, (press) => decide(press, false));

  async function decide(press: Press, accept: boolean): Promise<void> {
    const { ack, teamId, memberId: by, client, respond } = press;
    const claim = parseClaimValue(press.value);
    if (claim === null) return ack();
    const { isAdmin } = await deps.profiles(by);
    const byIsOrganiser = await deps.isOrganiser({ teamId, memberId: by, isAdmin });
    const outcome = await deps.decideClaim({ teamId, ...claim, accept, by, byIsOrganiser });
    await ack();
    const { name: memberName } = await deps.profiles(claim.memberId);
    const messages = messagesFor(await deps.localeOf(by));
    const { text, blocks } = claimDecidedView(outcome, { memberName, authorName: claim.authorName }, messages);
    const isDecided = outcome.kind === 'confirmed' || outcome.kind === 'rejected';
    // What is decided replaces the request, so that nobody decides twice; a refusal is for the presser alone.
    await respond?.({
      ...(isDecided ? {} : { response_type: 'ephemeral' as const }),
      replace_original: isDecided,
      text,
      blocks,
    });
    if (!isDecided) return;
    const said = messagesFor(await deps.localeOf(claim.memberId)).claim;
    const told = noticeView(accept ? said.confirmed(claim.authorName) : said.rejected(claim.authorName));
    await (await openDirectOutlet(client, teamId, claim.memberId))?.publicly(told);
  }
}
