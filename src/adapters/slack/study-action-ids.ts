/** `action_id` of the buttons about a study. */
export const studyActionIds = {
  /** Value: ids of what was kept, with `,` between. */
  undoRecord: 'undo-record',
  /** Value `chapter|minutes|halves`, see `recordValue`; keeps it. */
  keepRecord: 'keep-record',
  /** Value as of `keepRecord`; opens the form. */
  correctRecord: 'correct-record',
} as const;

/** `callback_id` of the windows about a study. */
export const studyCallbackIds = {
  record: 'record-form',
} as const;
