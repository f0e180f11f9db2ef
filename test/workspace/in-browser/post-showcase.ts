import type { App } from '@slack/bolt';
import type { Workspace } from '../../../src/workspace/open-workspace.ts';
import { callApi } from '../web-api-client.ts';
import { study } from './open-showcase.ts';
import { showcaseMessages } from './showcase-blocks.ts';

/** Ten red pixels by ten. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

/** Posts every kind of block into #study, with a picture the app has uploaded. */
export async function postShowcase(workspace: Workspace, client: App['client']): Promise<void> {
  const { upload_url: url = '', file_id: id = '' } = await client.files.getUploadURLExternal({
    filename: 'dot.png',
    length: dot.length,
  });
  await fetch(url, { method: 'POST', body: dot });
  await client.files.completeUploadExternal({ files: [{ id, title: 'dot' }] });
  for (const [text, blocks] of Object.entries(showcaseMessages(id))) {
    const answer = await callApi(workspace, 'chat.postMessage', { channel: study, text, blocks });
    if (!answer.ok) throw new Error(`Slack's rules refuse the blocks "${text}": ${JSON.stringify(answer)}`);
  }
}
