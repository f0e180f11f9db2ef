import CircleAlert from 'lucide-react/icons/circle-alert';
import FileText from 'lucide-react/icons/file-text';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import type { Attachment, Attachments } from './attachment.ts';
import { fileAddress } from './file-address.ts';
import { formatSize } from './format-size.ts';
import { isShownImage } from './is-shown-image.ts';

const Sign = ({ state }: { readonly state: Attachment['state'] }): ReactNode => {
  if (state.kind === 'refused') return <CircleAlert size={24} />;
  if (state.kind === 'kept' && isShownImage(state.file)) return <img src={fileAddress(state.file.id)} alt="" />;
  return <FileText size={24} strokeWidth={1.5} />;
};

type AttachmentChipsProps = {
  readonly attachments: Attachments;
  readonly remove: (key: string) => void;
};

/** The files that go along with a message: on their way, ready, or refused. */
export const AttachmentChips = ({ attachments, remove }: AttachmentChipsProps): ReactNode => {
  const words = useWords();
  const { me } = useDirectory();
  if (attachments.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.attachedFiles}>
      {attachments.map(({ key, name, size, state }) => (
        <li key={key} className="chip" data-state={state.kind}>
          <Sign state={state} />
          <span className="file-words">
            <strong>{name}</strong>
            {state.kind === 'uploading' && <progress aria-label={words.uploading(name)} max={1} value={state.sent} />}
            {state.kind === 'kept' && <small>{formatSize(size, me.locale)}</small>}
            {state.kind === 'refused' && <small role="alert">{state.reason}</small>}
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.removeFile(name)}
            title={words.removeFile(name)}
            onClick={() => remove(key)}
          >
            <X size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
};
