import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../shell/words-context.ts';
import { ClockView } from './clock-view.tsx';
import { type DrawerTab, drawerTabs } from './developer-context.ts';
import { FaultsView } from './faults-view.tsx';
import { MissingView } from './missing-view.tsx';
import type { DeveloperState } from './reduce-developer.ts';
import { TrafficView } from './traffic-view.tsx';
import { useDeveloperFeed } from './use-developer-feed.ts';

type DeveloperDrawerProps = {
  readonly tab: DrawerTab;
  /** Whether it takes the focus when it opens; it gives it back when it shuts. */
  readonly takesFocus: RefObject<boolean>;
  readonly choose: (tab: DrawerTab) => void;
  readonly close: () => void;
};

/** Everything that passes between the app and the workspace, its clock, and what may go wrong on purpose. Escape shuts it. */
export const DeveloperDrawer = ({ tab, takesFocus, choose, close }: DeveloperDrawerProps): ReactNode => {
  const { developer: words } = useWords();
  const { state, isLost } = useDeveloperFeed();
  const tabs = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!takesFocus.current) return;
    const before = document.activeElement;
    tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [takesFocus]);

  return (
    <section
      className="drawer"
      aria-label={words.tools}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <header className="drawer-head">
        <div
          className="tabs"
          role="tablist"
          aria-label={words.tools}
          ref={tabs}
          onKeyDown={(event) => {
            const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (by === undefined) return;
            const next = (drawerTabs.indexOf(tab) + by + drawerTabs.length) % drawerTabs.length;
            choose(drawerTabs[next] ?? tab);
            event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
          }}
        >
          {drawerTabs.map((each) => (
            <button
              key={each}
              id={`drawer-tab-${each}`}
              type="button"
              role="tab"
              aria-selected={each === tab}
              aria-controls="drawer-panel"
              tabIndex={each === tab ? 0 : -1}
              onClick={() => choose(each)}
            >
              {words.tabs[each]}
            </button>
          ))}
        </div>
        <button type="button" className="icon-button" aria-label={words.close} title={words.close} onClick={close}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {isLost && (
        <p className="banner" role="status">
          {words.lost}
        </p>
      )}
      <div className="drawer-panel" id="drawer-panel" role="tabpanel" aria-labelledby={`drawer-tab-${tab}`}>
        {state !== null && panelOf(tab, state)}
      </div>
    </section>
  );
};

const panelOf = (tab: DrawerTab, state: DeveloperState): ReactNode => {
  switch (tab) {
    case 'traffic':
      return <TrafficView calls={state.calls} deliveries={state.deliveries} />;
    case 'clock':
      return <ClockView aheadMs={state.aheadMs} offsetMs={state.offsetMs} />;
    case 'faults':
      return <FaultsView state={state} />;
    case 'missing':
      return <MissingView methods={state.notProvided} />;
  }
};
