import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useDirectory } from '../shell/directory-context.ts';
import { useDraftStore } from './draft-context.ts';
import type { Draft } from './draft-store.ts';

/** Where a message is being written. */
export type DraftPlace = { readonly channel: string; readonly threadTs?: string | undefined };

export type DraftHandle = {
  readonly draft: Draft;
  readonly change: (to: (old: Draft) => Draft) => void;
};

/** What the looking member is writing in a conversation or thread. */
export const useDraft = ({ channel, threadTs }: DraftPlace): DraftHandle => {
  const { me } = useDirectory();
  const store = useDraftStore();
  const key = `${me.id} ${channel} ${threadTs ?? ''}`;
  const draft = useSyncExternalStore(store.subscribe, () => store.get(key));
  const change = useCallback((to: (old: Draft) => Draft) => store.change(key, to), [store, key]);
  return useMemo(() => ({ draft, change }), [draft, change]);
};
