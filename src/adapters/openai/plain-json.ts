/**
 * The JSON in a model's answer. Local models wrap it in a fence or think aloud before it.
 * @throws SyntaxError when there is none
 */
export function plainJson(text: string): unknown {
  const spoken = text.replace(/<think>[\s\S]*?<\/think>/gu, '').trim();
  const fenced = /^```(?:json)?\s*([\s\S]*?)\s*```$/u.exec(spoken)?.[1];
  return JSON.parse(fenced ?? spoken) as unknown;
}
