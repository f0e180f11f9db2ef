import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { z } from 'zod';

/** A line of input: its value, or what is wrong with it. */
export type JsonLine<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'broken'; readonly line: number; readonly message: string };

/** Reads one JSON object a line; blank lines are passed over, a broken one is told and the rest goes on. */
export async function* readJsonLines<T>(input: Readable, schema: z.ZodType<T>): AsyncGenerator<JsonLine<T>> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '') yield readLine(text, line, schema);
  }
}

function readLine<T>(text: string, line: number, schema: z.ZodType<T>): JsonLine<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken', line, message: `Cannot read line ${line}: it is not JSON` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  const what = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
  return { kind: 'broken', line, message: `Cannot read line ${line}: ${what}` };
}
