import { sentenceOf } from '../blocks/mistake.ts';
import type { BlockProblem } from '../blocks/validate-message.ts';
import type { JsonObject } from '../state/json.ts';
import { slackError } from './method.ts';

/** Slack's answer to blocks it refuses: every mistake twice, plain in `errors` and marked in `response_metadata`. */
export function blockError({ error, mistakes }: BlockProblem): JsonObject {
  if (mistakes.length === 0) return slackError(error);
  const errors = mistakes.map(sentenceOf);
  return slackError(error, {
    errors,
    response_metadata: { messages: errors.map((sentence) => `[ERROR] ${sentence}`) },
  });
}
