import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';
import { useDrawer } from './developer-context.ts';

/** Opens and shuts the drawer from the sidebar. */
export const DeveloperButton = ({ onOpened }: { readonly onOpened: () => void }): ReactNode => {
  const { developer: words } = useWords();
  const { tab, toggle } = useDrawer();
  return (
    <button
      type="button"
      className="side-link developer-button"
      aria-expanded={tab !== null}
      aria-keyshortcuts="Control+`"
      title="Ctrl + `"
      onClick={() => {
        toggle();
        onOpened();
      }}
    >
      <span className="side-sign" aria-hidden="true">
        {'</>'}
      </span>
      <span className="side-name">{words.tools}</span>
    </button>
  );
};
