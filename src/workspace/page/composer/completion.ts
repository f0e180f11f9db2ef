import type { PageCommand, PageMember } from '../../page-protocol.ts';

export type CompletionItem = {
  readonly key: string;
  /** What takes the place of the typed beginning. */
  readonly insert: string;
  readonly title: string;
  readonly detail: string;
};

export type Completion = {
  readonly kind: 'command' | 'mention';
  /** Where the typed beginning starts; it ends at the caret. */
  readonly start: number;
  readonly items: readonly CompletionItem[];
};

export type CompletionSource = {
  /** None where commands do not work, as in a thread. */
  readonly commands: readonly PageCommand[];
  readonly members: readonly PageMember[];
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

const mentionItems = (typed: string, members: readonly PageMember[]): readonly CompletionItem[] =>
  members
    .filter(({ displayName, name }) =>
      [displayName, name].some((text) => text.toLowerCase().startsWith(typed.toLowerCase())),
    )
    .map((member) => ({
      key: member.id,
      insert: `@${typeable(member)} `,
      title: member.displayName,
      detail: `@${member.name}`,
    }));

/** What could be meant at the caret: a command at the very beginning of the text, or a member after `@`; else null. */
export const completionAt = (text: string, caret: number, source: CompletionSource): Completion | null => {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) {
    const items = commandItems(before, source.commands).slice(0, most);
    return items.length === 0 ? null : { kind: 'command', start: 0, items };
  }
  const mention = /(?:^|[\s(])@([\p{L}\p{N}._-]*)$/u.exec(before);
  if (mention?.[1] === undefined) return null;
  const items = mentionItems(mention[1], source.members).slice(0, most);
  return items.length === 0 ? null : { kind: 'mention', start: caret - mention[1].length - 1, items };
};

/** The command whose arguments are being typed, so that its usage hint can stand by. */
export const commandBeingTyped = (text: string, commands: readonly PageCommand[]): PageCommand | null =>
  commands.find(({ name }) => text.toLowerCase().startsWith(`${name.toLowerCase()} `)) ?? null;
