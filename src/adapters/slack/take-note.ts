import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../domain/locale.ts';
import { currentWeek } from '../../domain/study/study-week.ts';
import type { KeepNoteOutcome } from '../../features/notes/keep-note.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Asked } from './asked.ts';
import { decodeText } from './decode-text.ts';
import type { Log } from './log.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { NoteUseCases } from './note-use-cases.ts';
import { offersOf } from './offers-of.ts';
import type { Outlet } from './outlet.ts';
import type { QuestionUseCases } from './question-use-cases.ts';
import { readAttached } from './read-attached.ts';
import { sayContradictions } from './say-contradictions.ts';
import type { SpokenMessage } from './spoken-message.ts';
import type { StudyUseCases } from './study-use-cases.ts';
import { noteReadView } from './views/note-read-view.ts';
import { noticeView } from './views/notice-view.ts';
import type { WeekCards } from './week-cards.ts';

/** Takes a note that came as a file or as pasted text in the direct message; false: it was something else. */
export type TakeNote = (client: WebClient, message: SpokenMessage, asked: Asked, outlet: Outlet) => Promise<boolean>;

/** A note is at most 5 MB; the file's own size is looked at first. */
const mostBytes = 5 * 1024 * 1024;

export function createTakeNote(deps: {
  readonly noting: NoteUseCases;
  readonly openQuestions: Pick<QuestionUseCases, 'offer'>;
  readonly study: StudyUseCases;
  readonly weekCards: WeekCards;
  readonly profiles: MemberProfiles;
  readonly log: Log;
  readonly commandName: string;
  readonly locale: Locale | null;
  readonly now: () => number;
}): TakeNote {
  return async (client, message, asked, outlet) => {
    if (!message.isDirect) return false;
    const [file] = message.files;
    const pasted = decodeText(message.text);
    const isFile = file !== undefined && /\.(?:md|markdown|txt)$/iu.test(file.name);
    if (!isFile && !deps.noting.looksLikeNote(pasted)) return false;
    const profile = await deps.profiles(asked.askerId);
    const messages = messagesFor(deps.locale ?? profile.locale ?? 'ko');
    const { token = '', slackApiUrl } = client;
    const read = isFile ? await readAttached(message.files, null, { token, slackApiUrl }, mostBytes) : null;
    if (read !== null && read.kind !== 'text') {
      await outlet.privately(noticeView(problemText(read.problem, messages)));
      return true;
    }
    const outcome = await deps.noting.keepNote({
      ...{ teamId: asked.teamId, memberId: asked.askerId, memberName: profile.name },
      text: read?.text ?? pasted,
      fileName: isFile ? file.name : null,
      chapter: await chapterOfWeek(asked),
    });
    const about = { teamId: asked.teamId, memberId: asked.askerId };
    const offers = await offersOf(outcome, about, deps.openQuestions);
    await outlet.privately(noteReadView(outcome, offers, messages, deps.commandName));
    if (outcome.kind === 'kept') await refreshCards(asked, outcome);
    // A model takes its time, and the next message of the thread shall not wait for it.
    void sayContradictions(outcome, { ...about, messages }, outlet, deps);
    return true;
  };

  /** Where a note names no chapter, that of this week, when it is only one. */
  async function chapterOfWeek({ teamId, channelId, askerId: memberId }: Asked): Promise<string | null> {
    const study = await deps.study.findStudy({ teamId, channelId, memberId });
    if (study === null) return null;
    const [chapter, ...others] = currentWeek(study.plan, [], deps.now())?.chapters ?? [];
    if (chapter === undefined || others.length > 0) return null;
    return messagesFor('ko').study.chapter(chapter);
  }

  async function refreshCards(asked: Asked, { note }: Extract<KeepNoteOutcome, { readonly kind: 'kept' }>) {
    const { teamId, channelId, askerId: memberId } = asked;
    const study = await deps.study.findStudy({ teamId, channelId, memberId }, note.chapters[0]?.number ?? null);
    if (study !== null) await deps.weekCards.refresh(study.id);
  }
}

function problemText(problem: string, { noting: { refused } }: Messages): string {
  if (problem === 'too-large') return refused['too-large'];
  return problem === 'not-text' ? refused['not-text'] : refused.unreadable;
}
