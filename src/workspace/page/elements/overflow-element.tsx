import type { Overflow } from '@slack/types';
import Ellipsis from 'lucide-react/icons/ellipsis';
import type { ReactNode } from 'react';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { safeLink } from '../mrkdwn/safe-url.ts';
import { useWords } from '../shell/words-context.ts';
import type { ElementProps } from './element-props.ts';
import { pageOption } from './option-groups.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { PopupMenu } from './popup-menu.tsx';
import { useElement } from './use-element.ts';

type OverflowProps = Pick<ElementProps<Overflow>, 'element' | 'blockId'>;

/** The "…" button with a menu of further actions. */
export const OverflowElement = ({ element, blockId }: OverflowProps): ReactNode => {
  const words = useWords();
  const { outcome, press } = useElement(element, blockId, true);
  const items = element.options.map((option, index) => ({
    key: String(index),
    label: <EmojiText text={option.text.text} />,
    choose: () => {
      const href = option.url === undefined ? null : safeLink(option.url);
      if (href !== null) window.open(href, '_blank', 'noopener,noreferrer');
      press({ type: element.type, selected_option: pageOption(option) });
    },
  }));
  return (
    <span className="element" aria-busy={outcome === 'busy'}>
      <PopupMenu label={words.more} className="button button-square" items={items}>
        <Ellipsis size={18} />
      </PopupMenu>
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
