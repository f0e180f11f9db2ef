import type { Locale } from '../../domain/locale.ts';
import type { GiveHint } from '../../features/answer/give-hint.ts';
import type { ThreadStore } from '../../features/answer/ports.ts';
import type { SearchNotes } from '../../features/answer/search-notes.ts';
import type { SetQuiet } from '../../features/channels/set-quiet.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { AnswerClaim } from './answer-claim.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { answerField, type FieldUseCases } from './answer-field.ts';
import { answerHint } from './answer-hint.ts';
import type { AnswerOrganiser } from './answer-organiser.ts';
import type { AnswerQuiz } from './answer-quiz.ts';
import type { AnswerReview } from './answer-review.ts';
import type { AnswerSchedule } from './answer-schedule.ts';
import type { AnswerStudy } from './answer-study.ts';
import type { AnswerUsage } from './answer-usage.ts';
import type { AnswerWords } from './answer-words.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import { createLastHints } from './last-hints.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { Outlet } from './outlet.ts';
import type { PostView } from './post-view.ts';
import type { SlackRequest } from './slack-request.ts';
import { emptyView } from './views/empty-view.ts';
import { helpView } from './views/help-view.ts';
import { manifestView } from './views/manifest-view.ts';
import { nearMissView } from './views/near-miss-view.ts';
import { noticeView } from './views/notice-view.ts';
import { quietView } from './views/quiet-view.ts';
import { searchView } from './views/search-view.ts';
import type { FieldWords } from './words/field-words.ts';
import { readSearchFilter } from './words/read-search-filter.ts';
import type { ReviewWords } from './words/review-words.ts';

/** Does what a member's words ask for and says so where they asked. */
export type AnswerRequest = (asked: Asked, outlet: Outlet, request: SlackRequest) => Promise<void>;

export interface AnswerRequestDeps {
  readonly answerWords: AnswerWords;
  readonly postView: PostView;
  readonly answerClaim: AnswerClaim;
  readonly answerOrganiser: AnswerOrganiser;
  readonly answerSchedule: AnswerSchedule;
  readonly answerDesk: AnswerDesk;
  readonly answerReview: AnswerReview;
  readonly answerStudy: AnswerStudy;
  readonly answerUsage: AnswerUsage;
  readonly answerQuiz: AnswerQuiz;
  readonly fields: FieldUseCases;
  readonly giveHint: GiveHint;
  readonly search: SearchNotes;
  readonly setQuiet: SetQuiet;
  readonly threads: Pick<ThreadStore, 'state' | 'setQuiet'>;
  readonly profiles: MemberProfiles;
  readonly examples: (locale: Locale) => readonly string[];
  readonly commandName: string;
  /** Where Slack does not tell a member's own. */
  readonly timeZone: string;
  /** The group's language; null follows the member's. */
  readonly locale: Locale | null;
}

