import type { FeedbackButtons } from '@slack/types';
import { type ReactNode, useState } from 'react';
import { parsePlain } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import type { ElementProps } from './element-props.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useElement } from './use-element.ts';

type FeedbackProps = Pick<ElementProps<FeedbackButtons>, 'element' | 'blockId'>;

/** Thumbs up and down; the pressed one stays marked in this window, as in Slack. */
export const FeedbackElement = ({ element, blockId }: FeedbackProps): ReactNode => {
  const { outcome, press } = useElement(element, blockId, true);
  const [given, setGiven] = useState<string | null>(null);
  const thumbs = [
    { sign: '👍', button: element.positive_button },
    { sign: '👎', button: element.negative_button },
  ] as const;
  return (
    <span className="element">
      {thumbs.map(({ sign, button }) => {
        const label = button.accessibility_label ?? plainText(parsePlain(button.text.text));
        return (
          <button
            key={sign}
            type="button"
            className="icon-button feedback"
            aria-label={label}
            title={label}
            aria-pressed={given === button.value}
            aria-busy={outcome === 'busy'}
            onClick={() => {
              setGiven(button.value);
              press({ type: element.type, value: button.value });
            }}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        );
      })}
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
