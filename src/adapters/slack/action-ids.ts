import { fieldActionIds, fieldCallbackIds } from './field-action-ids.ts';
import { reviewActionIds, reviewCallbackIds } from './review-action-ids.ts';
import { studyActionIds, studyCallbackIds } from './study-action-ids.ts';

/** `action_id` of every button. One that stands several times in a block carries its position: `open-source:1`. */
export const actionIds = {
  /** Value `exchangeId:citationIndex`; opens the source window. */
  openSource: 'open-source',
  /** Value `exchangeId:nearestIndex`; opens the source window at a nearest heading. */
  openNearest: 'open-nearest',
  /** Value is a passage's id; opens the source window at a search result. */
  openPassage: 'open-passage',
  /** Value `exchangeId`. */
  more: 'more',
  /** Value `exchangeId`. */
  why: 'why',
  /** Value `exchangeId:helpful` or `exchangeId:not-helpful`; native feedback buttons and plain ones alike. */
  rate: 'rate',
  /** Value is the topic, to be explained. */
  explain: 'explain',
  /** Value `step:topic`; gives the next hint. */
  hint: 'hint',
  /** Value is the question, to be asked. */
  ask: 'ask',
  /** Value is the question, to be asked beside the message instead of under it. */
  askAnew: 'ask-anew',
  /** Value is what would be typed after the command's name. */
  run: 'run',
  /** Value `exchangeId`; posts the question for the group. */
  askGroup: 'ask-group',
  /** Value `exchangeId`; posts a private answer in its channel. */
  share: 'share',
  /** Value `exchangeId`; puts a private answer into the direct message. */
  goOnInDm: 'go-on-in-dm',
  /** Value `on` or `off`. */
  setQuiet: 'set-quiet',
  /** Value `memberId:authorName`. */
  confirmClaim: 'confirm-claim',
  /** Value `memberId:authorName`. */
  rejectClaim: 'reject-claim',
  /** Value is a CronJob's name, or a manifest, or empty; opens the editor. */
  editSchedule: 'edit-schedule',
  /** Value is a CronJob's name, or a manifest; shows the presser what it says. */
  previewSchedule: 'preview-schedule',
  /** Value `choice:about`. */
  snooze: 'snooze',
  /** Opens the window of reminder settings. */
  reminderSettings: 'reminder-settings',
  /** Value is a channel's id, or `any`; opens the window of what is posted in it. */
  channelSettings: 'channel-settings',
  /** Value `on` or `off`: whether one's stars are shown with one's name. */
  shareStars: 'share-stars',
  /** Ends whatever keeps reminders from the presser. */
  wakeReminders: 'wake-reminders',
  /** Value `quizId:question:option`. */
  quizAnswer: 'quiz-answer',
  /** Value `quizId:question`: “I don’t know”. */
  quizUnknown: 'quiz-unknown',
  /** Value `quizId:question`; opens the window for an answer in words. */
  quizType: 'quiz-type',
  /** Value `quizId:question:known` or `quizId:question:unknown`: one's own judgement of an answer in words. */
  quizJudge: 'quiz-judge',
  /** Value `quizId:question:guessed` or `quizId:question:misclick`. */
  quizMark: 'quiz-mark',
  /** Value is an item's id; opens the window that asks why. */
  /** Value is a quiz's id and a position in it. */
  quizAppeal: 'quiz-appeal',
  quizReport: 'quiz-report',
  /** Value is a quiz's id. */
  quizClose: 'quiz-close',
  /** Value is an item's id. */
  quizApprove: 'quiz-approve',
  /** Value is an item's id. */
  quizReject: 'quiz-reject',
  /** Value is an item's id; opens the window of its words. */
  quizEdit: 'quiz-edit',
  /** Value is what all that is shown is about: a chapter, or a blank for all. */
  quizApproveAll: 'quiz-approve-all',
  /** Opens an empty window for an item. */
  quizWrite: 'quiz-write',
  /** A select: `slack`, or a language. */
  chooseLocale: 'choose-locale',
  /** A select: `slack`, or an IANA name. */
  chooseZone: 'choose-zone',
  /** Deletes what is stored about the presser. */
  forgetMe: 'forget-me',
  ...reviewActionIds,
  ...studyActionIds,
  ...fieldActionIds,
} as const;

export type ActionId = (typeof actionIds)[keyof typeof actionIds];

/** `callback_id` of every window. */
export const callbackIds = {
  source: 'source',
  more: 'more',
  why: 'why',
  home: 'home',
  editor: 'schedule-editor',
  confirm: 'schedule-confirm',
  settings: 'reminder-settings',
  ...reviewCallbackIds,
  channelSettings: 'channel-settings',
  quizItem: 'quiz-item',
  quizTyped: 'quiz-typed',
  quizReport: 'quiz-report',
  /** A message's shortcut. */
  quizFromMessage: 'quiz-from-message',
  ...studyCallbackIds,
  ...fieldCallbackIds,
} as const;

/** Matches an `action_id` with and without its position. */
export function actionPattern(id: ActionId): RegExp {
  return new RegExp(`^${id}(?::\\d+)?$`);
}
