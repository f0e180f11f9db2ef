import { type ReactNode, useId } from 'react';
import { DialogFrame } from '../elements/dialog-frame.tsx';
import { useWords } from '../shell/words-context.ts';

type AddFormProps = {
  readonly title: string;
  /** Why it could not be added; empty for nothing. */
  readonly trouble: string;
  readonly name: string;
  readonly setName: (name: string) => void;
  /** Called when there is a name. */
  readonly onAdd: () => Promise<void>;
  readonly onCancel: () => void;
  /** What else is asked, below the name. */
  readonly children: ReactNode;
};

/** As long as Slack lets a channel's name be (docs.slack.dev/reference/methods/conversations.create). */
const longestName = 80;

/** A dialog that adds what has a name. */
export const AddForm = ({ title, trouble, name, setName, onAdd, onCancel, children }: AddFormProps): ReactNode => {
  const words = useWords();
  const id = useId();
  return (
    <DialogFrame className="confirm" labelledBy={id} onCancel={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void onAdd();
        }}
      >
        <h2 id={id}>{title}</h2>
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
            maxLength={longestName}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        {children}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onCancel}>
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
