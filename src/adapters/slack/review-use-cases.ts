import type { AmendAnswer } from '../../features/review/amend-answer.ts';
import type { AnswerCard } from '../../features/review/answer-card.ts';
import type { AppealAnswer } from '../../features/review/appeal-answer.ts';
import type { ChangeReviewWishes } from '../../features/review/change-review-wishes.ts';
import type { DueDayOf } from '../../features/review/due-day-of.ts';
import type { FindCard } from '../../features/review/find-card.ts';
import type { HelpWithCard } from '../../features/review/help-with-card.ts';
import type { GiveNextCard } from '../../features/review/next-card.ts';
import type { PlaceCard } from '../../features/review/place-card.ts';
import type { ReadAnswer } from '../../features/review/read-answer.ts';
import type { ShowReviewProgress } from '../../features/review/show-review-progress.ts';

/** What Slack needs for reviews. */
export interface ReviewUseCases {
  readonly nextCard: GiveNextCard;
  readonly placeCard: PlaceCard;
  readonly find: FindCard;
  readonly answer: AnswerCard;
  /** Null without a model. */
  readonly read: ReadAnswer | null;
  readonly help: HelpWithCard;
  readonly amend: AmendAnswer;
  readonly appeals: AppealAnswer;
  readonly dueDay: DueDayOf;
  readonly changeWishes: ChangeReviewWishes;
  readonly showProgress: ShowReviewProgress;
}
