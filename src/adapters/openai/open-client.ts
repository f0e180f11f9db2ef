import OpenAI from 'openai';

/** A client that leaves retries, limits and words to its caller. */
export function openClient(options: {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly timeoutMs: number;
}): OpenAI {
  return new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: options.timeoutMs,
    logLevel: 'off',
    fetch: (...given) => globalThis.fetch(...given),
  });
}
