import type { InputBlock } from '@slack/types';
import { type ReactNode, useId } from 'react';
import { ElementView } from '../elements/element-view.tsx';
import { useSurface } from '../elements/surface-context.ts';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { parsePlain } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import { useWords } from '../shell/words-context.ts';

/** An input with its label, its hint, and what is wrong with it. */
export const InputBlockView = ({ block }: { readonly block: InputBlock }): ReactNode => {
  const words = useWords();
  const { errors } = useSurface();
  const id = useId();
  const blockId = block.block_id ?? '';
  const error = Object.hasOwn(errors, blockId) ? errors[blockId] : undefined;
  return (
    <div className={error === undefined ? 'input-block' : 'input-block input-block-wrong'} data-block-id={blockId}>
      <div className="input-label" aria-hidden="true">
        <EmojiText text={block.label.text} />
        {block.optional === true && <span className="input-optional"> {words.optional}</span>}
      </div>
      <ElementView
        element={block.element}
        blockId={blockId}
        label={plainText(parsePlain(block.label.text))}
        dispatches={block.dispatch_action === true}
        describedBy={error === undefined ? undefined : id}
      />
      {error !== undefined && (
        <p id={id} className="input-error" role="alert">
          {error}
        </p>
      )}
      {block.hint !== undefined && (
        <p className="input-hint">
          <EmojiText text={block.hint.text} />
        </p>
      )}
    </div>
  );
};
