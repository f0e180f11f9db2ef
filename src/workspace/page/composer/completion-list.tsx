import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';
import type { Completion, CompletionItem } from './completion.ts';

type CompletionListProps = {
  readonly id: string;
  readonly completion: Completion;
  readonly active: number;
  readonly choose: (item: CompletionItem) => void;
};

/** The list above the composer. The focus stays in the text; the active one is announced through the text field. */
export const CompletionList = ({ id, completion, active, choose }: CompletionListProps): ReactNode => {
  const words = useWords();
  const label = {
    command: words.suggestedCommands,
    mention: words.suggestedMembers,
    channel: words.channels,
    emoji: words.suggestedEmoji,
  }[completion.kind];
  return (
    <div className="completion" role="listbox" id={id} aria-label={label}>
      {completion.items.map((item, index) => (
        // The text field has the focus and handles the keys for its list.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <div
          key={item.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={index === active ? 'menu-item menu-item-active' : 'menu-item'}
          // Pressing the mouse must not take the focus from the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(item)}
        >
          <strong>{item.title}</strong>
          <small>{item.detail}</small>
        </div>
      ))}
    </div>
  );
};
