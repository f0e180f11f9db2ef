import { type ReactNode, useId, useState } from 'react';
import { DialogFrame } from '../elements/dialog-frame.tsx';
import { postMember } from '../live/post-json.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { MemberFields } from './member-fields.tsx';

type AddMemberProps = {
  /** Called with the new member's id, or with null when nobody was added. */
  readonly onDone: (id: string | null) => void;
};

/** A dialog that adds a member to the workspace. */
export const AddMember = ({ onDone }: AddMemberProps): ReactNode => {
  const words = useWords();
  const { me } = useDirectory();
  const id = useId();
  const [displayName, setDisplayName] = useState('');
  const [locale, setLocale] = useState(me.locale);
  const [tz, setTz] = useState(me.tz);
  const [trouble, setTrouble] = useState('');

  const add = async (): Promise<void> => {
    if (displayName.trim() === '') return;
    const result = await postMember({ kind: 'add', displayName: displayName.trim(), locale, tz: tz.trim() });
    if (result.kind === 'done') onDone(result.member.id);
    else setTrouble(words.refused(result.reason));
  };

  return (
    <DialogFrame className="confirm" labelledBy={id} onCancel={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <h2 id={id}>{words.addMember}</h2>
        {trouble !== '' && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
        <label className="field-line">
          {words.memberName}
          <input
            className="field"
            required
            maxLength={80}
            value={displayName}
            onChange={({ target }) => setDisplayName(target.value)}
          />
        </label>
        <MemberFields locale={locale} setLocale={setLocale} tz={tz} setTz={setTz} />
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => onDone(null)}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary">
            {words.add}
          </button>
        </div>
      </form>
    </DialogFrame>
  );
};
