import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { mostNesting, nestsTooDeeply } from '../state/nesting.ts';
import type { ViewDraft } from '../state/view.ts';
import { blockLimits as limits } from './block-limits.ts';
import { sentenceOf } from './mistake.ts';
import { validateView } from './validate-view.ts';
import { withIds } from './with-ids.ts';

const plainText = z.looseObject({ type: z.literal('plain_text'), text: z.string() });
const viewShape = z.looseObject({
  type: z.string(),
  title: plainText.nullish(),
  submit: plainText.nullish(),
  close: plainText.nullish(),
  blocks: z.array(z.unknown()),
  callback_id: z.string().nullish(),
  private_metadata: z.string().nullish(),
  external_id: z.string().nullish(),
  clear_on_close: z.boolean().nullish(),
  notify_on_close: z.boolean().nullish(),
});

/** Checks a view an app wants to show: Slack's error with its messages, or what there is to show. */
export function readView(
  given: unknown,
  type: 'modal' | 'home',
):
  | { readonly kind: 'draft'; readonly draft: ViewDraft }
  | { readonly kind: 'refused'; readonly error: string; readonly messages: readonly string[] } {
  // Asked first: what is nested too deeply cannot even be measured.
  if (nestsTooDeeply(given)) {
    const sentence = `[ERROR] must not be nested deeper than ${mostNesting} levels [json-pointer:/view]`;
    return { kind: 'refused', error: 'invalid_arguments', messages: [sentence] };
  }
  if (Buffer.byteLength(JSON.stringify(given ?? null)) > limits.viewBytes.most) {
    return { kind: 'refused', error: 'view_too_large', messages: [] };
  }
  const messages = validateView(given, type, '/view').map((mistake) => `[ERROR] ${sentenceOf(mistake)}`);
  if (messages.length > 0) return { kind: 'refused', error: 'invalid_arguments', messages };
  const view = viewShape.parse(given);
  return {
    kind: 'draft',
    draft: {
      type,
      callbackId: view.callback_id ?? '',
      privateMetadata: view.private_metadata ?? '',
      externalId: view.external_id ?? '',
      title: plain(view.title),
      submit: plain(view.submit),
      close: plain(view.close),
      // The validator has just shown that these are blocks of Slack's types.
      blocks: withIds(view.blocks as KnownBlock[]),
      clearOnClose: view.clear_on_close ?? false,
      notifyOnClose: view.notify_on_close ?? false,
    },
  };
}

function plain(text: z.output<typeof plainText> | null | undefined) {
  return text === undefined || text === null ? null : { type: text.type, text: text.text };
}
