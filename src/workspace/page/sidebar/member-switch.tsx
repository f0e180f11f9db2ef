import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { type ReactNode, useState } from 'react';
import { PopupMenu } from '../elements/popup-menu.tsx';
import { useActions } from '../shell/actions-context.ts';
import { Avatar } from '../shell/avatar.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { AddMember } from './add-member.tsx';
import { MemberSettings } from './member-settings.tsx';

/** Who this window is, and a menu to become somebody else; the address says it too, so that two windows can differ. */
export const MemberSwitch = (): ReactNode => {
  const words = useWords();
  const { me, members } = useDirectory();
  const { go } = useActions();
  const [open, setOpen] = useState<'add' | 'settings' | null>(null);
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
    { key: 'settings', apart: true, label: words.settings, choose: () => setOpen('settings') },
    { key: 'add', label: words.addMember, choose: () => setOpen('add') },
  ];
  return (
    <div className="member-switch">
      <PopupMenu label={words.switchMember} className="side-link" items={items} wordsOnButton>
        <Avatar id={me.id} name={me.displayName} small />
        <span className="side-name">
          {me.displayName}
          <span className="only-heard"> · {words.switchMember}</span>
        </span>
        <ChevronsUpDown size={16} />
      </PopupMenu>
      {open === 'settings' && <MemberSettings onDone={() => setOpen(null)} />}
      {open === 'add' && (
        <AddMember
          onDone={(id) => {
            setOpen(null);
            if (id !== null) become(id);
          }}
        />
      )}
    </div>
  );
};
