import type { ConfirmationDialog } from '@slack/types';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { TextView } from '../mrkdwn/text-view.tsx';
import { useWords } from '../shell/words-context.ts';
import { type Ask, ConfirmContext } from './confirm-context.ts';
import { DialogFrame } from './dialog-frame.tsx';

/** Shows the question a `confirm` object asks before its element is used; Escape and the backdrop mean no. */
export const ConfirmProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const words = useWords();
  const id = useId();
  const [question, setQuestion] = useState<ConfirmationDialog | null>(null);
  const answerRef = useRef<(answer: boolean) => void>(() => {});

  const ask = useCallback<Ask>((asked) => {
    if (asked === undefined) return Promise.resolve(true);
    answerRef.current(false);
    setQuestion(asked);
    return new Promise((resolve) => {
      answerRef.current = resolve;
    });
  }, []);
  const answer = (yes: boolean): void => {
    setQuestion(null);
    answerRef.current(yes);
  };

  return (
    <ConfirmContext value={ask}>
      {children}
      {question !== null && (
        <DialogFrame className="confirm" role="alertdialog" labelledBy={id} onCancel={() => answer(false)}>
          <h2 id={id}>{question.title === undefined ? words.confirmTitle : <TextView text={question.title} />}</h2>
          <div className="confirm-text">
            <TextView text={question.text} />
          </div>
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={() => answer(false)}>
              {question.deny === undefined ? words.cancel : <TextView text={question.deny} />}
            </button>
            <button
              type="button"
              className={`button button-${question.style ?? 'primary'}`}
              onClick={() => answer(true)}
            >
              {question.confirm === undefined ? words.confirm : <TextView text={question.confirm} />}
            </button>
          </div>
        </DialogFrame>
      )}
    </ConfirmContext>
  );
};
