import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { type CompletionItem, commandBeingTyped } from './completion.ts';
import { CompletionList } from './completion-list.tsx';
import { useCompletion } from './use-completion.ts';

type ComposerProps = {
  /** What the text field is called, such as "Message #study". */
  readonly label: string;
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** Unsent texts by conversation and thread, so that switching loses none. */
  readonly drafts: Map<string, string>;
  readonly autoFocus?: boolean;
  readonly onSent?: (ts: string | undefined) => void;
};

/** Where a message is written. Enter sends, but never while a syllable is being composed; Shift and Enter break the line. */
export const Composer = ({ label, channel, threadTs, drafts, autoFocus, onSent }: ComposerProps): ReactNode => {
  const words = useWords();
  const id = useId();
  const { me, members, commands } = useDirectory();
  const { act, notify } = useActions();
  const draftKey = `${me.id} ${channel} ${threadTs ?? ''}`;
  const [text, setText] = useState(() => drafts.get(draftKey) ?? '');
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const caretAfterInsert = useRef<number | null>(null);
  const source = useMemo(
    () => ({ commands: threadTs === undefined ? commands : [], members: [...members.values()] }),
    [commands, members, threadTs],
  );
  const { completion, active, takeKey } = useCompletion(text, caret, source);
  const typedCommand = completion === null ? commandBeingTyped(text, source.commands) : null;
  const commandInThread = threadTs !== undefined && commands.some(({ name }) => `${text} `.startsWith(`${name} `));

  const write = (next: string): void => {
    setText(next);
    if (next === '') drafts.delete(draftKey);
    else drafts.set(draftKey, next);
  };

  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
    if (caretAfterInsert.current === null || !field.current.value.startsWith(text)) return;
    field.current.setSelectionRange(caretAfterInsert.current, caretAfterInsert.current);
    setCaret(caretAfterInsert.current);
    caretAfterInsert.current = null;
  }, [text]);
  useLayoutEffect(() => {
    // On a touch screen the focus would open the keyboard over half of what there is to read.
    if (autoFocus === true && window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [autoFocus]);

  const choose = ({ insert }: CompletionItem): void => {
    if (completion === null) return;
    caretAfterInsert.current = completion.start + insert.length;
    write(text.slice(0, completion.start) + insert + text.slice(caret).replace(/^ /, ''));
    field.current?.focus();
  };

  const send = async (): Promise<void> => {
    const sent = text.trim();
    if (sent === '' || commandInThread) return;
    write('');
    const result = await act({ kind: 'type', channel, text: sent, ...(threadTs === undefined ? {} : { threadTs }) });
    if (result.kind === 'refused') {
      notify(`${words.sendFailed} ${result.reason}`);
      setText((since) => (since === '' ? sent : since));
      return;
    }
    onSent?.(result.kind === 'done' ? result.ts : undefined);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // 229 is what Safari reports for the Enter that ends a composition, after it has said that none is going on.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || takeKey(event, choose)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };

  return (
    <form
      className="composer"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
        field.current?.focus();
      }}
    >
      {completion !== null && <CompletionList id={id} completion={completion} active={active} choose={choose} />}
      <div className="composer-box">
        <textarea
          ref={field}
          rows={1}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={completion === null ? undefined : id}
          aria-activedescendant={completion === null ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ target }) => {
            write(target.value);
            setCaret(target.selectionStart);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="send" aria-label={words.send} disabled={text.trim() === '' || commandInThread}>
          <span aria-hidden="true">➤</span>
        </button>
      </div>
      <p className="composer-hint" id={`${id}-hint`}>
        {commandInThread ? (
          <span role="alert">{words.noCommandsInThreads}</span>
        ) : typedCommand === null ? (
          <span className="composer-keys">{words.newLineHint}</span>
        ) : (
          <>
            <strong>{typedCommand.name}</strong> {typedCommand.usageHint}
          </>
        )}
      </p>
    </form>
  );
};
