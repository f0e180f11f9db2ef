import { useEffect, useState } from 'react';
import type { ActResult } from '../../page-acts.ts';
import { useSurface } from './surface-context.ts';

/** A pause this long ends a word while typing quickly; asking at every letter would only bother the app. In milliseconds. */
const pause = 250;

/**
 * - `short`: too little was typed to ask
 * - `loading`: the app is being asked
 * - else what came of it
 */
export type LoadedOptions = { readonly kind: 'short' } | { readonly kind: 'loading' } | ActResult;

/** What an external select offers for what was typed: the newest question counts, late answers to older ones do not. */
export const useLoadedOptions = (
  blockId: string,
  actionId: string,
  typed: string,
  minQueryLength: number,
): LoadedOptions => {
  const { loadOptions } = useSurface();
  const [loaded, setLoaded] = useState<LoadedOptions>({ kind: 'loading' });
  const short = [...typed].length < minQueryLength;
  useEffect(() => {
    if (short) return;
    let over = false;
    setLoaded({ kind: 'loading' });
    const ask = async (): Promise<void> => {
      const result = await loadOptions(blockId, actionId, typed);
      if (!over) setLoaded(result);
    };
    const timer = setTimeout(() => void ask(), typed === '' ? 0 : pause);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [short, loadOptions, blockId, actionId, typed]);
  return short ? { kind: 'short' } : loaded;
};
