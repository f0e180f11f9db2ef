import type { OutboxMessage } from './outbox-message.ts';

/**
 * What is said in one message: everything that waits for a member, and what was held back for a channel. What is on its way
 * already stays together as it was sent.
 */
export function companions(message: OutboxMessage, due: readonly OutboxMessage[]): readonly OutboxMessage[] {
  if (message.state === 'unknown') {
    const leader = message.bundle ?? message.key;
    const sentTogether = due.filter(({ state, key, bundle }) => state === 'unknown' && (bundle ?? key) === leader);
    return sentTogether.toSorted((a, b) => Number(a.bundle !== null) - Number(b.bundle !== null));
  }
  // A quiz is a message of its own.
  if (message.quiz !== undefined || (!message.isMember && message.state !== 'held')) return [message];
  return due.filter(
    ({ state, target, isMember, quiz }) =>
      quiz === undefined && target === message.target && (state === 'held' || (isMember && state === 'pending')),
  );
}
