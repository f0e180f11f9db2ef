import { type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useMemo } from 'react';
import { filesOfTransfer } from '../files/files-of-transfer.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import type { CompletionItem } from './completion.ts';
import { CompletionList } from './completion-list.tsx';
import type { Draft } from './draft-store.ts';
import { useCompletion } from './use-completion.ts';
import { useGrowingField } from './use-growing-field.ts';

export type MessageFieldHandle = {
  readonly focus: () => void;
  /** Writes words where the caret is. */
  readonly insert: (words: string) => void;
};

type MessageFieldProps = {
  readonly ref: Ref<MessageFieldHandle>;
  readonly label: string;
  readonly draft: Draft;
  readonly commandsWork: boolean;
  readonly autoFocus: boolean;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSend: () => void;
  readonly onEditLast: (() => void) | undefined;
  /** The line below the box. */
  readonly foot: ReactNode;
  /** What stands below the text, in the same box. */
  readonly children: ReactNode;
};

/** A message's text. Enter sends, but never while a syllable is being composed; Shift and Enter break the line. */
export const MessageField = (props: MessageFieldProps): ReactNode => {
  const { ref, label, draft, commandsWork, autoFocus, onText, onFiles, onSend, onEditLast, foot, children } = props;
  const words = useWords();
  const id = useId();
  const { members, conversations, commands } = useDirectory();
  const { text } = draft;
  const { field, caret, setCaret, putCaret } = useGrowingField(text, autoFocus);
  const source = useMemo(
    () => ({
      commands: (commandsWork ? commands : []).map((command) => ({
        ...command,
        description: words.slackCommands[command.name] ?? command.description,
      })),
      members: [...members.values()],
      channels: [...conversations.values()],
    }),
    [commands, commandsWork, members, conversations, words],
  );
  const { completion, active, takeKey } = useCompletion(text, caret, source);

  const replace = (start: number, inserted: string): void => {
    putCaret(start + inserted.length);
    const rest = text.slice(caret);
    onText(text.slice(0, start) + inserted + (inserted.endsWith(' ') ? rest.replace(/^ /, '') : rest));
    field.current?.focus();
  };
  const choose = ({ insert }: CompletionItem): void => {
    if (completion !== null) replace(completion.start, insert);
  };
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    insert: (inserted) => replace(caret, inserted),
  }));

  const onKeyDown = (event: KeyboardEvent): void => {
    // 229 is what Safari reports for the Enter that ends a composition, after it has said that none is going on.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || takeKey(event, choose)) return;
    if (event.key === 'ArrowUp' && text === '' && onEditLast !== undefined) {
      event.preventDefault();
      onEditLast();
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onSend();
  };

  return (
    <>
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
            onText(target.value);
            setCaret(target.selectionStart);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const files = filesOfTransfer(event.clipboardData);
            // What spreadsheets and word processors copy has a picture beside its text; the text is meant.
            if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return;
            event.preventDefault();
            onFiles(files);
          }}
        />
        {children}
      </div>
      <div className="composer-hint" id={`${id}-hint`}>
        {foot}
      </div>
    </>
  );
};
