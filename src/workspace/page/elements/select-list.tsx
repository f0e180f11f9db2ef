import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { EmojiText } from '../mrkdwn/emoji-text.tsx';
import { useWords } from '../shell/words-context.ts';
import type { SelectChoice, SelectGroup } from './select-choice.ts';

type SelectListProps = {
  readonly label: string;
  /** What there is to choose for what was typed. */
  readonly groups: readonly SelectGroup[];
  /** What was typed to search by; null where there is no field for that. */
  readonly search: { readonly query: string; readonly setQuery: (query: string) => void } | null;
  /** A sentence below the choices, such as that there are none; empty for none. */
  readonly note: string;
  readonly selected: readonly string[];
  readonly multiple: boolean;
  readonly choose: (choice: SelectChoice) => void;
};

/** The open list of a select: the focus stays on the list (or its search field), arrows move what is active in it. */
export const SelectList = (props: SelectListProps): ReactNode => {
  const { label, groups, search, note, selected, multiple, choose } = props;
  const words = useWords();
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const flat = groups.flatMap(({ choices }) => choices);
  const [wantedActive, setActive] = useState(() =>
    Math.max(
      0,
      flat.findIndex(({ value }) => selected.includes(value)),
    ),
  );
  const active = Math.min(wantedActive, flat.length - 1);

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
    else if ((event.key === 'Enter' || (event.key === ' ' && search === null)) && chosen !== undefined) choose(chosen);
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
      {search !== null && (
        <input
          type="text"
          className="field"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          placeholder={words.search}
          value={search.query}
          onChange={(event) => {
            search.setQuery(event.target.value);
            setActive(0);
          }}
          {...listProps}
        />
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={search === null ? 0 : -1}
        aria-multiselectable={multiple}
        {...(search === null ? listProps : { 'aria-label': label })}
      >
        {groups.map((group) => (
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
      <p className="select-empty" role="status">
        {note}
      </p>
    </div>
  );
};
