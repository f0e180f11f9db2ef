import type { ReactNode } from 'react';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';

type MentionProps = { readonly kind: 'user' | 'channel'; readonly id: string; readonly label: string | null };

/** `@somebody` or `#channel`; a channel the member can see leads there. */
export const MentionView = ({ kind, id, label }: MentionProps): ReactNode => {
  const { me, members, conversations } = useDirectory();
  const { go } = useActions();
  if (kind === 'user') {
    const name = members.get(id)?.displayName ?? label ?? id;
    return <span className={id === me.id ? 'mention mention-me' : 'mention'}>@{name}</span>;
  }
  const conversation = conversations.get(id);
  const name = `#${conversation?.name ?? label ?? id}`;
  if (conversation === undefined) return <span className="mention">{name}</span>;
  return (
    <button
      type="button"
      className="mention"
      onClick={() => go({ channel: id, thread: '', message: '', tab: 'messages' })}
    >
      {name}
    </button>
  );
};
