import type { PageCommand, PageConversation, PageMember } from '../../page-objects.ts';
import { searchEmoji } from '../emoji/search-emoji.ts';

export type CompletionItem = {
  readonly key: string;
  /** What takes the place of the typed beginning. */
  readonly insert: string;
  readonly title: string;
  readonly detail: string;
};

export type Completion = {
  readonly kind: 'command' | 'mention' | 'channel' | 'emoji';
  /** Where the typed beginning starts; it ends at the caret. */
  readonly start: number;
  readonly items: readonly CompletionItem[];
};

export type CompletionSource = {
  /** None where commands do not work, as in a thread. */
  readonly commands: readonly PageCommand[];
  readonly members: readonly PageMember[];
  readonly channels: readonly PageConversation[];
};

/** More than these do not help anybody to choose. */
const most = 8;

const commandItems = (typed: string, commands: readonly PageCommand[]): readonly CompletionItem[] =>
  commands
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ name, usageHint, description }) => ({
      key: name,
      insert: `${name} `,
      title: usageHint === '' ? name : `${name} ${usageHint}`,
      detail: description,
    }));

/** A name as it can be typed after `@` and still be understood: at most two words without signs, else the handle. */
const typeable = ({ displayName, name }: PageMember): string =>
  /^[\p{L}\p{N}._-]+(?: [\p{L}\p{N}._-]+)?$/u.test(displayName) ? displayName : name;

const startsWith = (typed: string, ...names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase().startsWith(typed.toLowerCase()));

/** Names for several at once (slack.com/help/articles/202009646). */
const groups = ['channel', 'here', 'everyone'];

const mentionItems = (typed: string, members: readonly PageMember[]): readonly CompletionItem[] => [
  ...members
    .filter(({ displayName, name }) => startsWith(typed, displayName, name))
    .map((member) => ({
      key: member.id,
      insert: `@${typeable(member)} `,
      title: member.displayName,
      detail: `@${member.name}`,
    })),
  ...groups
    .filter((name) => startsWith(typed, name))
    .map((name) => ({ key: name, insert: `@${name} `, title: `@${name}`, detail: '' })),
];

const channelItems = (typed: string, channels: readonly PageConversation[]): readonly CompletionItem[] =>
  channels
    .filter(({ kind, name }) => kind === 'channel' && startsWith(typed, name))
    .map(({ id, name, topic }) => ({ key: id, insert: `#${name} `, title: `#${name}`, detail: topic }));

const emojiItems = (typed: string): readonly CompletionItem[] =>
  searchEmoji(typed, most).map(({ code, character, names }) => ({
    key: code,
    insert: `${character} `,
    title: `${character} :${names[0]}:`,
    detail: '',
  }));

/** What may be completed within a text, by the sign it begins with; an emoji's name only from its second letter on. */
const triggers = [
  { kind: 'mention', pattern: /(?:^|[\s(])@([\p{L}\p{N}._-]*)$/u },
  { kind: 'channel', pattern: /(?:^|[\s(])#([\p{L}\p{N}._-]*)$/u },
  { kind: 'emoji', pattern: /(?:^|[\s(]):([\p{L}\p{N}_+-]{2,})$/u },
] as const;

const itemsFor = (kind: (typeof triggers)[number]['kind'], typed: string, source: CompletionSource) => {
  switch (kind) {
    case 'mention':
      return mentionItems(typed, source.members);
    case 'channel':
      return channelItems(typed, source.channels);
    case 'emoji':
      return emojiItems(typed);
  }
};

/**
 * What could be meant at the caret: a command at the very beginning of the text, a member after `@`, a channel after `#`,
 * an emoji after `:`; else null.
 */
export const completionAt = (text: string, caret: number, source: CompletionSource): Completion | null => {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) {
    const items = commandItems(before, source.commands).slice(0, most);
    return items.length === 0 ? null : { kind: 'command', start: 0, items };
  }
  for (const { kind, pattern } of triggers) {
    const typed = pattern.exec(before)?.[1];
    if (typed === undefined) continue;
    const items = itemsFor(kind, typed, source).slice(0, most);
    return items.length === 0 ? null : { kind, start: caret - typed.length - 1, items };
  }
  return null;
};

/** The command whose arguments are being typed, so that its usage hint can stand by. */
export const commandBeingTyped = (text: string, commands: readonly PageCommand[]): PageCommand | null =>
  commands.find(({ name }) => text.toLowerCase().startsWith(`${name.toLowerCase()} `)) ?? null;
