/** `action_id` of the buttons of reviews. Each value begins with the id of the card that was shown. */
export const reviewActionIds = {
  /** Value `askId:option`. */
  reviewChoose: 'review-choose',
  /** Opens the window for a written answer. */
  reviewType: 'review-type',
  reviewHint: 'review-hint',
  /** “I don't know”. */
  reviewUnknown: 'review-unknown',
  reviewReveal: 'review-reveal',
  reviewPass: 'review-pass',
  reviewNext: 'review-next',
  reviewUndo: 'review-undo',
  /** Value `askId:guessed`, `askId:easy` or `askId:sure`. */
  reviewMark: 'review-mark',
  /** Value `askId:known`, `askId:hard` or `askId:unknown`. */
  reviewJudge: 'review-judge',
  reviewAppeal: 'review-appeal',
  /** Value is an appeal's id. */
  reviewAccept: 'review-accept',
  /** Value is an appeal's id. */
  reviewReject: 'review-reject',
} as const;

/** `callback_id` of the windows of reviews. */
export const reviewCallbackIds = {
  reviewAnswer: 'review-answer',
} as const;
