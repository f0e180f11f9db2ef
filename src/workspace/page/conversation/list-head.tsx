import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';

type ListHeadProps = {
  readonly title: string;
  readonly hasOlder: boolean;
  readonly loadMore: () => void;
};

/** What stands above a conversation's first message: its very beginning, or the way to what is older. */
export const ListHead = ({ title, hasOlder, loadMore }: ListHeadProps): ReactNode => {
  const words = useWords();
  if (!hasOlder) {
    return (
      <div className="list-note">
        <strong className="list-title">{title}</strong>
        <p>{words.conversationBegins}</p>
      </div>
    );
  }
  return (
    <p className="list-note">
      <button type="button" className="button" onClick={loadMore}>
        {words.loadOlder}
      </button>
    </p>
  );
};
