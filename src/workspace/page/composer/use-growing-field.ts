import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

type GrowingField = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly caret: number;
  readonly setCaret: (caret: number) => void;
  /** Where the caret goes once the text that is about to be given is there. */
  readonly putCaret: (caret: number) => void;
};

/** A text field that is as high as its text, and knows where its caret is. */
export const useGrowingField = (text: string, autoFocus: boolean): GrowingField => {
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<number | null>(null);
  const [caret, setCaret] = useState(0);

  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
    if (wanted.current === null || !field.current.value.startsWith(text)) return;
    field.current.setSelectionRange(wanted.current, wanted.current);
    setCaret(wanted.current);
    wanted.current = null;
  }, [text]);
  useLayoutEffect(() => {
    // On a touch screen the focus would open the keyboard over half of what there is to read.
    if (autoFocus && window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [autoFocus]);

  const putCaret = useCallback((at: number) => {
    wanted.current = at;
  }, []);
  return { field, caret, setCaret, putCaret };
};
