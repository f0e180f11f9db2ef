/** What a stored row is about, as members read of it. */
export type DataSection =
  | 'questions'
  | 'opinions'
  | 'conversations'
  | 'identity'
  | 'reminders'
  | 'spending'
  | 'study'
  | 'notes'
  | 'reading'
  | 'review'
  | 'quiz'
  /** Rows about somebody or something else that name the member. */
  | 'mentions';
