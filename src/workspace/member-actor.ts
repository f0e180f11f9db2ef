import type { ActDeps } from './acts/act-deps.ts';
import { closeView } from './acts/close-view.ts';
import { keepUpload } from './acts/keep-upload.ts';
import { openTab } from './acts/open-tab.ts';
import { performAct } from './acts/perform-act.ts';
import { pressInMessage, pressInView } from './acts/press-element.ts';
import { type CommandOutcome, runCommand } from './acts/run-command.ts';
import { typeText } from './acts/type-text.ts';
import { elementChoice, type PlainChoice } from './blocks/element-choice.ts';
import type { Delivery } from './delivery/delivery.ts';
import { type ElementTarget, type FilledIn, fill, findTarget } from './element-target.ts';
import type { ActResult } from './page-acts.ts';
import type { Conversation } from './state/conversation.ts';
import type { StoredFile } from './state/file-store.ts';
import type { Member } from './state/member.ts';
import type { Message } from './state/message.ts';
import type { View } from './state/view.ts';
import { createWaitFor, type WaitFor } from './wait-for.ts';

/** Where words go, and what goes with them. */
export type TypedTo = {
  readonly threadTs?: string;
  readonly fileIds?: readonly string[];
  /** Whether a reply also shows in the channel. */
  readonly broadcast?: boolean;
};

/** A member who acts as on the page, and what they see. Channels are named by id, or by name with or without `#`. */
export type MemberActor = {
  readonly id: string;
  /** The direct message with the app. */
  readonly dm: string;
  /** Writes words. They are encoded as Slack encodes them; a leading `/` is no command here. */
  readonly type: (channel: string, text: string, to?: TypedTo) => Promise<Message>;
  /** Uploads a file without sharing it; share it with `type` and `fileIds`. */
  readonly upload: (name: string, content: string | Uint8Array) => StoredFile;
  /** Runs a slash command such as `/k8s explain service`; resolves with what the acknowledgement brought. */
  readonly command: (channel: string, text: string) => Promise<CommandOutcome>;
  /** Presses a button. Resolves when the app acknowledged or failed to. */
  readonly press: (on: Message | View, target: ElementTarget, filled?: FilledIn) => Promise<Delivery>;
  /** Selects something: an option's value or words, an id, a date. */
  readonly choose: (
    on: Message | View,
    target: ElementTarget,
    choice: PlainChoice,
    filled?: FilledIn,
  ) => Promise<Delivery>;
  /** What an external select offers for what was typed. */
  readonly suggest: (on: Message | View, target: ElementTarget, typed: string) => Promise<ActResult>;
  /** Runs a shortcut by its callback id: on a message, or a global one. */
  readonly shortcut: (callbackId: string, on?: Message) => Promise<ActResult>;
  /** Presses the stop button of a thread the app works in. */
  readonly stop: (channel: string, threadTs: string) => Promise<ActResult>;
  readonly submit: (view: View, filled?: FilledIn) => Promise<ActResult>;
  /** Closes the view in front (with `whole`, the stack). */
  readonly closeView: (view: View, whole?: boolean) => void;
  readonly openHome: () => void;
  readonly openMessages: () => void;
  readonly choosePrompt: (index: number, threadTs?: string) => Promise<ActResult>;
  readonly react: (message: Message, name: string) => Promise<ActResult>;
  readonly edit: (message: Message, text: string) => Promise<ActResult>;
  readonly remove: (message: Message) => Promise<ActResult>;
  /** Resolves with the new channel's id. */
  readonly createChannel: (name: string, isPrivate?: boolean) => Promise<string>;
  readonly join: (channel: string) => Promise<ActResult>;
  /** Opens an archived channel again; `/archive` closes one off. */
  readonly unarchive: (channel: string) => Promise<ActResult>;
  /** At top level, oldest first, ephemeral ones left out. */
  readonly messages: (channel: string) => readonly Message[];
  /** The root and its replies, oldest first. */
  readonly thread: (channel: string, rootTs: string) => readonly Message[];
  readonly ephemerals: (channel: string) => readonly Message[];
  /** Open modals, the lowest first. */
  readonly views: () => readonly View[];
  readonly home: () => View | null;
  readonly waitFor: WaitFor;
};

