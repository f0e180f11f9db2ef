import type { NewMessage } from './outbox-message.ts';
import type { PostingPort, Task } from './ports.ts';
import type { Run } from './stored-schedule.ts';

/** The task `reminder`: its text for a channel, or one message for each member. */
export function createRemind(deps: { readonly posting: Pick<PostingPort, 'findId'> }): Task {
  return async (run) => {
    const { channel, members, with: settings } = run.spec.template;
    const isMember = members !== null;
    const targets = members ?? (channel === null ? [] : [channel]);
    const messages: NewMessage[] = [];
    const unknown: string[] = [];
    for (const target of new Set(targets)) {
      const found = await deps.posting.findId(target, isMember);
      if (found.kind === 'id') messages.push(messageOf(run, found.id, isMember, settings));
      // What passes is waited for by the run's next attempt, lest somebody is left out.
      else if (found.permanent) unknown.push(`${target}: ${found.error}`);
      else throw new Error(`${target} cannot be looked up now: ${found.error}`);
    }
    // Whom it reaches is not kept from them by whom it does not reach; with nobody left, it fails.
    if (messages.length === 0) throw new Error(`nobody can be reached (${unknown.join(', ')})`);
    return { messages, log: unknown.map((one) => `cannot be reached: ${one}`) };
  };
}

function messageOf(
  run: Run,
  target: string,
  isMember: boolean,
  settings: Readonly<Record<string, unknown>>,
): NewMessage {
  const { text, about } = settings;
  return {
    key: `${run.name}:${run.uid.slice(0, 8)}:${target}`,
    target,
    isMember,
    text: typeof text === 'string' ? text : '',
    about: typeof about === 'string' ? about : null,
    ownInitiative: run.scheduledMs !== null,
  };
}
