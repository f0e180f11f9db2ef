import type { ConfirmationDialog } from '@slack/types';
import type { ElementState } from '../../page-acts.ts';
import { useConfirm } from './confirm-context.ts';
import { type UseOutcome, useSurface } from './surface-context.ts';

type UsableElement = { readonly action_id?: string; readonly confirm?: ConfirmationDialog };

export type ElementHandle = {
  /** What was typed or chosen here, or undefined while it still holds its `initial_…`. */
  readonly held: ElementState | undefined;
  readonly outcome: UseOutcome | undefined;
  /** Remembers a value and, if the element dispatches, tells the app, after the question its `confirm` asks. */
  readonly change: (state: ElementState) => void;
  readonly hold: (state: ElementState) => void;
  /** Tells the app without remembering anything: a press. */
  readonly press: (choice?: ElementState) => void;
};

/** Ties an element to its surface. */
export const useElement = (element: UsableElement, blockId: string, dispatches: boolean): ElementHandle => {
  const surface = useSurface();
  const ask = useConfirm();
  const actionId = element.action_id ?? '';
  const press = async (choice?: ElementState): Promise<void> => {
    if (await ask(element.confirm)) await surface.use(blockId, actionId, choice);
  };
  const change = async (state: ElementState): Promise<void> => {
    if (dispatches && !(await ask(element.confirm))) return;
    surface.hold(blockId, actionId, state);
    if (dispatches) await surface.use(blockId, actionId, state);
  };
  return {
    held: surface.values[blockId]?.[actionId],
    outcome: surface.outcomeOf(blockId, actionId),
    change: (state) => void change(state),
    hold: (state) => surface.hold(blockId, actionId, state),
    press: (choice) => void press(choice),
  };
};
