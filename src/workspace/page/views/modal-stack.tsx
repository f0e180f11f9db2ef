import { type ReactNode, useId, useState } from 'react';
import type { PageView } from '../../page-objects.ts';
import { DialogFrame } from '../elements/dialog-frame.tsx';
import { useActions } from '../shell/actions-context.ts';
import { ModalView } from './modal-view.tsx';

/**
 * The open modals, one in front of the others, in one dialog. Escape closes the one in front. What is closed goes at once,
 * not only when the workspace has heard of it: who types on must not type into a window that is on its way out.
 */
export const ModalStack = ({ views }: { readonly views: readonly PageView[] }): ReactNode => {
  const id = useId();
  const { act } = useActions();
  const [closing, setClosing] = useState<readonly string[]>([]);
  const open = views.filter((view) => !closing.includes(view.id));
  const front = open.at(-1);
  if (front === undefined) return null;

  const close = async (kind: 'close-view' | 'close-all-views'): Promise<void> => {
    const gone = kind === 'close-view' ? [front.id] : open.map((view) => view.id);
    setClosing([...closing.filter((one) => views.some((view) => view.id === one)), ...gone]);
    const result = await act({ kind, viewId: front.id });
    if (result.kind === 'refused') setClosing([]);
  };
  return (
    <DialogFrame className="modal" labelledBy={id} onCancel={() => void close('close-view')}>
      {open.map((view, index) => (
        <ModalView
          key={view.id}
          view={view}
          titleId={id}
          inFront={view === front}
          pushed={index > 0}
          close={() => void close('close-view')}
          closeAll={() => void close('close-all-views')}
        />
      ))}
    </DialogFrame>
  );
};
