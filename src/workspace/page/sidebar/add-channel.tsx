import { type ReactNode, useState } from 'react';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { AddForm } from './add-form.tsx';

type AddChannelProps = {
  /** Called with the new channel's id, or with null when none was made. */
  readonly onDone: (id: string | null) => void;
};

/** A dialog that makes a channel. The app is not in it until somebody invites it. */
export const AddChannel = ({ onDone }: AddChannelProps): ReactNode => {
  const words = useWords();
  const { act } = useActions();
  const [name, setName] = useState('');
  const [isPrivate, setIsPrivate] = useState(false);
  const [trouble, setTrouble] = useState('');

  const add = async (): Promise<void> => {
    const result = await act({ kind: 'create-channel', name: name.trim(), isPrivate });
    if (result.kind === 'done') onDone(result.channel ?? null);
    else if (result.kind === 'refused') setTrouble(words.refused(result.reason));
  };

  const form = { title: words.addChannel, trouble, name, setName, onAdd: add, onCancel: () => onDone(null) };
  return (
    <AddForm {...form}>
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
    </AddForm>
  );
};
