import { useDirectory } from '../shell/directory-context.ts';
import { commandBeingTyped } from './completion.ts';
import type { Draft } from './draft-store.ts';

/**
 * - `usage`: a command's arguments are being typed, and these are what it takes
 * - `not-here`: it is a command, and commands do not work in threads
 */
export type CommandHint =
  | { readonly kind: 'none' }
  | { readonly kind: 'usage'; readonly name: string; readonly usageHint: string }
  | { readonly kind: 'not-here' };

/** What there is to say of the command in a draft. */
export const useCommandHint = ({ text }: Draft, inThread: boolean): CommandHint => {
  const { commands } = useDirectory();
  if (inThread) {
    return commands.some(({ name }) => `${text} `.startsWith(`${name} `)) ? { kind: 'not-here' } : { kind: 'none' };
  }
  const command = commandBeingTyped(text, commands);
  return command === null ? { kind: 'none' } : { kind: 'usage', name: command.name, usageHint: command.usageHint };
};
