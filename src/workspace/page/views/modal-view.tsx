import type { InputBlock } from '@slack/types';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PageView } from '../../page-objects.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { SurfaceContext } from '../elements/surface-context.ts';
import { useSurfaceState } from '../elements/use-surface-state.ts';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { wrongInputs } from './wrong-inputs.ts';

type ModalViewProps = {
  readonly view: PageView;
  readonly titleId: string;
  /** Whether it is the one in front; the others keep what was typed, out of sight. */
  readonly inFront: boolean;
  /** Whether another view lies under it. */
  readonly pushed: boolean;
  readonly close: () => void;
  readonly closeAll: () => void;
};

const fields = ['input', 'textarea', '[role="combobox"]'];

const wantsFocus = (element: InputBlock['element']): boolean =>
  'focus_on_load' in element && element.focus_on_load === true;

/** Where the focus begins: in the input that asks for it, else in the first one. */
const firstField = (form: HTMLElement, blocks: PageView['blocks']): HTMLElement | null => {
  const wished = blocks.find((block) => block.type === 'input' && wantsFocus(block.element));
  const within = wished === undefined ? '.blocks' : `[data-block-id="${CSS.escape(wished.block_id ?? '')}"]`;
  return form.querySelector<HTMLElement>(fields.map((field) => `${within} ${field}:not([hidden])`).join(', '));
};

/** One view of a modal: its blocks as a form. */
export const ModalView = ({ view, titleId, inFront, pushed, close, closeAll }: ModalViewProps): ReactNode => {
  const words = useWords();
  const { act } = useActions();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const surface = useSurfaceState('modal', { kind: 'view', viewId: view.id }, errors);

  const beginning = useRef(view.blocks);
  useEffect(() => {
    if (!inFront) return;
    const target = form.current === null ? null : firstField(form.current, beginning.current);
    (target ?? form.current?.querySelector('h2'))?.focus();
  }, [inFront]);

  const show = (wrong: Readonly<Record<string, string>>): void => {
    setErrors(wrong);
    const [first] = Object.keys(wrong);
    const block = first === undefined ? null : form.current?.querySelector(`[data-block-id="${CSS.escape(first)}"]`);
    block?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  };
  const submit = async (): Promise<void> => {
    if (busy || view.submit === undefined) return;
    const wrong = { ...wrongInputs(view.blocks, surface.values, words), ...surface.heldBack };
    setTrouble('');
    show(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const result = await act({ kind: 'submit-view', viewId: view.id, state: surface.values });
    setBusy(false);
    if (result.kind === 'view-errors') show(result.errors);
    if (result.kind === 'no-answer') setTrouble(words.troubleConnecting);
    if (result.kind === 'refused') setTrouble(words.refused(result.reason));
  };

  return (
    <form
      ref={form}
      className="modal-view"
      hidden={!inFront}
      noValidate
      data-view-id={view.id}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <header className="modal-head">
        {pushed && (
          <button type="button" className="icon-button" aria-label={words.back} onClick={close}>
            <ChevronLeft size={20} />
          </button>
        )}
        <h2 id={inFront ? titleId : undefined} tabIndex={-1}>
          <EmojiText text={view.title?.text ?? ''} />
        </h2>
        <button
          type="button"
          className="icon-button modal-close"
          aria-label={words.close}
          title={words.close}
          onClick={closeAll}
        >
          <X size={20} />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="modal-body" tabIndex={0} aria-labelledby={inFront ? titleId : undefined}>
        {trouble !== '' && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
        <SurfaceContext value={surface}>
          <BlockList blocks={view.blocks} />
        </SurfaceContext>
      </section>
      <footer className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          <EmojiText text={view.close?.text ?? (view.submit === undefined ? words.close : words.cancel)} />
        </button>
        {view.submit !== undefined && (
          <button type="submit" className="button button-primary" aria-busy={busy} aria-disabled={busy}>
            <EmojiText text={view.submit.text} />
          </button>
        )}
      </footer>
    </form>
  );
};
