import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { PageConditions } from '../../page-objects.ts';
import { ClockContext } from '../shell/clock-context.ts';
import { ConditionsBar } from './conditions-bar.tsx';
import { DrawerContext, type DrawerTab } from './developer-context.ts';
import { DeveloperDrawer } from './developer-drawer.tsx';
import { useDrawerTab } from './use-drawer-tab.ts';

type DeveloperDeskProps = {
  readonly conditions: PageConditions;
  /** The page. */
  readonly children: ReactNode;
};

/** The page with what a developer has around it: a bar that says what is not as usual, and a drawer below. */
export const DeveloperDesk = ({ conditions, children }: DeveloperDeskProps): ReactNode => {
  const [tab, setTab] = useDrawerTab();
  const { clock } = conditions;
  const offsetMs = useMemo(() => clock.now - Date.now(), [clock]);
  /** One that was open when the page was loaded leaves the focus where it is. */
  const askedFor = useRef(false);
  const drawer = useMemo(() => {
    const show = (wanted: DrawerTab | null): void => {
      askedFor.current = true;
      setTab(wanted);
    };
    return { tab, open: show, toggle: () => show(tab === null ? 'traffic' : null) };
  }, [tab, setTab]);
  const { toggle } = drawer;

  useEffect(() => {
    // Control and the key left of 1, as editors open their terminal; by its place, because Korean keyboards write ₩ there.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code !== 'Backquote' || !event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [toggle]);

  return (
    <DrawerContext value={drawer}>
      <div className="desk">
        <ConditionsBar conditions={conditions} offsetMs={offsetMs} />
        <ClockContext value={offsetMs}>{children}</ClockContext>
        {tab !== null && <DeveloperDrawer tab={tab} takesFocus={askedFor} choose={setTab} close={() => setTab(null)} />}
      </div>
    </DrawerContext>
  );
};
