import type { ReactNode } from 'react';
import type { PagePrompts } from '../../page-objects.ts';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';

type SuggestedPromptsProps = {
  readonly prompts: PagePrompts;
  readonly onChosen?: (ts: string | undefined) => void;
};

/** What the app suggests to ask; choosing one says it. */
export const SuggestedPrompts = ({ prompts, onChosen }: SuggestedPromptsProps): ReactNode => {
  const words = useWords();
  const { act, notify } = useActions();
  const { channel, threadTs } = prompts;
  const choose = async (index: number): Promise<void> => {
    const result = await act({
      kind: 'choose-prompt',
      channel,
      index,
      ...(threadTs === undefined ? {} : { threadTs }),
    });
    if (result.kind === 'refused') notify(words.refused(result.reason));
    else onChosen?.(result.kind === 'done' ? result.ts : undefined);
  };
  return (
    <section className="prompts" aria-label={prompts.title === '' ? words.suggestedPrompts : prompts.title}>
      {prompts.title !== '' && <p>{prompts.title}</p>}
      <div>
        {prompts.prompts.map(({ title, message }, index) => (
          <button
            key={`${title} ${message}`}
            type="button"
            className="prompt"
            title={message}
            onClick={() => void choose(index)}
          >
            <EmojiText text={title} />
          </button>
        ))}
      </div>
    </section>
  );
};
