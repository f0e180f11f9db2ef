import type { Locale } from '../../domain/locale.ts';
import type { MessageDocument } from '../../domain/progress/document.ts';
import type { ReportWriter } from '../../features/report/task-ports.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { meetingDocument } from './documents/meeting-document.ts';
import { minutesText } from './documents/minutes-text.ts';
import { ownDocument } from './documents/own-document.ts';
import { type DocumentContext, reportDocument } from './documents/report-document.ts';
import { chaptersOf } from './documents/said-numbers.ts';
import type { MemberProfile } from './member-profiles.ts';

export interface ReportWriterDeps {
  /** The group's language; null follows each member's, and Korean in channels. */
  readonly locale: Locale | null;
  readonly profileOf: (memberId: string) => Promise<Pick<MemberProfile, 'name' | 'locale'>>;
  readonly nameOf: (conceptId: string, locale: Locale) => string;
}

/** Puts what schedules report into words: in the group's language for a channel, in a member's own for them. */
export function createReportWriter(deps: ReportWriterDeps): ReportWriter {
  const groupLocale = deps.locale ?? 'ko';
  const memberName = async (memberId: string) => (await deps.profileOf(memberId)).name;
  const forGroup = async (presenterId: string | null, shown: readonly string[] = []): Promise<DocumentContext> => ({
    messages: messagesFor(groupLocale),
    names: new Map(await Promise.all(shown.map(async (id) => [id, await memberName(id)] as const))),
    presenter: presenterId === null ? null : await memberName(presenterId),
    nameOf: (conceptId) => deps.nameOf(conceptId, groupLocale),
  });
  const messagesOf = async (memberId: string) =>
    messagesFor(deps.locale ?? (await deps.profileOf(memberId)).locale ?? 'ko');

  return {
    report: async (report) => reportDocument(report, await forGroup(report.presenterId, report.shared?.memberIds)),
    own: async (report, memberId) => ownDocument(report, await messagesOf(memberId)),
    pack: async (pack) => meetingDocument(pack, await forGroup(pack.presenterId)),
    minutes: async (pack) => {
      const context = await forGroup(pack.presenterId);
      const { meeting } = context.messages;
      const title = meeting.minutesTitle(chaptersOf(pack.week.chapters, context.messages));
      return {
        title,
        parts: [
          { kind: 'heading', text: title },
          { kind: 'text', text: meeting.minutesHere },
          { kind: 'code', text: minutesText(pack, context) },
        ],
      };
    },
    thoughts: async ({ words, chapters }, memberId): Promise<MessageDocument> => {
      const messages = await messagesOf(memberId);
      const title = messages.thoughts.back(chaptersOf(chapters, messages));
      return {
        title,
        parts: [
          { kind: 'text', text: title },
          { kind: 'lines', lines: words },
          { kind: 'text', text: messages.thoughts.ask },
        ],
      };
    },
  };
}
