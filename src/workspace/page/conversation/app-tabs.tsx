import type { ReactNode } from 'react';
import { useActions } from '../shell/actions-context.ts';
import type { AppTab } from '../shell/route.ts';
import { useWords } from '../shell/words-context.ts';

const tabs: readonly AppTab[] = ['home', 'messages', 'about'];

/** The pages of an app: Home, Messages, About. Arrow keys walk along them. */
export const AppTabs = ({ current }: { readonly current: AppTab }): ReactNode => {
  const words = useWords();
  const { go } = useActions();
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={words.appTabs}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by === undefined) return;
        const next = (tabs.indexOf(current) + by + tabs.length) % tabs.length;
        go({ tab: tabs[next] ?? current, thread: '' });
        event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === current}
          aria-controls="app-panel"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => go({ tab, thread: '', message: '' })}
        >
          {words[tab]}
        </button>
      ))}
    </div>
  );
};
