import { type ReactNode, useEffect, useRef, useState } from 'react';
import { keptIds } from '../files/attachment.ts';
import { AttachmentChips } from '../files/attachment-chips.tsx';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { ComposerFoot } from './composer-foot.tsx';
import { ComposerTools } from './composer-tools.tsx';
import { emptyDraft } from './draft-store.ts';
import { MessageField, type MessageFieldHandle } from './message-field.tsx';
import { useCommandHint } from './use-command-hint.ts';
import { useDraft } from './use-draft.ts';
import { useDraftFiles } from './use-draft-files.ts';

type ComposerProps = {
  /** What the text field is called, such as "Message #study". */
  readonly label: string;
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** What "also send to" names, in a thread; absent where a reply cannot be sent further. */
  readonly broadcastTo?: string;
  readonly autoFocus?: boolean;
  readonly onSent?: (ts: string | undefined) => void;
  /** The arrow upwards in an empty field: the member wants to change what they wrote last. */
  readonly onEditLast?: () => void;
};

/** Where a message is written, with its files. */
export const Composer = (props: ComposerProps): ReactNode => {
  const { label, channel, threadTs, broadcastTo, autoFocus, onSent, onEditLast } = props;
  const words = useWords();
  const { act, notify } = useActions();
  const handle = useDraft({ channel, threadTs });
  const { draft, change } = handle;
  const { add, remove } = useDraftFiles(handle);
  const [waiting, setWaiting] = useState(false);
  const field = useRef<MessageFieldHandle>(null);
  const hint = useCommandHint(draft, threadTs !== undefined);

  const uploading = draft.attachments.some(({ state }) => state.kind === 'uploading');
  const refused = draft.attachments.some(({ state }) => state.kind === 'refused');
  const empty = draft.text.trim() === '' && draft.attachments.length === 0;
  const blocked = empty || refused || hint.kind === 'not-here';

  const send = async (): Promise<void> => {
    setWaiting(uploading && !blocked);
    if (uploading || blocked) return;
    const fileIds = keptIds(draft.attachments);
    change(() => emptyDraft);
    const result = await act({
      kind: 'type',
      channel,
      text: draft.text.trim(),
      ...(threadTs === undefined ? {} : { threadTs }),
      ...(fileIds.length === 0 ? {} : { fileIds }),
      ...(threadTs !== undefined && draft.broadcast ? { broadcast: true } : {}),
    });
    if (result.kind === 'refused') {
      notify(`${words.sendFailed} ${result.reason}`);
      change((since) => (since === emptyDraft ? draft : since));
      return;
    }
    onSent?.(result.kind === 'done' ? result.ts : undefined);
  };

  // Sent before its files had arrived: it goes as soon as they have, unless one was refused.
  const sendNow = useRef(send);
  sendNow.current = send;
  useEffect(() => {
    if (waiting && !uploading) void sendNow.current();
  }, [waiting, uploading]);

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
      <MessageField
        ref={field}
        label={label}
        draft={draft}
        commandsWork={threadTs === undefined}
        foot={
          <ComposerFoot
            hint={hint}
            broadcastTo={broadcastTo}
            broadcast={draft.broadcast}
            onBroadcast={(broadcast) => change((old) => ({ ...old, broadcast }))}
          />
        }
        autoFocus={autoFocus === true}
        onText={(text) => change((old) => ({ ...old, text }))}
        onFiles={add}
        onSend={() => void send()}
        onEditLast={onEditLast}
      >
        <AttachmentChips attachments={draft.attachments} remove={remove} />
        <ComposerTools
          onFiles={add}
          onEmoji={(character) => field.current?.insert(character)}
          blocked={blocked}
          busy={waiting && uploading}
        />
      </MessageField>
    </form>
  );
};
