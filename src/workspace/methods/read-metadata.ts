import { blockLimits as limits } from '../blocks/block-limits.ts';
import { codePoints } from '../blocks/code-points.ts';
import { isJsonObject, type JsonObject } from '../state/json.ts';

/**
 * Metadata of a message: an event, or entities (docs.slack.dev/messaging/message-metadata). Slack's error when it is neither or
 * too large; null when there is none.
 */
export function readMetadata(
  given: unknown,
):
  | { readonly kind: 'metadata'; readonly value: JsonObject | null }
  | { readonly kind: 'error'; readonly error: 'invalid_metadata_format' | 'metadata_too_large' } {
  if (given === undefined || given === null) return { kind: 'metadata', value: null };
  if (!isJsonObject(given)) return { kind: 'error', error: 'invalid_metadata_format' };
  const isEvent = typeof given.event_type === 'string' && given.event_type !== '' && isJsonObject(given.event_payload);
  const isEntities = given.event_type === undefined && Array.isArray(given.entities);
  if (!isEvent && !isEntities) return { kind: 'error', error: 'invalid_metadata_format' };
  if (codePoints(JSON.stringify(given)) > limits.metadata.most) return { kind: 'error', error: 'metadata_too_large' };
  return { kind: 'metadata', value: given };
}
