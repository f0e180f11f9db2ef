import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import type { TrafficEntry } from './traffic-entry.ts';
import { TrafficRow } from './traffic-row.tsx';

/** Within so many pixels of its end the list stays at its end. */
const nearEnd = 24;

/** The lines, the newest last. Arrows, Home and End walk through them; at its end the list follows what is new. */
export const TrafficList = ({ entries }: { readonly entries: readonly TrafficEntry[] }): ReactNode => {
  const { developer: words } = useWords();
  const { me } = useDirectory();
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState('');
  const last = entries.at(-1)?.key ?? '';
  const stop = entries.some(({ key }) => key === focused) ? focused : last;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what makes the list longer is another last entry
  useLayoutEffect(() => {
    if (atEnd.current && list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [last]);

  const toggle = useCallback((key: string) => {
    // What was opened is read; the list shall not run away from it.
    atEnd.current = false;
    setOpened((old) => (old.has(key) ? new Set([...old].filter((one) => one !== key)) : new Set([...old, key])));
  }, []);

  const walk = (event: KeyboardEvent<HTMLOListElement>): void => {
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.traffic-line')];
    const at = lines.findIndex((line) => line.matches(':focus'));
    if (at < 0) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    lines[next]?.focus();
  };

  return (
    <ol
      className="traffic-list"
      aria-label={words.traffic}
      ref={list}
      onKeyDown={walk}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
      }}
    >
      {entries.map((entry) => (
        <TrafficRow
          key={entry.key}
          entry={entry}
          reader={me}
          isOpen={opened.has(entry.key)}
          isStop={entry.key === stop}
          onToggle={toggle}
          onFocus={setFocused}
        />
      ))}
    </ol>
  );
};
