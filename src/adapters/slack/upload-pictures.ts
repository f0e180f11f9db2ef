import type { WebClient } from '@slack/web-api';
import type { DocumentPart, MessageDocument } from '../../domain/progress/document.ts';
import type { DrawPicture } from '../../domain/progress/picture.ts';
import type { Log } from './log.ts';
import type { PictureFiles } from './views/document-view.ts';

/** Draws a document's pictures and uploads them; one that cannot be drawn or uploaded is missing from the result. */
export type UploadPictures = (document: MessageDocument) => Promise<PictureFiles>;

/** Pictures of which the file is remembered: the same report asked for again needs no second one. */
const mostKept = 50;

export function createUploadPictures(
  client: WebClient,
  deps: { readonly draw: DrawPicture; readonly log: Log },
): UploadPictures {
  const kept = new Map<string, string>();

  async function upload(part: Extract<DocumentPart, { readonly kind: 'picture' }>): Promise<string> {
    const key = JSON.stringify(part);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const file = Buffer.from(await deps.draw(part.picture));
    // Without a channel nobody sees the file but where a message shows it.
    const sent = await client.filesUploadV2({
      file,
      filename: `${part.picture.kind}.png`,
      title: part.picture.title,
      alt_text: part.alt,
    });
    const id = sent.files[0]?.files?.[0]?.id;
    if (id === undefined) throw new Error('Slack gave the uploaded picture no id');
    kept.set(key, id);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
    return id;
  }

  return async (document) => {
    const files = new Map<DocumentPart, string>();
    for (const part of document.parts) {
      if (part.kind !== 'picture') continue;
      try {
        files.set(part, await upload(part));
      } catch (error) {
        deps.log.warn({ err: error }, 'A picture could not be drawn or uploaded; its numbers are said without it');
      }
    }
    return files;
  };
}
