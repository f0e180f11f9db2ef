import { asJson, type Json } from '../state/json.ts';

/** A body as JSON; null when it is none. */
export function parseJson(text: string): Json {
  try {
    return asJson(JSON.parse(text));
  } catch {
    return null;
  }
}
