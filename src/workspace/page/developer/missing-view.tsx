import type { ReactNode } from 'react';
import { useWords } from '../shell/words-context.ts';

/** What the app called that this workspace does not provide. */
export const MissingView = ({ methods }: { readonly methods: readonly string[] }): ReactNode => {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="drawer-page" tabIndex={0} aria-label={words.developer.tabs.missing}>
      {methods.length === 0 ? (
        <p>{words.developer.nothingMissing}</p>
      ) : (
        <>
          <h3>{words.notProvided}</h3>
          <ul>
            {methods.map((method) => (
              <li key={method}>
                <code>{method}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