export function createAnswerRequest(deps: AnswerRequestDeps): AnswerRequest {
  const lastHints = createLastHints();
  return async (asked, outlet, request) => {
    switch (request.kind) {
      case 'explain':
        return deps.answerWords(asked, outlet, { text: request.topic, mode: 'explain', private: request.private });
      case 'ask':
        return deps.answerWords(asked, outlet, { text: request.question, mode: 'ask', private: request.private });
      case 'study':
        return deps.answerStudy(asked, outlet, request.words);
      case 'fields':
        return fieldAnswer(asked, outlet, request.words);
      case 'review':
        return reviewAnswer(asked, outlet, request.words);
      case 'manifest':
        return manifestAnswer(asked, outlet, request.text);
      default:
        return outlet.privately(await reply(asked, outlet, request));
    }
  };

  async function fieldAnswer(asked: Asked, outlet: Outlet, request: FieldWords): Promise<void> {
    const locale = await localeOf(asked);
    const view = answerField(deps.fields, request, locale, messagesFor(locale));
    if (view === null && request.kind === 'field') {
      const { path, private: isPrivate } = request;
      return deps.answerWords(asked, outlet, { text: path, mode: request.otherwise ?? 'explain', private: isPrivate });
    }
    if (view !== null) await deps.postView(asked, outlet, { view, private: 'private' in request && request.private });
  }

  async function reviewAnswer(asked: Asked, outlet: Outlet, words: ReviewWords): Promise<void> {
    const messages = messagesFor(await localeOf(asked));
    const timeZone = (await deps.profiles(asked.askerId)).timeZone ?? deps.timeZone;
    const view = await deps.answerReview(asked, words, { messages, command: deps.commandName, timeZone });
    if (view !== null) await outlet.privately(view);
  }

  async function manifestAnswer(asked: Asked, outlet: Outlet, text: string): Promise<void> {
    const messages = messagesFor(await localeOf(asked));
    const view =
      deps.fields === null
        ? noticeView(messages.manifest.none)
        : manifestView(deps.fields.checkManifest(text), messages);
    await deps.postView(asked, outlet, { view, private: false });
  }

  async function localeOf({ askerId }: Asked): Promise<Locale> {
    return deps.locale ?? (await deps.profiles(askerId)).locale ?? 'ko';
  }

  async function reply(
    asked: Asked,
    outlet: Outlet,
    request: Exclude<SlackRequest, { readonly kind: 'explain' | 'ask' | 'study' | 'fields' | 'review' | 'manifest' }>,
  ): Promise<MessageView> {
    const profile = await deps.profiles(asked.askerId);
    const locale = deps.locale ?? profile.locale ?? 'ko';
    const context = { messages: messagesFor(locale), command: deps.commandName };
    switch (request.kind) {
      case 'search': {
        const { teamId, askerId: memberId, isDirect } = asked;
        const { words, filter, soft } = readSearchFilter(request.words);
        const reader = { locale, teamId, memberId, isDirect };
        const within = await deps.search({ words, filter, ...reader });
        const isGivenUp = soft && within.kind === 'nothing-found';
        const found = isGivenUp ? await deps.search({ words: request.words, ...reader }) : within;
        const hits = found.kind === 'found' ? found.result.hits : [];
        return searchView({ words: request.words, hits }, messagesFor(found.locale));
      }
      case 'quiet': {
        if (asked.isDirect) return noticeView(context.messages.quiet.channelsOnly);
        if (asked.inThread) return quietThread(asked, request.quiet, context.messages);
        const { teamId, channelId, askerId } = asked;
        return quietView(await deps.setQuiet({ teamId, channelId, quiet: request.quiet, by: askerId }), context);
      }
      case 'help':
        return helpView({ verb: request.verb }, context);
      case 'iam':
        return deps.answerClaim(asked, outlet, request.name, context.messages);
      case 'organiser':
        return deps.answerOrganiser(asked, request, context.messages);
      case 'kubectl':
      case 'kubectl-wrong':
      case 'schedule':
      case 'wish':
      case 'channel-wish':
      case 'attached-wrong':
      case 'channel-settings':
      case 'settings':
        return deps.answerSchedule(asked, request, {
          ...context,
          isAdmin: profile.isAdmin,
          timeZone: profile.timeZone,
        });
      case 'quiz':
      case 'quiz-which':
      case 'quiz-close':
      case 'quiz-add':
      case 'quiz-drafts':
        return deps.answerQuiz(asked, request, {
          ...context,
          locale,
          isAdmin: profile.isAdmin,
          timeZone: profile.timeZone ?? deps.timeZone,
        });
      case 'export':
      case 'forget':
      case 'privacy':
      case 'report':
      case 'meeting':
        return deps.answerDesk(asked, request, { ...context, timeZone: profile.timeZone });
      case 'hint':
        return answerHint({ giveHint: deps.giveHint, lastHints }, asked, request, { ...context, locale });
      case 'usage':
        return deps.answerUsage(asked, context.messages);
      case 'near-miss':
        return nearMissView(request, context);
      case 'empty':
        return emptyView(context.messages, deps.examples(locale));
      case 'too-long':
        return noticeView(context.messages.tooLong(request.length, request.limit));
    }
  }

  async function quietThread(place: Asked, wanted: boolean | null, { quiet: said }: Messages): Promise<MessageView> {
    const quiet = wanted ?? (await deps.threads.state(place))?.quiet ?? false;
    if (wanted !== null) await deps.threads.setQuiet(place, wanted);
    return noticeView(quiet ? said.threadOn : said.threadOff);
  }
}
