import { useCallback } from 'react';
import type { Act } from '../../page-acts.ts';
import { useActions } from './actions-context.ts';
import { useDirectory } from './directory-context.ts';
import { useWords } from './words-context.ts';

type RunShortcut = Extract<Act, { kind: 'run-shortcut' }>;

/** Runs a shortcut of the app, on a message or anywhere, and says when the app did not answer. */
export const useRunShortcut = (): ((callbackId: string, on?: RunShortcut['on']) => Promise<void>) => {
  const words = useWords();
  const { act, notify } = useActions();
  const { appName } = useDirectory();
  return useCallback(
    async (callbackId, on) => {
      const result = await act({ kind: 'run-shortcut', callbackId, ...(on === undefined ? {} : { on }) });
      if (result.kind === 'no-answer') notify(words.noAnswer(appName));
      if (result.kind === 'refused') notify(words.refused(result.reason));
    },
    [act, notify, words, appName],
  );
};
