/** `action_id` of the buttons about a study. */
export const studyActionIds = {
  /** Value: ids of what was kept, with `,` between. */
  undoRecord: 'undo-record',
  /** Value `chapter|minutes|halves`, see `recordValue`; keeps it. */
  keepRecord: 'keep-record',
  /** Value as of `severalValue`. */
  keepSeveral: 'keep-several',
  /** Value as of `keepRecord`; opens the form. */
  correctRecord: 'correct-record',
  /** Value is a channel's id, or empty; opens the window of the study's settings. */
  setUpStudy: 'set-up-study',
  /** Value `answer:week:studyId`. */
  attend: 'attend',
  /** Value `join:studyId` or `leave:studyId`. */
  enrol: 'enrol',
  /** Value is the study's id. */
  passWeek: 'pass-week',
  /** Value is the study's id; shows whose turns can be swapped for. */
  offerSwap: 'offer-swap',
  /** Value as of `swapValue`; asks the other presenter. */
  askSwap: 'ask-swap',
  acceptSwap: 'accept-swap',
  declineSwap: 'decline-swap',
  /** Value is the study's id. */
  presented: 'presented',
  /** Value `id` or `id:anonymous`; posts a question out of one's note. */
  postQuestion: 'post-question',
  /** Value is a question's id; opens the window for the answer. */
  takeQuestion: 'take-question',
  answerQuestion: 'answer-question',
  acceptAnswer: 'accept-answer',
  /** Value is a question's id; writes its accepted answer into the group's notes. */
  keepAnswer: 'keep-answer',
  /** Keeps what the window of a note holds as a draft. */
  keepDraft: 'keep-draft',
  /** Value is a chapter, or empty; opens the window of a note. */
  openNote: 'open-note',
  /** Value as of `correctionValue`; takes one suggestion over into the note. */
  correctNote: 'correct-note',
  /** Value as of `correctionValue`; undoes it. */
  takeCorrectionBack: 'take-correction-back',
  /** Value `time:week:studyId` with epoch milliseconds, `skip` or `as-planned` as time. */
  changeMeeting: 'change-meeting',
  /** Value is a note's path, as of the next two. */
  thankAuthor: 'thank-author',
  takeThanksBack: 'take-thanks-back',
  claimNote: 'claim-note',
} as const;

/** `callback_id` of the windows about a study. */
export const studyCallbackIds = {
  record: 'record-form',
  study: 'study-form',
  answer: 'answer-form',
  note: 'note-form',
} as const;
