import type { StateChange } from '../state/change-feed.ts';
import type { Message } from '../state/message.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { Keep } from './keep.ts';

/** Writes whatever happens in the workspace. Returns the function that stops. */
export function followChanges(keep: Keep, state: WorkspaceState): () => void {
  const { people, messages, views, threads, files, scheduled } = state;

  function noteMessage({ channel, ts, ephemeralTo }: Message, isGrowing: boolean): void {
    if (ephemeralTo !== null) {
      keep.note('ephemeral', `${ephemeralTo}:${ts}`, () =>
        messages.ephemerals(ephemeralTo).find((one) => one.ts === ts),
      );
      return;
    }
    const note = isGrowing ? keep.noteGrowing : keep.note;
    note('message', `${channel}:${ts}`, () => messages.find(channel, ts));
  }

  return state.feed.subscribe((change) => {
    switch (change.kind) {
      case 'message':
        // A root that got a reply is the same as before.
        if (change.cause !== 'threaded') noteMessage(change.message, change.cause === 'streamed');
        break;
      case 'message-removed':
        noteMessage(change.message, false);
        break;
      case 'conversation':
        keep.note('conversation', change.id, () => people.conversation(change.id));
        break;
      case 'member':
        keep.note('member', change.id, () => people.member(change.id));
        break;
      case 'views':
        keep.note('modals', change.memberId, () => some(views.stack(change.memberId)));
        break;
      case 'home':
        keep.note('home', change.memberId, () => views.home(change.memberId) ?? undefined);
        break;
      case 'status':
      case 'prompts':
      case 'session':
        noteAboutThread(change);
        break;
      case 'read': {
        const { memberId, channel } = change;
        keep.note('read', `${memberId}:${channel}`, () => threads.readMark(memberId, channel));
        break;
      }
      case 'file':
        keep.note('file', change.id, () => files.find(change.id));
        break;
      case 'scheduled':
        keep.note('scheduled', change.id, () => scheduled.find(change.id));
        break;
      case 'not-provided':
        keep.note('not-provided', '', () => state.notProvided());
        break;
      case 'app':
      case 'call':
      case 'delivery':
      case 'clock':
      case 'faults':
        break;
    }
  });

  function noteAboutThread(change: Extract<StateChange, { kind: 'status' | 'prompts' | 'session' }>): void {
    const { channel, threadTs } = change;
    const key = `${channel}:${threadTs ?? ''}`;
    if (change.kind === 'prompts') keep.note('prompts', key, () => threads.promptsOf(channel, threadTs));
    if (change.kind === 'status') keep.note('status', key, () => threads.status(channel, change.threadTs));
    if (change.kind === 'session') keep.note('session', key, () => threads.session(channel, change.threadTs));
  }
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
