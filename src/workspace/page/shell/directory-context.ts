import { createContext, useContext } from 'react';
import type { PageCommand, PageConversation, PageMember, PageShortcut } from '../../page-objects.ts';

/** Who and what has which name, and who is looking. */
export type Directory = {
  readonly me: PageMember;
  readonly members: ReadonlyMap<string, PageMember>;
  readonly conversations: ReadonlyMap<string, PageConversation>;
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  readonly appName: string;
  readonly botUserId: string;
};

const nobody: PageMember = {
  id: '',
  name: '',
  displayName: '',
  locale: 'en-US',
  tz: 'UTC',
  isAdmin: false,
  isBot: false,
  smartPunctuation: false,
};

export const DirectoryContext = createContext<Directory>({
  me: nobody,
  members: new Map(),
  conversations: new Map(),
  commands: [],
  shortcuts: [],
  appName: '',
  botUserId: '',
});

export const useDirectory = (): Directory => useContext(DirectoryContext);
