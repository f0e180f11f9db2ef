import type { IconButton } from '@slack/types';
import CircleDot from 'lucide-react/icons/circle-dot';
import Trash from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import { parsePlain } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import { useDirectory } from '../shell/directory-context.ts';
import type { ElementProps } from './element-props.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useElement } from './use-element.ts';

/** The icons Slack's documentation of `icon_button` names. */
const icons: ReadonlyMap<string, typeof Trash> = new Map([['trash', Trash]]);

type IconButtonProps = Pick<ElementProps<IconButton>, 'element' | 'blockId'>;

export const IconButtonElement = ({ element, blockId }: IconButtonProps): ReactNode => {
  const { me } = useDirectory();
  const { outcome, press } = useElement(element, blockId, true);
  if (element.visible_to_user_ids !== undefined && !element.visible_to_user_ids.includes(me.id)) return null;
  const text = plainText(parsePlain(element.text.text));
  const Icon = icons.get(element.icon) ?? CircleDot;
  const label = element.accessibility_label ?? text;
  return (
    <span className="element">
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        title={text}
        aria-busy={outcome === 'busy'}
        onClick={() => press()}
      >
        <Icon size={16} />
      </button>
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
