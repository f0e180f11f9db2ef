import type { ReactNode } from 'react';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import type { UseOutcome } from './surface-context.ts';

/** The warning beside an element whose press the app did not answer. */
export const OutcomeMark = ({ outcome }: { readonly outcome: UseOutcome | undefined }): ReactNode => {
  const words = useWords();
  const { appName } = useDirectory();
  if (outcome !== 'no-answer' && outcome !== 'refused') return null;
  return (
    <span className="outcome" role="alert">
      <span aria-hidden="true">⚠ </span>
      {words.noAnswer(appName)}
    </span>
  );
};
