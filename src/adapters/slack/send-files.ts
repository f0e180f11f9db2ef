import type { WebClient } from '@slack/web-api';

export interface OutgoingFile {
  readonly name: string;
  readonly title: string;
  readonly content: string;
}

/** Sends files as one message into a conversation. @throws what Slack answers when it takes none */
export async function sendFiles(
  client: WebClient,
  place: { readonly channelId: string; readonly comment: string },
  files: readonly OutgoingFile[],
): Promise<void> {
  await client.filesUploadV2({
    channel_id: place.channelId,
    initial_comment: place.comment,
    file_uploads: files.map(({ name, title, content }) => ({
      filename: name,
      title,
      file: Buffer.from(content, 'utf8'),
    })),
  });
}
