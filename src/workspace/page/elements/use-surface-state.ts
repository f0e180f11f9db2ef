import { useCallback, useMemo, useRef, useState } from 'react';
import type { Act, ElementState, StateValues } from '../../page-acts.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import type { Surface, UseOutcome } from './surface-context.ts';
import { useSurfaceMemory } from './surface-memory.ts';

type BlockAction = Extract<Act, { kind: 'block-action' }>;

const noErrors: Readonly<Record<string, string>> = {};
const keyOf = (blockId: string, actionId: string): string => `${blockId}\n${actionId}`;

/** The state of one surface: what was typed and chosen by `block_id` and `action_id`, kept over updates of the view. */
export const useSurfaceState = (
  kind: Surface['kind'],
  on: BlockAction['on'],
  errors: Readonly<Record<string, string>> = noErrors,
): Surface => {
  const { act } = useActions();
  const { me } = useDirectory();
  const { recall, remember } = useSurfaceMemory();
  // A target is a small value made anew at every drawing; its text is what tells two apart.
  const target = JSON.stringify(on);
  const memoryKey = `${me.id} ${target}`;
  const [values, setValues] = useState<StateValues>(() => recall(memoryKey) ?? {});
  const [heldBack, setHeldBack] = useState(noErrors);
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, UseOutcome>>>({});
  const latestValues = useRef<StateValues>(values);
  const busy = useRef(new Set<string>());

  const hold = useCallback(
    (blockId: string, actionId: string, state: ElementState) => {
      const held = latestValues.current;
      latestValues.current = { ...held, [blockId]: { ...held[blockId], [actionId]: state } };
      remember(memoryKey, latestValues.current);
      setValues(latestValues.current);
    },
    [remember, memoryKey],
  );
  const holdBack = useCallback(
    (blockId: string, reason: string) =>
      setHeldBack(({ [blockId]: _, ...others }) => (reason === '' ? others : { ...others, [blockId]: reason })),
    [],
  );

  const use = useCallback(
    async (blockId: string, actionId: string, choice?: ElementState) => {
      const key = keyOf(blockId, actionId);
      if (busy.current.has(key)) return;
      busy.current.add(key);
      setOutcomes((old) => ({ ...old, [key]: 'busy' }));
      const result = await act({
        kind: 'block-action',
        on: JSON.parse(target) as BlockAction['on'],
        blockId,
        actionId,
        ...(choice === undefined ? {} : { choice }),
        state: latestValues.current,
      });
      busy.current.delete(key);
      setOutcomes(({ [key]: _, ...others }) =>
        result.kind === 'no-answer' || result.kind === 'refused' ? { ...others, [key]: result.kind } : others,
      );
    },
    [act, target],
  );
  const loadOptions = useCallback(
    (blockId: string, actionId: string, value: string) =>
      act({ kind: 'load-options', on: JSON.parse(target) as BlockAction['on'], blockId, actionId, value }),
    [act, target],
  );

  return useMemo(
    () => ({
      kind,
      values,
      errors,
      hold,
      holdBack,
      heldBack,
      use,
      loadOptions,
      outcomeOf: (blockId, actionId) => outcomes[keyOf(blockId, actionId)],
    }),
    [kind, values, errors, hold, holdBack, heldBack, use, loadOptions, outcomes],
  );
};
