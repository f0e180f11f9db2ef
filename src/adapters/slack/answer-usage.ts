import type { ShowUsage } from '../../features/answer/show-usage.ts';
import type { IsOrganiser } from '../../features/members/is-organiser.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { noticeView } from './views/notice-view.ts';
import { usageView } from './views/usage-view.ts';

/** Tells organisers what the model costs. */
export type AnswerUsage = (asked: Asked, messages: Messages) => Promise<MessageView>;

/** Members that are named; the rest is in the sum. */
const mostMembers = 10;

export function createAnswerUsage(deps: {
  readonly showUsage: ShowUsage;
  readonly isOrganiser: IsOrganiser;
  readonly profiles: MemberProfiles;
}): AnswerUsage {
  return async ({ teamId, askerId }, messages) => {
    const { isAdmin } = await deps.profiles(askerId);
    if (!(await deps.isOrganiser({ teamId, memberId: askerId, isAdmin }))) {
      return noticeView(messages.organiser.notAllowed);
    }
    if (deps.showUsage === null) return noticeView(messages.usage.noModel);
    const usage = await deps.showUsage(teamId);
    const shown = usage.members.slice(0, mostMembers);
    const named = await Promise.all(
      shown.map(async (member) => ({ ...member, name: (await deps.profiles(member.memberId)).name })),
    );
    return usageView(usage, named, messages);
  };
}
