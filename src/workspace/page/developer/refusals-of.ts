import type { JsonObject } from '../../state/json.ts';

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What a refused call says was wrong, a sentence each. Slack puts them in one place or, for blocks, in both, with a mark in one. */
export const refusalsOf = (response: JsonObject): readonly string[] => {
  if (response.ok === true) return [];
  const { response_metadata: metadata } = response;
  const messages = typeof metadata === 'object' && metadata !== null && 'messages' in metadata ? metadata.messages : [];
  const marked = strings(messages).map((message) => message.replace(/^\[ERROR\] /, ''));
  return [...new Set([...marked, ...strings(response.errors)])];
};
