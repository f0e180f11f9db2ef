import type { Button, WorkflowButton } from '@slack/types';
import type { ReactNode } from 'react';
import { safeLink } from '../mrkdwn/safe-url.ts';
import { TextView } from '../mrkdwn/text-view.tsx';
import type { ElementProps } from './element-props.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useElement } from './use-element.ts';

type ButtonProps = Pick<ElementProps<Button | WorkflowButton>, 'element' | 'blockId'>;

/** A button; one with a `url` opens it in a new tab, and the app hears of the press all the same. */
export const ButtonElement = ({ element, blockId }: ButtonProps): ReactNode => {
  const { outcome, press } = useElement(element, blockId, true);
  const busy = outcome === 'busy';
  const className = element.style === undefined ? 'button' : `button button-${element.style}`;
  const href = element.type === 'button' && element.url !== undefined ? safeLink(element.url) : null;
  const content = <TextView text={element.text} />;
  return (
    <span className="element">
      {href === null ? (
        <button
          type="button"
          className={className}
          aria-label={element.accessibility_label}
          aria-busy={busy}
          aria-disabled={busy}
          onClick={() => press()}
        >
          {content}
        </button>
      ) : (
        <a
          className={className}
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={element.accessibility_label}
          onClick={() => press()}
        >
          {content}
        </a>
      )}
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
