import type { NameOrganiserOutcome } from '../../../features/members/name-organiser.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { MessageView } from '../blocks.ts';
import { shorten } from '../shorten.ts';
import { noticeView } from './notice-view.ts';

/** Names shown at once; a group has few organisers. */
const mostNames = 20;

/** Who organises, or what changed; members are named in plain words and never pinged. */
export function organiserView(
  outcome: NameOrganiserOutcome,
  nameOf: (memberId: string) => string,
  { organiser }: Messages,
): MessageView {
  if (outcome.kind === 'forbidden') return noticeView(organiser.notAllowed);
  const names = outcome.memberIds.slice(0, mostNames).map((id) => shorten(nameOf(id), 80));
  if (outcome.kind === 'named') return noticeView(organiser.added(names));
  if (outcome.kind === 'removed') return noticeView(organiser.removed(names));
  return noticeView(names.length === 0 ? organiser.none : organiser.are(names));
}
