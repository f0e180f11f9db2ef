import { type ReactNode, useState } from 'react';
import { postMember } from '../live/post-json.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { AddForm } from './add-form.tsx';
import { MemberFields } from './member-fields.tsx';

type AddMemberProps = {
  /** Called with the new member's id, or with null when nobody was added. */
  readonly onDone: (id: string | null) => void;
};

/** A dialog that adds a member to the workspace. */
export const AddMember = ({ onDone }: AddMemberProps): ReactNode => {
  const words = useWords();
  const { me } = useDirectory();
  const [name, setName] = useState('');
  const [locale, setLocale] = useState(me.locale);
  const [tz, setTz] = useState(me.tz);
  const [trouble, setTrouble] = useState('');

  const add = async (): Promise<void> => {
    const result = await postMember({ kind: 'add', displayName: name.trim(), locale, tz: tz.trim() });
    if (result.kind === 'done') onDone(result.member.id);
    else setTrouble(words.refused(result.reason));
  };

  const form = { title: words.addMember, trouble, name, setName, onAdd: add, onCancel: () => onDone(null) };
  return (
    <AddForm {...form}>
      <MemberFields locale={locale} setLocale={setLocale} tz={tz} setTz={setTz} />
    </AddForm>
  );
};
