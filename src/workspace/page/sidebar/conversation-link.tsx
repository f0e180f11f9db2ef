import type { ReactNode } from 'react';
import type { PageConversation } from '../../page-objects.ts';
import { Avatar } from '../shell/avatar.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';

type ConversationLinkProps = {
  readonly conversation: PageConversation;
  readonly current: boolean;
  /** How many unread messages call the member; in a direct message every one does. */
  readonly mentions: number;
  readonly open: (channel: string) => void;
};

/** A conversation in the sidebar; bold while something in it is unread, with a count of what calls the member. */
export const ConversationLink = ({ conversation, current, mentions, open }: ConversationLinkProps): ReactNode => {
  const words = useWords();
  const { members } = useDirectory();
  const { id, kind, name, unread, withId } = conversation;
  const other = withId === null ? undefined : members.get(withId);
  return (
    <li>
      <button
        type="button"
        className={unread > 0 ? 'side-link side-link-unread' : 'side-link'}
        aria-current={current ? 'page' : undefined}
        data-conversation={id}
        onClick={() => open(id)}
      >
        {kind === 'channel' ? (
          <span className="side-sign" aria-hidden="true">
            #
          </span>
        ) : (
          <Avatar id={withId ?? id} name={name} isBot={other?.isBot ?? false} small />
        )}
        <span className="side-name">{name}</span>
        {unread > 0 && <span className="only-heard">{words.unread(unread)}</span>}
        {mentions > 0 && (
          <span className="unread" aria-hidden="true">
            {mentions > 99 ? '99+' : mentions}
          </span>
        )}
      </button>
    </li>
  );
};
