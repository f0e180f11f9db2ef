import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import type { FieldUseCases } from '../answer-field.ts';
import { fieldCallbackIds } from '../field-action-ids.ts';
import { findManifest } from '../find-manifest.ts';
import { createChannelOutlet, withRespond } from '../outlet.ts';
import { type AttachedFile, attachedFile } from '../spoken-message.ts';
import { manifestView } from '../views/manifest-view.ts';
import { noticeView } from '../views/notice-view.ts';

const shape = z.object({
  channel: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
    files: z.array(attachedFile).catch([]),
  }),
});

/** "Check this manifest" on any message: only who asked sees what was found, since nobody else did. */
export function registerManifestListener(
  app: App,
  deps: { readonly fields: FieldUseCases; readonly localeOf: (memberId: string) => Promise<Locale> },
): void {
  app.shortcut(
    { type: 'message_action', callback_id: fieldCallbackIds.checkManifest },
    async ({ ack, body, client, context, respond }) => {
      await ack();
      const parsed = shape.safeParse(body).data;
      const { teamId } = context;
      if (parsed === undefined || teamId === undefined) return;
      const { channel, user, message } = parsed;
      const messages = messagesFor(await deps.localeOf(user.id));
      const files: readonly AttachedFile[] = message.files;
      const place = {
        channelId: channel.id,
        threadTs: message.thread_ts ?? message.ts,
        inThread: message.thread_ts !== undefined,
        askerId: user.id,
        teamId,
        isDirect: channel.id.startsWith('D'),
      };
      const outlet = withRespond(createChannelOutlet(client, place), respond);
      const { token = '', slackApiUrl } = client;
      const found = await findManifest({ text: message.text, files, anyFile: true }, { token, slackApiUrl });
      if (found?.kind === 'attached-wrong')
        return outlet.privately(noticeView(messages.manifest.unreadable[found.problem]));
      const view =
        found === null || deps.fields === null
          ? noticeView(messages.manifest.none)
          : manifestView(deps.fields.checkManifest(found.text), messages);
      return outlet.privately(view);
    },
  );
}
