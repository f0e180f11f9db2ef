import { type ReactNode, useState } from 'react';
import { PopupMenu } from '../elements/popup-menu.tsx';
import { useActions } from '../shell/actions-context.ts';
import { Avatar } from '../shell/avatar.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { AddMember } from './add-member.tsx';

/** Who this window is, and a menu to become somebody else; the address says it too, so that two windows can differ. */
export const MemberSwitch = (): ReactNode => {
  const words = useWords();
  const { me, members } = useDirectory();
  const { go } = useActions();
  const [adding, setAdding] = useState(false);
  const become = (id: string): void => go({ as: id, thread: '', message: '' });
  const people = [...members.values()].filter(({ isBot, id }) => !isBot && id !== 'USLACKBOT');
  const items = [
    ...people.map(({ id, displayName, locale, isAdmin }) => ({
      key: id,
      label: (
        <span className="member-line">
          <Avatar id={id} name={displayName} small />
          <span>
            {displayName}
            <small>
              {id === me.id ? `${words.you} · ` : ''}
              {isAdmin ? `${words.administrator} · ` : ''}
              {locale}
            </small>
          </span>
        </span>
      ),
      checked: id === me.id,
      choose: () => become(id),
    })),
    { key: 'add', label: words.addMember, choose: () => setAdding(true) },
  ];
  return (
    <div className="member-switch">
      <PopupMenu label={words.switchMember} className="side-link" items={items} wordsOnButton>
        <Avatar id={me.id} name={me.displayName} small />
        <span className="side-name">
          {me.displayName}
          <span className="only-heard"> · {words.switchMember}</span>
        </span>
        <span aria-hidden="true">⌃</span>
      </PopupMenu>
      {adding && (
        <AddMember
          onDone={(id) => {
            setAdding(false);
            if (id !== null) become(id);
          }}
        />
      )}
    </div>
  );
};
