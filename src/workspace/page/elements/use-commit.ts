import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';

type CommitField = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: () => void;
  readonly onBlur: () => void;
};

/**
 * Props for an input of dates or times whose value is told when it is complete. A year that is typed passes through
 * 0002 and 0020, which are dates as well; so what is typed counts with Enter or on leaving, what is picked at once.
 * @param patient whether to wait at all; an input nobody is told of yet takes every value
 */
export const useCommit = (shown: string, patient: boolean, commit: (text: string) => void): CommitField => {
  const typing = useRef(false);
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    typing.current = false;
    if (typed === null) return;
    setTyped(null);
    if (typed !== shown) commit(typed);
  };
  return {
    value: typed ?? shown,
    onChange: ({ target }) => {
      if (patient && typing.current) setTyped(target.value);
      else commit(target.value);
    },
    onKeyDown: ({ key }) => {
      if (key === 'Enter') finish();
      else if (key !== 'Tab') typing.current = true;
    },
    onPointerDown: () => {
      typing.current = false;
    },
    onBlur: finish,
  };
};
