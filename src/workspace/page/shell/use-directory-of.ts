import { useMemo } from 'react';
import type { Workspace } from '../live/live-state.ts';
import type { Directory } from './directory-context.ts';

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

/** The names of a workspace; null until its looking member is known. It changes only when what it is made of does. */
export const useDirectoryOf = (workspace: Workspace | null): Directory | null => {
  const members = workspace?.members;
  const conversations = workspace?.conversations;
  const commands = workspace?.commands;
  const shortcuts = workspace?.shortcuts;
  const memberId = workspace?.memberId;
  const appName = workspace?.app.name;
  const botUserId = workspace?.app.botUserId;
  return useMemo(() => {
    const me = members?.find(({ id }) => id === memberId);
    if (
      !members ||
      !conversations ||
      !commands ||
      !shortcuts ||
      !me ||
      appName === undefined ||
      botUserId === undefined
    )
      return null;
    return { me, members: byId(members), conversations: byId(conversations), commands, shortcuts, appName, botUserId };
  }, [members, conversations, commands, shortcuts, memberId, appName, botUserId]);
};
