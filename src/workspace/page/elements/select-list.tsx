import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { useWords } from '../shell/words-context.ts';
import { matchingGroups, type SelectChoice, type SelectGroup, searchFrom } from './select-choice.ts';

type SelectListProps = {
  readonly label: string;
  readonly groups: readonly SelectGroup[];
  readonly selected: readonly string[];
  readonly multiple: boolean;
  readonly choose: (choice: SelectChoice) => void;
};

/** The open list of a select: the focus stays on the list (or its search field), arrows move what is active in it. */
export const SelectList = ({ label, groups, selected, multiple, choose }: SelectListProps): ReactNode => {
  const words = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const holder = useRef<HTMLDivElement>(null);
  const shown = matchingGroups(groups, query);
  const flat = shown.flatMap(({ choices }) => choices);
  const [wantedActive, setActive] = useState(() =>
    Math.max(
      0,
      flat.findIndex(({ value }) => selected.includes(value)),
    ),
  );
  const active = Math.min(wantedActive, flat.length - 1);
  const searchable = groups.flatMap(({ choices }) => choices).length >= searchFrom;

  useLayoutEffect(() => {
    holder.current?.querySelector<HTMLElement>('input, [role="listbox"]')?.focus();
  }, []);
  useLayoutEffect(() => {
    holder.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const to = {
      ArrowDown: (active + 1) % flat.length,
      ArrowUp: (active - 1 + flat.length) % flat.length,
      Home: 0,
      End: flat.length - 1,
    }[event.key];
    const chosen = flat[active];
    if (to !== undefined && flat.length > 0) setActive(to);
    else if ((event.key === 'Enter' || (event.key === ' ' && !searchable)) && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  };

  const listProps = {
    'aria-label': label,
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
  };
  let index = -1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees the keys of the list or search field in it
    <div ref={holder} className="select-list" onKeyDown={onKeyDown} role="presentation">
      {searchable && (
        <input
          type="text"
          className="field"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          placeholder={words.search}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          {...listProps}
        />
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={searchable ? -1 : 0}
        aria-multiselectable={multiple}
        {...(searchable ? { 'aria-label': label } : listProps)}
      >
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list box
          <div key={group.label} role="group" aria-label={group.label === '' ? label : group.label}>
            {group.label !== '' && (
              <div className="select-group" aria-hidden="true">
                <EmojiText text={group.label} />
              </div>
            )}
            {group.choices.map((choice) => {
              index += 1;
              const at = index;
              return (
                <div
                  key={choice.value}
                  id={`${id}-${at}`}
                  role="option"
                  tabIndex={-1}
                  className={at === active ? 'menu-item menu-item-active' : 'menu-item'}
                  aria-selected={selected.includes(choice.value)}
                  data-index={at}
                  onMouseMove={() => setActive(at)}
                  onClick={() => choose(choice)}
                  onKeyDown={() => {}}
                >
                  <span>
                    <EmojiText text={choice.text} />
                    {choice.description !== undefined && <small>{choice.description}</small>}
                  </span>
                  {selected.includes(choice.value) && <span aria-hidden="true">✓</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {flat.length === 0 && <p className="select-empty">{words.nothingFound}</p>}
    </div>
  );
};
