/** What JSON can hold; payloads and Web API answers are made of it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A JSON object; fields that are undefined are left out when it is written. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Values that came in as JSON or are typed by Slack's own types are JSON by construction; the compiler cannot see it. */
export function asJson(value: unknown): Json {
  return value as Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
