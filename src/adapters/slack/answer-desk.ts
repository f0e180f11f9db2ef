import type { WebClient } from '@slack/web-api';
import type { Messages } from '../../messages/messages.ts';
import { createAnswerReport } from './answer-report.ts';
import type { Asked } from './asked.ts';
import type { MessageView } from './blocks.ts';
import type { DeskUseCases } from './desk-deps.ts';
import type { DeskWords } from './desk-request.ts';
import { escapeText } from './escape-text.ts';
import type { Log } from './log.ts';
import type { MemberProfiles } from './member-profiles.ts';
import { sendFiles } from './send-files.ts';
import { exportFiles } from './views/export-files.ts';
import { forgetView } from './views/forget-view.ts';
import { noticeView } from './views/notice-view.ts';
import { privacyView } from './views/privacy-view.ts';

export interface DeskContext {
  readonly messages: Messages;
  readonly command: string;
  readonly timeZone: string | null;
}

/** Answers what concerns a member's own desk. */
export type AnswerDesk = (
  asked: Pick<Asked, 'teamId' | 'askerId' | 'channelId' | 'isDirect'>,
  words: DeskWords,
  context: DeskContext,
) => Promise<MessageView>;

export function createAnswerDesk(
  client: WebClient,
  deps: {
    readonly desk: DeskUseCases;
    readonly profiles: MemberProfiles;
    readonly timeZone: string;
    readonly log: Log;
  },
): AnswerDesk {
  const answerReport = createAnswerReport(client, deps);
  return async (asked, words, context) => {
    const { teamId, askerId } = asked;
    const { messages, command, timeZone } = context;
    const { desk } = deps;
    switch (words.kind) {
      case 'report':
      case 'meeting':
        return answerReport(asked, words, context);
      case 'privacy':
        return privacyView({ days: desk.conversationDays, usesModel: desk.usesModel, command }, messages);
      case 'forget':
        return forgetView(await desk.exportMember(teamId, askerId), messages);
      case 'export': {
        const said = messages.privacy.export;
        const files = exportFiles(await desk.exportMember(teamId, askerId), timeZone ?? deps.timeZone, messages);
        try {
          const { channel } = await client.conversations.open({ users: askerId });
          await sendFiles(client, { channelId: channel?.id ?? '', comment: escapeText(said.here) }, files);
          return noticeView(said.sent);
        } catch (error) {
          deps.log.error({ err: error }, 'A member’s data could not be sent');
          return noticeView(said.failed);
        }
      }
    }
  };
}
