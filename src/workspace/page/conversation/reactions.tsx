import type { ReactNode } from 'react';
import { emojiCharacter } from '../../emoji-names.ts';
import type { PageMessage } from '../../page-objects.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';

/** The reactions under a message; pressing one adds the member's own or takes it back. */
export const Reactions = ({ message }: { readonly message: PageMessage }): ReactNode => {
  const words = useWords();
  const { me, members } = useDirectory();
  const { act } = useActions();
  if (message.reactions.length === 0) return null;
  return (
    <div className="reactions">
      {message.reactions.map(({ name, users }) => {
        const mine = users.includes(me.id);
        const names = users.map((id) => members.get(id)?.displayName ?? id).join(', ');
        const label = words.reactionBy(`:${name}:`, names);
        return (
          <button
            key={name}
            type="button"
            className="reaction"
            aria-pressed={mine}
            title={label}
            onClick={() =>
              void act({
                kind: mine ? 'remove-reaction' : 'add-reaction',
                channel: message.channel,
                ts: message.ts,
                name,
              })
            }
          >
            {emojiCharacter(name) ?? `:${name}:`} {users.length}
            <span className="only-heard"> {label}</span>
          </button>
        );
      })}
    </div>
  );
};
