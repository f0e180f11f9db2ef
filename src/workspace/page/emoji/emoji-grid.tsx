import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../shell/words-context.ts';
import { searchEmoji } from './search-emoji.ts';

/** Emoji in a row; the style sheet has as many columns. */
const columns = 8;
/** Rows of them that fit without scrolling far. */
const most = columns * 8;

type EmojiGridProps = {
  readonly label: string;
  readonly choose: (emoji: { readonly name: string; readonly character: string }) => void;
};

/** A search field over a grid of emoji. The focus stays in the field; arrows move what is active in the grid. */
export const EmojiGrid = ({ label, choose }: EmojiGridProps): ReactNode => {
  const words = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const found = searchEmoji(query, most);
  useEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    const chosen = found[active];
    if (by !== undefined) setActive(Math.max(0, Math.min(found.length - 1, active + by)));
    else if (event.key === 'Enter' && chosen !== undefined)
      choose({ name: chosen.names[0], character: chosen.character });
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={field}
        type="text"
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-grid`}
        aria-autocomplete="list"
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${active}`}
        placeholder={words.searchEmoji}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-grid`} className="emoji-grid" role="listbox" aria-label={label}>
        {found.map(({ code, character, names }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and handles the keys for its grid
          <div
            key={code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-label={names[0].replaceAll('_', ' ')}
            title={`:${names[0]}:`}
            onMouseMove={() => setActive(index)}
            onClick={() => choose({ name: names[0], character })}
          >
            {character}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="select-empty">{words.nothingFound}</p>}
    </>
  );
};
