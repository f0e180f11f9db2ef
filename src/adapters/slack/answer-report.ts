import type { WebClient } from '@slack/web-api';
import type { MessageDocument } from '../../domain/progress/document.ts';
import type { DeskContext } from './answer-desk.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { DeskUseCases } from './desk-deps.ts';
import type { DeskWords } from './desk-request.ts';
import { meetingDocument } from './documents/meeting-document.ts';
import { minutesText } from './documents/minutes-text.ts';
import { ownDocument } from './documents/own-document.ts';
import { type DocumentContext, reportDocument } from './documents/report-document.ts';
import { escapeText } from './escape-text.ts';
import type { Log } from './log.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { sendFiles } from './send-files.ts';
import { createUploadPictures } from './upload-pictures.ts';
import { documentView } from './views/document-view.ts';
import { noticeView } from './views/notice-view.ts';

/** Shows reports and what a meeting begins with to whoever asks. */
export type AnswerReport = (
  asked: Pick<Asked, 'teamId' | 'askerId' | 'channelId' | 'isDirect'>,
  words: Extract<DeskWords, { readonly kind: 'report' | 'meeting' }>,
  context: DeskContext,
) => Promise<MessageView>;

export function createAnswerReport(
  client: WebClient,
  deps: { readonly desk: DeskUseCases; readonly profiles: MemberProfiles; readonly log: Log },
): AnswerReport {
  const { desk } = deps;
  const uploadPictures = createUploadPictures(client, { draw: desk.draw, log: deps.log });
  const show = async (document: MessageDocument) => documentView(document, await uploadPictures(document));
  const nameOf = async (memberId: string) => (await deps.profiles(memberId)).name;
  const contextOf = async (
    presenterId: string | null,
    { messages }: DeskContext,
    shown: readonly string[] = [],
  ): Promise<DocumentContext> => ({
    messages,
    names: new Map(await Promise.all(shown.map(async (id) => [id, await nameOf(id)] as const))),
    presenter: presenterId === null ? null : await nameOf(presenterId),
    nameOf: (conceptId) => desk.nameOf(conceptId, messages.locale),
  });

  return async (asked, words, context) => {
    const { messages, command } = context;
    const where = { teamId: asked.teamId, channelId: asked.channelId, memberId: asked.askerId };
    const none = noticeView(messages.report.none(command));
    if (words.kind === 'meeting') {
      const pack = await desk.showMeeting(where);
      if (pack === 'no-study') return none;
      if (pack === 'no-meeting') return noticeView(messages.meeting.none);
      const written = await contextOf(pack.presenterId, context);
      if (!words.minutes) return show(meetingDocument(pack, written));
      const { channel } = await client.conversations.open({ users: asked.askerId });
      const file = { name: 'minutes.md', title: 'minutes.md', content: minutesText(pack, written) };
      const comment = escapeText(messages.meeting.minutesHere);
      await sendFiles(client, { channelId: channel?.id ?? '', comment }, [file]);
      return noticeView(messages.meeting.minutesSent);
    }
    if (words.own || asked.isDirect) {
      const own = await desk.showOwnReport(where);
      return own === null ? none : show(ownDocument(own, messages));
    }
    const report = await desk.showReport(where);
    if (report === null) return none;
    return show(reportDocument(report, await contextOf(report.presenterId, context, report.shared?.memberIds)));
  };
}
