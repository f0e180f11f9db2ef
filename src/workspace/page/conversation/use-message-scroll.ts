import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { visibleRows } from './visible-rows.ts';

/** So near the end counts as being there, in pixels: a browser that zooms rarely scrolls to the last one. */
const near = 40;
/** What a message of one line takes with its author's name, in pixels; it is measured once it is drawn. */
const usualHeight = 60;
/** Messages drawn beyond either edge, so that scrolling meets no blank ones. */
const overscan = 8;
/** So many rows above what is in sight are about a screen: older ones are asked for before somebody arrives there. */
const topRows = 15;

type MessageScroll = {
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLElement, HTMLLIElement>;
  readonly atBottom: boolean;
  readonly toBottom: () => void;
  /** Whether the beginning of what is loaded is in sight or nearly so. */
  readonly nearTop: boolean;
  /** For the list: the row that holds the focus stays drawn, lest the focus be lost by scrolling. */
  readonly onFocus: (key: string) => void;
  /** The key of the row that was being read when the list began anew without it; empty for none. */
  readonly lost: string;
};

/**
 * Draws only those rows of a list that are in sight. The list begins at its end and stays there while it grows, unless
 * somebody has scrolled up; what comes in at the top leaves what is being read where it is.
 * @param keys the rows' keys, ascending
 * @param marked the key of a row to begin at instead, as soon as it is there; empty for none
 * @param kept the key of a row that stays drawn out of sight as well; empty for none
 */
export const useMessageScroll = (keys: readonly string[], marked: string, kept: string): MessageScroll => {
  const scrollRef = useRef<HTMLElement>(null);
  const focused = useRef('');
  const first = useRef('');
  const formerFirst = useRef('');
  const settled = useRef(false);
  const reading = useRef('');
  const [lost, setLost] = useState('');
  const [atBottom, setAtBottom] = useState(marked === '');
  const [topInSight, setTopInSight] = useState('');
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const key = focused.current === '' ? kept : focused.current;
      return visibleRows(range, key === '' ? -1 : keys.indexOf(key));
    },
    [keys, kept],
  );

  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: keys.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => usualHeight,
    getItemKey,
    rangeExtractor,
    overscan,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: near,
    onChange: (instance) => {
      if (!settled.current) return;
      const atEnd = instance.isAtEnd(near);
      reading.current = atEnd ? '' : String(instance.getVirtualItemForOffset(instance.scrollOffset ?? 0)?.key ?? '');
      setAtBottom(atEnd);
      // By its first row, since a list that has just grown upwards is a list whose beginning is out of sight again.
      setTopInSight((instance.range?.startIndex ?? topRows) < topRows ? String(getItemKey(0)) : '');
    },
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, instance) => {
    const top = instance.scrollOffset ?? 0;
    // The row that was the first loses its date when older ones come before it; what is below must not move.
    if (item.key === formerFirst.current) return item.start <= top;
    if (!instance.itemSizeCache.has(item.key)) return item.start < top;
    return item.end <= top && instance.scrollDirection !== 'backward';
  };
  useLayoutEffect(() => {
    const now = keys[0] ?? '';
    if (now !== first.current) formerFirst.current = first.current;
    first.current = now;
    if (reading.current !== '' && reading.current < now) setLost(reading.current);
  }, [keys]);
  useLayoutEffect(() => {
    const found = lost === '' || (keys[0] ?? '') > lost ? -1 : keys.findIndex((key) => key >= lost);
    if (found < 0) return;
    virtualizer.scrollToIndex(found, { align: 'start' });
    setLost('');
  }, [keys, lost, virtualizer]);

  const toBottom = useCallback(() => virtualizer.scrollToEnd(), [virtualizer]);
  const isEmpty = keys.length === 0;
  const beginsAtEnd = useRef(marked === '');
  useLayoutEffect(() => {
    if (isEmpty) return;
    if (beginsAtEnd.current) virtualizer.scrollToEnd();
    const frame = requestAnimationFrame(() => {
      settled.current = true;
    });
    return () => cancelAnimationFrame(frame);
  }, [isEmpty, virtualizer]);
  const markedAt = marked === '' ? -1 : keys.indexOf(marked);
  const hasMarked = markedAt >= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per marked row, not whenever its place changes
  useEffect(() => {
    if (hasMarked) virtualizer.scrollToIndex(markedAt, { align: 'center' });
  }, [hasMarked, marked, virtualizer]);

  // A composer that grows takes its room from the list.
  const stuck = useRef(atBottom);
  stuck.current = atBottom;
  useEffect(() => {
    const list = scrollRef.current;
    if (list === null) return;
    const observer = new ResizeObserver(() => {
      if (stuck.current) virtualizer.scrollToEnd();
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, [virtualizer]);

  const onFocus = useCallback((key: string) => {
    focused.current = key;
  }, []);
  const nearTop = topInSight !== '' && topInSight === keys[0];
  return { scrollRef, virtualizer, atBottom, toBottom, nearTop, onFocus, lost };
};
