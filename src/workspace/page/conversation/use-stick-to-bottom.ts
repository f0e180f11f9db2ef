import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** So near the end counts as being there, in pixels: a browser that zooms rarely scrolls to the last one. */
const near = 40;

type StickToBottom = {
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly contentRef: RefObject<HTMLDivElement | null>;
  readonly atBottom: boolean;
  readonly toBottom: () => void;
  readonly onScroll: () => void;
};

/**
 * Keeps a list at its end while it grows, unless somebody has scrolled up; what comes in at the top (`firstKey`
 * changes) leaves what is being read where it is.
 */
export const useStickToBottom = (firstKey: string): StickToBottom => {
  const scrollRef = useRef<HTMLElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const height = useRef(0);
  const top = useRef(0);
  const [atBottom, setAtBottom] = useState(true);

  const toBottom = useCallback(() => {
    const list = scrollRef.current;
    if (list === null) return;
    stuck.current = true;
    setAtBottom(true);
    list.scrollTop = list.scrollHeight;
  }, []);

  const onScroll = useCallback(() => {
    const list = scrollRef.current;
    if (list === null) return;
    // A list that has grown since it was last scrolled is not at its end either; only going up is somebody's wish.
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < near;
    if (atEnd || list.scrollTop < top.current) stuck.current = atEnd;
    top.current = list.scrollTop;
    height.current = list.scrollHeight;
    setAtBottom(stuck.current);
  }, []);

  useLayoutEffect(() => {
    const list = scrollRef.current;
    if (list === null || firstKey === '') return;
    if (!stuck.current) list.scrollTop += list.scrollHeight - height.current;
    height.current = list.scrollHeight;
  }, [firstKey]);

  useLayoutEffect(() => {
    const list = scrollRef.current;
    const content = contentRef.current;
    if (list === null || content === null) return;
    list.scrollTop = list.scrollHeight;
    const observer = new ResizeObserver(() => {
      if (stuck.current) list.scrollTop = list.scrollHeight;
      height.current = list.scrollHeight;
    });
    observer.observe(content);
    observer.observe(list);
    return () => observer.disconnect();
  }, []);

  return { scrollRef, contentRef, atBottom, toBottom, onScroll };
};
