export type AppealState = 'waiting' | 'accepted' | 'rejected';

/** A member says that their written answer is right too. */
export interface Appeal {
  readonly id: string;
  readonly askId: string;
  /** Of the answer that it is about: an answer given anew can be appealed anew. */
  readonly answerKey: string;
  readonly itemId: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly typed: string;
  readonly state: AppealState;
  readonly atMs: number;
}
