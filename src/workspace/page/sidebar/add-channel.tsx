import { type ReactNode, useId, useState } from 'react';
import { DialogFrame } from '../elements/dialog-frame.tsx';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';

type AddChannelProps = {
  /** Called with the new channel's id, or with null when none was made. */
  readonly onDone: (id: string | null) => void;
};

/** A dialog that makes a channel. The app is not in it until somebody invites it. */
export const AddChannel = ({ onDone }: AddChannelProps): ReactNode => {
  const words = useWords();
  const { act } = useActions();
  const id = useId();
  const [name, setName] = useState('');
  const [isPrivate, setIsPrivate] = useState(false);
  const [trouble, setTrouble] = useState('');

  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const result = await act({ kind: 'create-channel', name: name.trim(), isPrivate });
    if (result.kind === 'done') onDone(result.channel ?? null);
    else if (result.kind === 'refused') setTrouble(words.refused(result.reason));
  };

  return (
    <DialogFrame className="confirm" labelledBy={id} onCancel={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <h2 id={id}>{words.addChannel}</h2>
        {trouble !== '' && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
        <label className="field-line">
          {words.memberName}
          {/* As long as Slack lets a channel's name be (docs.slack.dev/reference/methods/conversations.create). */}
          <input
            className="field"
            required
            maxLength={80}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p className="field-line">
          <small>{words.channelNameHint}</small>
        </p>
        <label className="field-line choice">
          <input type="checkbox" checked={isPrivate} onChange={({ target }) => setIsPrivate(target.checked)} />
          <span>
            {words.privateChannel}
            <small>{words.privateChannelHint}</small>
          </span>
        </label>
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
