import { type ReactNode, useId, useState } from 'react';
import { DialogFrame } from '../elements/dialog-frame.tsx';
import { postMember } from '../live/post-json.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { MemberFields } from './member-fields.tsx';

/** A dialog in which a member changes their own language, time zone and keyboard. */
export const MemberSettings = ({ onDone }: { readonly onDone: () => void }): ReactNode => {
  const words = useWords();
  const { me } = useDirectory();
  const id = useId();
  const [locale, setLocale] = useState(me.locale);
  const [tz, setTz] = useState(me.tz);
  const [smartPunctuation, setSmartPunctuation] = useState(me.smartPunctuation);
  const [trouble, setTrouble] = useState('');

  const save = async (): Promise<void> => {
    const result = await postMember({ kind: 'change', id: me.id, locale, tz: tz.trim(), smartPunctuation });
    if (result.kind === 'done') onDone();
    else setTrouble(words.refused(result.reason));
  };

  return (
    <DialogFrame className="confirm" labelledBy={id} onCancel={onDone}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id={id}>{words.settingsOf(me.displayName)}</h2>
        {trouble !== '' && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
        <MemberFields locale={locale} setLocale={setLocale} tz={tz} setTz={setTz} />
        <label className="field-line choice">
          <input
            type="checkbox"
            checked={smartPunctuation}
            onChange={({ target }) => setSmartPunctuation(target.checked)}
          />
          <span>
            {words.smartPunctuation}
            <small>{words.smartPunctuationHint}</small>
          </span>
        </label>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onDone}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary">
            {words.save}
          </button>
        </div>
      </form>
    </DialogFrame>
  );
};
