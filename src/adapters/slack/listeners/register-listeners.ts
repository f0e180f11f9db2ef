import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { actionIds, actionPattern } from '../action-ids.ts';
import { createAnswerClaim } from '../answer-claim.ts';
import { createAnswerDesk } from '../answer-desk.ts';
import { createAnswerOrganiser } from '../answer-organiser.ts';
import { createAnswerQuiz } from '../answer-quiz.ts';
import { createAnswerRequest } from '../answer-request.ts';
import { createAnswerReview } from '../answer-review.ts';
import { createAnswerSchedule } from '../answer-schedule.ts';
import { createAnswerStudy } from '../answer-study.ts';
import { createAnswerUsage } from '../answer-usage.ts';
import { createAnswerWeek } from '../answer-week.ts';
import { createAnswerWords } from '../answer-words.ts';
import { createFollowReply } from '../follow-reply.ts';
import { createFollowWriting } from '../follow-writing.ts';
import { createHearReply } from '../hear-reply.ts';
import { createMemberProfiles } from '../member-profiles.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import { createOpenQuestions } from '../open-questions.ts';
import { createPostAnswer } from '../post-answer.ts';
import { createPostView } from '../post-view.ts';
import { createPublishHome } from '../publish-home.ts';
import { createReviewConversation, type ReviewConversation } from '../review-conversation.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { registerStopPresses, type StopPresses } from '../stop-presses.ts';
import { createTakeNote } from '../take-note.ts';
import { createTellAuthor, type TellAuthor } from '../tell-author.ts';
import { createTellOrganisers } from '../tell-organisers.ts';
import { createWeekCards, type WeekCards } from '../week-cards.ts';
import { createWelcomeChannels, type WelcomeChannels } from '../welcome-channels.ts';
import { createWelcomeOnce, type WelcomeOnce } from '../welcome-once.ts';
import { createWithdrawnQuestions } from '../withdrawn-questions.ts';
import { createWriteNote } from '../write-note.ts';
import { registerAppealListener } from './appeal-listener.ts';
import { registerAskPressListener } from './ask-press-listener.ts';
import { registerChangedQuestionListener } from './changed-question-listener.ts';
import { registerChoiceListener } from './choice-listener.ts';
import { registerCommandListener } from './command-listener.ts';
import { registerDeskListener } from './desk-listener.ts';
import { registerErrorListener } from './error-listener.ts';
import { registerFieldListener } from './field-listener.ts';
import { registerHomeListener } from './home-listener.ts';
import { registerJoinedListener } from './joined-listener.ts';
import { registerManifestListener } from './manifest-listener.ts';
import { registerMeetingListener } from './meeting-listener.ts';
import { registerMessageListener } from './message-listener.ts';
import { registerNoteFormListener } from './note-form-listener.ts';
import { registerNoteListener } from './note-listener.ts';
import { registerOpinionListener } from './opinion-listener.ts';
import { registerQuestionListener } from './question-listener.ts';
import { registerQuizItemListener } from './quiz-item-listener.ts';
import { registerQuizListener } from './quiz-listener.ts';
import { registerQuizReportListener } from './quiz-report-listener.ts';
import { registerQuizWordsListener } from './quiz-words-listener.ts';
import { registerRecordListener } from './record-listener.ts';
import { registerReminderSettingsListener } from './reminder-settings-listener.ts';
import { registerReviewListener } from './review-listener.ts';
import { registerScheduleListener } from './schedule-listener.ts';
import { registerSettingsPressListener } from './settings-press-listener.ts';
import { registerShareListener } from './share-listener.ts';
import { registerSourceListener } from './source-listener.ts';
import { registerStudyFormListener } from './study-form-listener.ts';
import { registerThanksListener } from './thanks-listener.ts';
import { registerUnknownActionListener } from './unknown-action-listener.ts';
import { registerWeekListener } from './week-listener.ts';

/**
 * The table of contents of what the tutor listens to.
 * @returns what to do once it is connected
 */
