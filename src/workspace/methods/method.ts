import { z } from 'zod';
import type { JsonObject } from '../state/json.ts';
import { mostNesting, nestsTooDeeply } from '../state/nesting.ts';

/** How often a method may be called in a minute (docs.slack.dev/apis/web-api/rate-limits). */
export type Tier = 'tier 1' | 'tier 2' | 'tier 3' | 'tier 4' | 'one a second and channel' | 'unlimited';

/** A Web API method: who may call it, how often, and what it answers. */
export type Method = {
  readonly tier: Tier;
  /** `none` for methods that ask for no token, whatever is sent. */
  readonly token: 'bot' | 'app' | 'any' | 'none';
  /** One of these must be granted; empty for none. */
  readonly scopes: readonly string[];
  /** Takes the arguments as they came, from a form or as JSON; answers `{ ok: true, … }` or `{ ok: false, error }`. */
  readonly run: (given: JsonObject) => JsonObject;
};

/** Methods by their full name, such as `chat.postMessage`. */
export type MethodTable = Readonly<Record<string, Method>>;

/** Checks the arguments by `shape` before the method sees them; what does not fit is Slack's `invalid_arguments`. */
export function defineMethod<Shape extends z.ZodType>(
  rules: Partial<Omit<Method, 'run'>>,
  shape: Shape,
  run: (args: z.output<Shape>) => JsonObject,
): Method {
  return {
    tier: 'tier 3',
    token: 'bot',
    scopes: [],
    ...rules,
    run: (given) => {
      const parsed = shape.safeParse(given);
      if (parsed.success) return run(parsed.data);
      const messages = parsed.error.issues.map((issue) => `[ERROR] ${complaint(issue, given)}`);
      return slackError('invalid_arguments', { response_metadata: { messages } });
    },
  };
}

/** Slack names an argument that is not there; what else is wrong is said in the shape's words, with its place. */
function complaint(issue: z.core.$ZodIssue, given: JsonObject): string {
  const [name, ...deeper] = issue.path;
  const missing = typeof name === 'string' && deeper.length === 0 && (given[name] === undefined || given[name] === '');
  return missing ? `missing required field: ${name}` : `${issue.message} [json-pointer:/${issue.path.join('/')}]`;
}

export function slackError(error: string, more: JsonObject = {}): JsonObject {
  return { ok: false, error, ...more };
}

/** A truth value as forms write it (`true`, `1`) or as JSON does. */
export function flag(fallback = false) {
  return z.preprocess((value) => {
    if (value === undefined || value === '') return fallback;
    return value === true || value === 1 || value === 'true' || value === '1';
  }, z.boolean());
}

/**
 * A structured argument: JSON as it is, or as text in a form. Text that is no JSON stays text and fails the shape; what is nested
 * deeper than anything of Slack's is refused before anybody walks through it.
 */
export function json<Shape extends z.ZodType>(shape: Shape) {
  return z.preprocess((value, context) => {
    const parsed = parse(value);
    if (!nestsTooDeeply(parsed)) return parsed;
    context.addIssue(`must not be nested deeper than ${mostNesting} levels`);
    return z.NEVER;
  }, shape);
}

function parse(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value === '' ? undefined : value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** A page's size: at least one, at most `most`. */
export function pageSize(fallback: number, most: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .catch(fallback)
    .transform((size) => Math.min(size, most));
}