export function createMemberActor(deps: ActDeps, memberId: string): MemberActor {
  const { state } = deps;
  const found = state.people.member(memberId);
  if (found === undefined || found.isBot) throw new Error(`Cannot act as "${memberId}": there is no such member`);
  const member = (): Member => state.people.member(memberId) ?? found;
  const act = (one: Parameters<typeof performAct>[2]) => performAct(deps, member(), one);

  function place(channel: string): Conversation {
    const { people } = state;
    const conversation = people.conversation(channel) ?? people.channelNamed(channel.replace(/^#/, ''));
    if (conversation?.memberIds.includes(memberId)) return conversation;
    throw new Error(`Cannot act in "${channel}": ${found?.displayName} is not in such a conversation`);
  }

  async function use(on: Message | View, target: ElementTarget, choice: PlainChoice | undefined, filled: FilledIn) {
    const placed = findTarget(on, target);
    const { blockId, actionId, element } = placed;
    const chosen = choice ?? ('label' in target && element.type === 'feedback_buttons' ? target.label : undefined);
    const press = {
      member: member(),
      blockId,
      actionId,
      choice: chosen === undefined ? undefined : elementChoice(element, chosen),
      state: fill(on, filled),
    };
    const outcome = 'hash' in on ? await pressInView(deps, fresh(on), press) : await pressInMessage(deps, on, press);
    if ('reason' in outcome) throw new Error(`Cannot press ${JSON.stringify(target)}: ${outcome.reason}`);
    return outcome;
  }

  const fresh = (view: View): View => state.views.find(view.id) ?? view;

  return {
    id: memberId,
    dm: state.people.directMessage(memberId).id,
    type: async (channel, text, to = {}) =>
      typeText(deps, { ...to, member: member(), conversation: place(channel), text, threadTs: to.threadTs ?? null }),
    upload: (name, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const kept = keepUpload(state, { member: member(), name, bytes });
      if (kept.kind === 'refused') throw new Error(`Cannot upload "${name}": ${kept.reason}`);
      return kept.file;
    },
    command: (channel, text) => runCommand(deps, { member: member(), conversation: place(channel), text }),
    press: (on, target, filled = {}) => use(on, target, undefined, filled),
    choose: (on, target, choice, filled = {}) => use(on, target, choice, filled),
    suggest: async (on, target, typed) => {
      const { blockId, actionId } = findTarget(on, target);
      const place =
        'hash' in on
          ? ({ kind: 'view', viewId: on.id } as const)
          : ({ kind: 'message', channel: on.channel, ts: on.ts } as const);
      return act({ kind: 'load-options', on: place, blockId, actionId, value: typed });
    },
    shortcut: (callbackId, on) =>
      act({
        kind: 'run-shortcut',
        callbackId,
        ...(on === undefined ? {} : { on: { channel: on.channel, ts: on.ts } }),
      }),
    stop: (channel, threadTs) => act({ kind: 'stop-session', channel: place(channel).id, threadTs }),
    submit: (view, filled = {}) => act({ kind: 'submit-view', viewId: view.id, state: fill(fresh(view), filled) }),
    closeView: (view, whole = false) => closeView(deps, { member: member(), view: fresh(view), whole }),
    openHome: () => openTab(deps, member(), 'home'),
    openMessages: () => openTab(deps, member(), 'messages'),
    choosePrompt: (index, threadTs) => {
      const channel = state.people.directMessage(memberId).id;
      return act({ kind: 'choose-prompt', channel, index, ...(threadTs === undefined ? {} : { threadTs }) });
    },
    react: ({ channel, ts }, name) => act({ kind: 'add-reaction', channel, ts, name }),
    edit: ({ channel, ts }, text) => act({ kind: 'edit-message', channel, ts, text }),
    remove: ({ channel, ts }) => act({ kind: 'delete-message', channel, ts }),
    createChannel: async (name, isPrivate = false) => {
      const made = await act({ kind: 'create-channel', name, isPrivate });
      if (made.kind !== 'done') throw new Error(`Cannot create channel "${name}": ${JSON.stringify(made)}`);
      return made.channel ?? '';
    },
    join: (channel) => act({ kind: 'join-channel', channel: state.people.channelNamed(channel)?.id ?? channel }),
    unarchive: (channel) => act({ kind: 'unarchive-channel', channel: place(channel).id }),
    messages: (channel) => state.messages.history(place(channel).id),
    thread: (channel, rootTs) => {
      const { id } = place(channel);
      const root = state.messages.find(id, rootTs);
      return [...(root === undefined ? [] : [root]), ...state.messages.replies(id, rootTs)];
    },
    ephemerals: (channel) => state.messages.ephemerals(memberId).filter((one) => one.channel === place(channel).id),
    views: () => state.views.stack(memberId),
    home: () => state.views.home(memberId),
    waitFor: createWaitFor(state.feed),
  };
}
