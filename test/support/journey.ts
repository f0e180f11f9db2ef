import type { MemberActor } from '#src/workspace/member-actor.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import type { View } from '#src/workspace/state/view.ts';
import type { OpenTutor } from './open-tutor.ts';

/** Runs a command, or does anything else, and waits for the tutor's new message at top level. */
export async function askInChannel(
  tutor: OpenTutor,
  member: MemberActor,
  asking: string | (() => Promise<unknown>),
): Promise<Message> {
  const channel = 'study';
  const act = typeof asking === 'string' ? () => member.command(channel, asking) : asking;
  return newOf(tutor, () => member.messages(channel).filter(isTutors(tutor)), act, `the answer to ${asking}`);
}

/** Waits for a further message of the tutor in a thread. */
export async function replyTo(
  tutor: OpenTutor,
  member: MemberActor,
  root: Message,
  act: () => Promise<unknown>,
): Promise<Message> {
  const replies = () => member.thread(root.channel, root.ts).slice(1).filter(isTutors(tutor));
  return newOf(tutor, replies, act, 'a reply');
}

/** Waits for a further message that only the member sees. */
export async function onlyFor(
  tutor: OpenTutor,
  member: MemberActor,
  act: () => Promise<unknown>,
  channel = 'study',
): Promise<Message> {
  return newOf(tutor, () => member.ephemerals(channel), act, 'an ephemeral message');
}

/** Waits for a window that opens, then closes it. */
export async function windowOf(
  tutor: OpenTutor,
  member: MemberActor,
  on: Message | View,
  target: { readonly actionId: string },
): Promise<View> {
  const before = member.views().length;
  await member.press(on, target);
  const view = await tutor.workspace.waitFor(() => member.views()[before], {
    what: `the window of ${target.actionId}`,
  });
  member.closeView(view, true);
  return view;
}

/** The tutor's own messages in a thread, the root left out. */
export function repliesOf(tutor: OpenTutor, member: MemberActor, root: Message): readonly string[] {
  return member.thread(root.channel, root.ts).slice(1).filter(isTutors(tutor)).map(readableText);
}

function isTutors({ workspace }: OpenTutor): (message: Message) => boolean {
  return ({ user }) => user === workspace.botUserId;
}

async function newOf(
  { workspace }: OpenTutor,
  list: () => readonly Message[],
  act: () => Promise<unknown>,
  what: string,
): Promise<Message> {
  const known = new Set(list().map(({ ts }) => ts));
  await act();
  return workspace.waitFor(() => list().find(({ ts }) => !known.has(ts)), { what });
}
