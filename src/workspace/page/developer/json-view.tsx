import { type ReactNode, useMemo } from 'react';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { readableJson, shownJson } from './readable-json.ts';

/** A part of a call or a delivery as text, never as markup, with a button that copies it. */
export const JsonView = ({ title, value }: { readonly title: string; readonly value: unknown }): ReactNode => {
  const { developer: words } = useWords();
  const { notify } = useActions();
  const json = useMemo(() => readableJson(value), [value]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(json);
      notify(words.copied);
    } catch {
      notify(words.notCopied);
    }
  };
  return (
    <section className="json" aria-label={title}>
      <header>
        <h4>{title}</h4>
        <button type="button" className="link-button" onClick={() => void copy()}>
          {words.copy}
          <span className="only-heard">: {title}</span>
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{shownJson(json)}</pre>
    </section>
  );
};
