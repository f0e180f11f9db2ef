import type { ModalView } from '@slack/types';
import type { KubectlOutcome } from '../../../features/schedule/kubectl-outcome.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { kubectlView } from './kubectl-view.ts';

/** Where the editor's text stands in a submission. */
export const editorField = { block: 'manifest', action: 'yaml' } as const;
/** Slack's limit of an input's initial value and of a view's private metadata, in code points. */
export const editorLimit = 3_000;

/** An editor with a manifest in it. Where it was opened is kept, so that a channel that is not named is this one. */
export function editorView(yaml: string, { schedule }: Messages): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.editor,
    title: plain(schedule.editor.title, 24),
    submit: plain(schedule.buttons.apply, 24),
    close: plain(schedule.buttons.cancel, 24),
    blocks: [
      {
        type: 'input',
        block_id: editorField.block,
        label: plain(schedule.editor.label, 150),
        element: {
          type: 'plain_text_input',
          action_id: editorField.action,
          multiline: true,
          max_length: editorLimit,
          initial_value: yaml.slice(0, editorLimit),
        },
      },
    ],
  };
}

/** What applying would change, to be confirmed; or what became of it. */
export function appliedModalView(outcome: KubectlOutcome, yaml: string | null, messages: Messages): ModalView {
  const { editor, buttons } = messages.schedule;
  // Buttons of a message have no place in a window that decides.
  const blocks = kubectlView(outcome, messages).blocks.filter(({ type }) => type !== 'actions');
  return {
    type: 'modal',
    callback_id: callbackIds.confirm,
    title: plain(yaml === null ? editor.done : editor.confirm, 24),
    ...(yaml === null ? {} : { submit: plain(buttons.apply, 24), private_metadata: yaml }),
    close: plain(buttons.cancel, 24),
    blocks,
  };
}
