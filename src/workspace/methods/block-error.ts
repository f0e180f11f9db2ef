import type { BlockProblem } from '../blocks/validate-blocks.ts';
import type { JsonObject } from '../state/json.ts';
import { slackError } from './method.ts';

/** Slack's answer to blocks it refuses: every mistake twice, plain in `errors` and marked in `response_metadata`. */
export function blockError({ error, messages }: BlockProblem): JsonObject {
  if (messages.length === 0) return slackError(error);
  return slackError(error, {
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}
