/** `action_id` of the buttons about fields. */
export const fieldActionIds = {
  /** Value `version path`, with an empty version for the current one; opens a field, or turns the window to it. */
  openField: 'open-field',
  /** Value `version path`; asks a question about the fields there. */
  quizField: 'quiz-field',
  /** Value `version right chosen`. */
  answerField: 'answer-field',
} as const;

/** `callback_id` of the windows about fields, and of the shortcut on messages. */
export const fieldCallbackIds = {
  field: 'field',
  checkManifest: 'check-manifest',
} as const;
