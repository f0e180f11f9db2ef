import type { FileInput } from '@slack/types';
import { type ReactNode, useRef, useState } from 'react';
import { AttachButton } from '../files/attach-button.tsx';
import { type Attachments, keptIds } from '../files/attachment.ts';
import { AttachmentChips } from '../files/attachment-chips.tsx';
import { DropNote } from '../files/drop-note.tsx';
import { useFileDrop } from '../files/use-file-drop.ts';
import { useUploads } from '../files/use-uploads.ts';
import { useWords } from '../shell/words-context.ts';
import type { ElementProps } from './element-props.ts';
import { useSurface } from './surface-context.ts';
import { useElement } from './use-element.ts';

/** As many as Slack takes when the element does not say (docs.slack.dev/reference/block-kit/block-elements/file-input-element). */
const usualMost = 10;

/** Files for a modal: chosen with a button or dropped on it, uploaded at once, sent along when the modal is. */
export const FileInputElement = ({ element, blockId, label }: ElementProps<FileInput>): ReactNode => {
  const words = useWords();
  const { hold } = useElement(element, blockId, false);
  const { holdBack } = useSurface();
  const [attachments, setAttachments] = useState<Attachments>([]);
  const latest = useRef(attachments);
  const { filetypes: endings, max_files: most = usualMost } = element;
  const { add, remove } = useUploads({
    attachments,
    change: (to) => {
      latest.current = to(latest.current);
      setAttachments(latest.current);
      hold({ type: element.type, files: keptIds(latest.current) });
      const uploading = latest.current.some(({ state }) => state.kind === 'uploading');
      holdBack(blockId, uploading ? words.stillUploading : '');
    },
    most,
    endings,
  });
  const { dragging, area } = useFileDrop(add);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take what is dropped in every browser
    <div className="file-input" role="group" aria-label={label} {...area}>
      <AttachButton
        label={`${words.chooseFiles}: ${label}`}
        accept={endings?.map((ending) => `.${ending}`).join(',')}
        multiple={most > 1}
        className="button"
        onFiles={add}
      >
        {words.chooseFiles}
      </AttachButton>
      <small>{endings === undefined ? words.filesHint(most) : words.filesOfKindHint(most, endings.join(', '))}</small>
      <AttachmentChips attachments={attachments} remove={remove} />
      {dragging && <DropNote place={label} />}
    </div>
  );
};
