import type { ReactNode } from 'react';
import type { LiveState } from '../live/live-state.ts';
import { useWords } from './words-context.ts';

/** Says when the page is not in touch with the workspace. */
export const ConnectionBar = ({ connection }: { readonly connection: LiveState['connection'] }): ReactNode => {
  const words = useWords();
  if (connection === 'reload') {
    return (
      <div className="connection">
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </div>
    );
  }
  return (
    <div className="connection" role="status">
      {connection === 'lost' && <p>{words.connectionLost}</p>}
    </div>
  );
};
