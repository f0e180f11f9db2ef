import OpenAI from 'openai';
import type { ModelFailure } from '../../features/answer/model-ports.ts';

/** What went wrong, out of the SDK's many kinds of errors. An abort is told apart by its signal, not here. */
export function explainFailure(error: unknown): ModelFailure {
  if (error instanceof OpenAI.APIConnectionTimeoutError) return 'timeout';
  if (error instanceof OpenAI.APIConnectionError) return 'unreachable';
  if (error instanceof OpenAI.APIError) {
    if (error.code === 'insufficient_quota') return 'no-quota';
    if (error.code === 'context_length_exceeded') return 'too-long';
    return byStatus(error.status);
  }
  // undici's words for a socket that was cut while the body came.
  return error instanceof TypeError ? 'cut-off' : 'bad-answer';
}

function byStatus(status: number | undefined): ModelFailure {
  if (status === undefined) return 'cut-off';
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unavailable' : 'bad-answer';
}

/** Failures that may pass within a second, so that one more try is worth it. */
export function isPassing(failure: ModelFailure): boolean {
  return failure === 'rate-limited' || failure === 'unavailable' || failure === 'unreachable';
}
