import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { z } from 'zod';

/** What tells a line of input and its line of output together; null where the line names none. */
export type JsonLineId = string | number | null;

/** A line of input: its value, or what is wrong with it. */
export type JsonLine<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'broken'; readonly line: number; readonly message: string; readonly id: JsonLineId };

/** Reads one JSON object a line; blank lines are passed over, a broken one is told and the rest goes on. */
export async function* readJsonLines<T>(input: Readable, schema: z.ZodType<T>): AsyncGenerator<JsonLine<T>> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    // `trim` takes a byte order mark away, too.
    const trimmed = text.trim();
    if (trimmed !== '') yield readLine(trimmed, line, schema);
  }
}

function readLine<T>(text: string, line: number, schema: z.ZodType<T>): JsonLine<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken', line, message: `Cannot read line ${line}: it is not JSON`, id: null };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  const what = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
  return { kind: 'broken', line, message: `Cannot read line ${line}: ${what}`, id: idOf(value) };
}

/** The id of an object that is wrong otherwise. */
function idOf(value: unknown): JsonLineId {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
