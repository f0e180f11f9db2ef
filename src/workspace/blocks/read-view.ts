import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { ViewDraft } from '../state/view.ts';
import { validateView } from './validate-view.ts';
import { withIds } from './with-ids.ts';

/** A view in full is refused beyond this (docs.slack.dev/surfaces/modals). */
const viewBytes = 250 * 1024;

const plainText = z.looseObject({ type: z.literal('plain_text'), text: z.string() });
const viewShape = z.looseObject({
  type: z.string(),
  title: plainText.optional(),
  submit: plainText.optional(),
  close: plainText.optional(),
  blocks: z.array(z.unknown()),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  external_id: z.string().default(''),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});

/** Checks a view an app wants to show: Slack's error with its messages, or what there is to show. */
export function readView(
  given: unknown,
  type: 'modal' | 'home',
):
  | { readonly kind: 'draft'; readonly draft: ViewDraft }
  | { readonly kind: 'refused'; readonly error: string; readonly messages: readonly string[] } {
  if (Buffer.byteLength(JSON.stringify(given ?? null)) > viewBytes) {
    return { kind: 'refused', error: 'view_too_large', messages: [] };
  }
  const messages = validateView(given, type);
  if (messages.length > 0) return { kind: 'refused', error: 'invalid_arguments', messages };
  const view = viewShape.parse(given);
  return {
    kind: 'draft',
    draft: {
      type,
      callbackId: view.callback_id,
      privateMetadata: view.private_metadata,
      externalId: view.external_id,
      title: plain(view.title),
      submit: plain(view.submit),
      close: plain(view.close),
      // The validator has just shown that these are blocks of Slack's types.
      blocks: withIds(view.blocks as KnownBlock[]),
      clearOnClose: view.clear_on_close,
      notifyOnClose: view.notify_on_close,
    },
  };
}

function plain(text: z.output<typeof plainText> | undefined) {
  return text === undefined ? null : { type: text.type, text: text.text };
}
