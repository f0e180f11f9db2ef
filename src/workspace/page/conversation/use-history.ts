import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageConversation, PageMessage } from '../../page-objects.ts';

type HistoryProps = {
  readonly conversation: PageConversation;
  /** At top level, ascending. */
  readonly messages: readonly PageMessage[];
  /** The `ts` of a message that must be loaded, however old; empty for none. */
  readonly wantedTs: string;
  /** Resolves to false when nothing came. */
  readonly loadOlder: (channel: string, before: string) => Promise<boolean>;
};

type History = {
  /** Whether the beginning of what is loaded is in sight, so that more is wanted. */
  readonly onNearTop: (nearTop: boolean) => void;
  readonly loadMore: () => void;
};

/** Loads what is older whenever somebody comes near the beginning, and as far back as an address points. */
export const useHistory = ({ conversation, messages, wantedTs, loadOlder }: HistoryProps): History => {
  const { id, hasOlder } = conversation;
  const [nearTop, setNearTop] = useState(false);
  const [failed, setFailed] = useState(false);
  const loading = useRef(false);
  const oldest = messages[0]?.ts ?? '';

  const loadMore = useCallback(() => {
    if (loading.current || oldest === '') return;
    loading.current = true;
    void loadOlder(id, oldest).then((came) => {
      loading.current = false;
      setFailed(!came);
    });
  }, [id, oldest, loadOlder]);

  const due = hasOlder && !failed && (nearTop || (wantedTs !== '' && wantedTs < oldest));
  useEffect(() => {
    if (due) loadMore();
  }, [due, loadMore]);

  return { onNearTop: setNearTop, loadMore };
};