export function registerListeners(
  app: App,
  deps: SlackDeps & { readonly stopPresses: StopPresses },
): {
  readonly welcomeChannels: WelcomeChannels;
  readonly conversation: ReviewConversation;
  readonly tellAuthor: TellAuthor;
  readonly weekCards: WeekCards;
} {
  const profiles = createMemberProfiles(app.client, deps.now, deps.choices.find);
  const localeOf = async (memberId: string): Promise<Locale> =>
    deps.locale ?? (await profiles(memberId)).locale ?? 'ko';
  const inOrder = createOneAtATime();
  const { isQuiet } = deps.channels;
  const { postAnswer, beginAnswer, answersPosted } = createPostAnswer({ ...deps, inOrder });
  const { stopPresses } = deps;
  const withdrawn = createWithdrawnQuestions();
  const followWriting = createFollowWriting({ client: app.client, beginAnswer, stopPresses, withdrawn });
  const answerWords = createAnswerWords({ ...deps, profiles, isQuiet, postAnswer, followWriting, withdrawn });
  const examples = (locale: Locale) => deps.describe(locale).examples;
  const tellOrganisers = createTellOrganisers(app.client, deps);
  const answerClaim = createAnswerClaim({ ...deps, profiles, tellOrganisers });
  const answerOrganiser = createAnswerOrganiser({ ...deps, profiles });
  const answerSchedule = createAnswerSchedule(deps);
  const answerQuiz = createAnswerQuiz(deps);
  const tellAuthor = createTellAuthor(app.client, { ...deps, tellOrganisers, localeOf });
  const conversation = createReviewConversation(app.client, { ...deps, profiles, inOrder, localeOf });
  const answerReview = createAnswerReview({ ...deps, conversation });
  const { conversationDays: days, usesModel } = deps.desk;
  const privacy = { days, usesModel, command: deps.commandName };
  const weekCards = createWeekCards(app.client, { ...deps, ...deps.study, profiles, inOrder, privacy });
  const takeNote = createTakeNote({ ...deps, weekCards, profiles });
  const hearReply = createHearReply({ ...deps, profiles, localeOf });
  const followReply = createFollowReply({ ...deps, hearReply, profiles, localeOf });
  const board = createOpenQuestions(app.client, { ...deps, profiles, inOrder });
  const answerWeek = createAnswerWeek({ study: deps.study, weekCards });
  const writeNote = createWriteNote(deps);
  const answerStudy = createAnswerStudy({ ...deps, answerWeek, board, writeNote, profiles });
  const answerDesk = createAnswerDesk(app.client, { ...deps, profiles });
  const answerUsage = createAnswerUsage({ ...deps, profiles });
  const answerRequest = createAnswerRequest({
    ...{
      ...deps,
      postView: createPostView({ ...deps, isQuiet }),
      profiles,
      answerWords,
      answerClaim,
      answerOrganiser,
      answerSchedule,
      answerQuiz,
      answerDesk,
      answerReview,
      answerStudy,
      answerUsage,
      examples,
    },
  });
  const welcomeOnce = createWelcomeOnce(app.client, { ...deps, inOrder });
  // A member who opens something shall not read of an error because a greeting failed; it is tried again the next time.
  const welcomeKindly: WelcomeOnce = (place) =>
    welcomeOnce(place).catch((error) => {
      deps.log.warn({ err: error }, 'A welcome could not be posted');
      return 'silent';
    });
  const findExchange = deps.conversations.find;

  registerStopPresses(app, stopPresses);
  registerCommandListener(app, { ...deps, answerRequest });
  registerMessageListener(app, { ...deps, answerRequest, answersPosted, inOrder, takeNote, hearReply, withdrawn });
  registerChangedQuestionListener(app, { ...deps, profiles, inOrder, answerWords, followReply, withdrawn });
  registerAskPressListener(app, { answerRequest, inOrder });
  registerSourceListener(app, { ...deps, findExchange, localeOf });
  registerThanksListener(app, { ...deps, answerClaim, inOrder, localeOf });
  registerOpinionListener(app, { ...deps, localeOf });
  registerShareListener(app, { ...deps, profiles, postAnswer, inOrder });
  registerSettingsPressListener(app, { ...deps, profiles, localeOf });
  const publishHome = createPublishHome(app.client, { ...deps, profiles, localeOf });
  registerHomeListener(app, { ...deps, publishHome, localeOf, welcomeOnce: welcomeKindly });
  registerJoinedListener(app, { ...deps, localeOf, welcomeOnce: welcomeKindly });
  registerScheduleListener(app, { ...deps, profiles, localeOf });
  registerReminderSettingsListener(app, { ...deps, profiles, localeOf });
  registerQuizListener(app, { ...deps, profiles, localeOf });
  registerQuizWordsListener(app, { quiz: deps.quiz, localeOf });
  registerQuizReportListener(app, { quiz: deps.quiz, localeOf, tellAuthor });
  registerQuizItemListener(app, { ...deps, profiles, localeOf });
  registerChoiceListener(app, deps);
  registerDeskListener(app, { ...deps, localeOf });
  registerReviewListener(app, { ...deps, conversation, localeOf });
  registerAppealListener(app, { ...deps, conversation, profiles, localeOf, tellOrganisers });
  registerRecordListener(app, { ...deps, profiles, localeOf });
  registerQuestionListener(app, { ...deps, board, profiles, localeOf });
  registerNoteFormListener(app, { ...deps, writeNote, weekCards, profiles, localeOf });
  registerNoteListener(app, { ...deps, localeOf });
  registerStudyFormListener(app, { ...deps, weekCards, profiles, localeOf });
  registerWeekListener(app, { ...deps, weekCards, localeOf });
  registerMeetingListener(app, { ...deps, weekCards, profiles, localeOf });
  registerFieldListener(app, { ...deps, localeOf });
  registerManifestListener(app, { ...deps, localeOf });
  registerUnknownActionListener(app, {
    known: Object.values(actionIds).map(actionPattern),
    profiles,
    locale: deps.locale,
  });
  registerErrorListener(app, { ...deps, profiles });
  const { isWelcomed } = deps.channels;
  const welcomeChannels = createWelcomeChannels(app.client, { ...deps, welcomeOnce, isWelcomed, profiles });
  return { welcomeChannels, conversation, tellAuthor, weekCards };
}
