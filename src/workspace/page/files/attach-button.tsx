import Paperclip from 'lucide-react/icons/paperclip';
import { type ReactNode, useRef } from 'react';

type AttachButtonProps = {
  readonly label: string;
  /** Endings such as `.md`; every file when absent. */
  readonly accept?: string | undefined;
  readonly multiple: boolean;
  readonly className?: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Words on the button; a paperclip alone when absent. */
  readonly children?: ReactNode;
};

/** A button that lets the member choose files from this computer. */
export const AttachButton = (props: AttachButtonProps): ReactNode => {
  const { label, accept, multiple, className = 'icon-button', onFiles, children } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={children === undefined ? label : undefined}
        onClick={() => input.current?.click()}
      >
        {children ?? <Paperclip size={18} />}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={multiple}
        accept={accept}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen once more after it was taken away.
          target.value = '';
        }}
      />
    </>
  );
};
