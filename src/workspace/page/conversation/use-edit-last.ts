import { useCallback, useState } from 'react';
import type { PageMessage } from '../../page-objects.ts';
import { useDirectory } from '../shell/directory-context.ts';

type EditLast = {
  /** The `ts` of the message that is being changed; empty for none. */
  readonly editedTs: string;
  readonly edit: (ts: string) => void;
  /** Begins to change what the member wrote last. */
  readonly editLast: () => void;
};

/** Which of these messages the member is changing. */
export const useEditLast = (messages: readonly PageMessage[]): EditLast => {
  const { me } = useDirectory();
  const [editedTs, edit] = useState('');
  const editLast = useCallback(() => {
    const last = messages.findLast(
      ({ user, ephemeral, subtype }) => user === me.id && !ephemeral && subtype === undefined,
    );
    if (last !== undefined) edit(last.ts);
  }, [messages, me.id]);
  return { editedTs, edit, editLast };
};
