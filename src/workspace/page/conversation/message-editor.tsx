import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PageMessage } from '../../page-objects.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { decodeForEditing } from './decode-for-editing.ts';

type MessageEditorProps = { readonly message: PageMessage; readonly onDone: () => void };

/** A message being changed by its author. Enter saves, Escape leaves it as it was. */
export const MessageEditor = ({ message, onDone }: MessageEditorProps): ReactNode => {
  const words = useWords();
  const { members, conversations } = useDirectory();
  const { act, notify } = useActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() =>
    decodeForEditing(message.text, (kind, id) =>
      kind === 'user' ? members.get(id)?.displayName : conversations.get(id)?.name,
    ),
  );
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  const save = async (): Promise<void> => {
    if (text.trim() === '') return;
    onDone();
    const result = await act({ kind: 'edit-message', channel: message.channel, ts: message.ts, text: text.trim() });
    if (result.kind === 'refused') notify(words.refused(result.reason));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  };

  return (
    <div className="editor">
      <textarea
        ref={field}
        className="field"
        rows={Math.min(8, text.split('\n').length)}
        aria-label={words.editMessage}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onDone}>
          {words.cancel}
        </button>
        <button type="button" className="button button-primary" onClick={() => void save()}>
          {words.save}
        </button>
      </div>
    </div>
  );
};
