import { type ReactNode, useId } from 'react';
import type { PageView } from '../../page-protocol.ts';
import { DialogFrame } from '../elements/dialog-frame.tsx';
import { useActions } from '../shell/actions-context.ts';
import { ModalView } from './modal-view.tsx';

/** The open modals, one in front of the others, in one dialog. Escape closes the one in front. */
export const ModalStack = ({ views }: { readonly views: readonly PageView[] }): ReactNode => {
  const id = useId();
  const { act } = useActions();
  const front = views.at(-1);
  if (front === undefined) return null;
  return (
    <DialogFrame className="modal" labelledBy={id} onCancel={() => void act({ kind: 'close-view', viewId: front.id })}>
      {views.map((view, index) => (
        <ModalView key={view.id} view={view} titleId={id} inFront={view === front} pushed={index > 0} />
      ))}
    </DialogFrame>
  );
};
