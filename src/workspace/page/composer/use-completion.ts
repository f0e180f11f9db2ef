import { type KeyboardEvent, useState } from 'react';
import { type Completion, type CompletionItem, type CompletionSource, completionAt } from './completion.ts';

type CompletionHandle = {
  readonly completion: Completion | null;
  readonly active: number;
  /** Whether the key was meant for the list and has done its work. */
  readonly takeKey: (event: KeyboardEvent, choose: (item: CompletionItem) => void) => boolean;
};

/** The open completion of a text and which of its items is active; Escape closes it until the text changes. */
export const useCompletion = (text: string, caret: number, source: CompletionSource): CompletionHandle => {
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [chosen, setChosen] = useState({ text: '', index: 0 });
  const completion = text === closedFor ? null : completionAt(text, caret, source);
  const active = chosen.text === text ? Math.min(chosen.index, (completion?.items.length ?? 1) - 1) : 0;

  const takeKey: CompletionHandle['takeKey'] = (event, choose) => {
    if (completion === null || event.shiftKey) return false;
    const { length } = completion.items;
    const item = completion.items[active];
    // What is written in full needs no completing: Enter sends it.
    const complete = text.slice(completion.start, caret) === item?.insert.trimEnd();
    if (event.key === 'Enter' && complete) return false;
    if (event.key === 'ArrowDown') setChosen({ text, index: (active + 1) % length });
    else if (event.key === 'ArrowUp') setChosen({ text, index: (active - 1 + length) % length });
    else if (event.key === 'Escape') setClosedFor(text);
    else if ((event.key === 'Enter' || event.key === 'Tab') && item !== undefined) choose(item);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { completion, active, takeKey };
};
