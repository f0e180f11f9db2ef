import type { FeedbackButtons } from '@slack/types';
import ThumbsDown from 'lucide-react/icons/thumbs-down';
import ThumbsUp from 'lucide-react/icons/thumbs-up';
import type { ReactNode } from 'react';
import { parsePlain } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import type { ElementProps } from './element-props.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useElement } from './use-element.ts';

type FeedbackProps = Pick<ElementProps<FeedbackButtons>, 'element' | 'blockId'>;

/** Thumbs up and down; the pressed one stays marked in this window, as in Slack. */
export const FeedbackElement = ({ element, blockId }: FeedbackProps): ReactNode => {
  const { held, outcome, hold, press } = useElement(element, blockId, true);
  const thumbs = [
    { sign: 'up', Sign: ThumbsUp, button: element.positive_button },
    { sign: 'down', Sign: ThumbsDown, button: element.negative_button },
  ] as const;
  return (
    <span className="element">
      {thumbs.map(({ sign, Sign, button }) => {
        const label = button.accessibility_label ?? plainText(parsePlain(button.text.text));
        const choice = { type: element.type, value: button.value };
        return (
          <button
            key={sign}
            type="button"
            className="icon-button feedback"
            aria-label={label}
            title={label}
            aria-pressed={held?.value === button.value}
            aria-busy={outcome === 'busy'}
            onClick={() => {
              hold(choice);
              press(choice);
            }}
          >
            <Sign size={16} />
          </button>
        );
      })}
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
