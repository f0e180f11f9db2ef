import { z } from 'zod';
import { defaultThreshold } from '../domain/retrieval/confidence.ts';

/** An empty line in `.env` means the same as none. */
const blankAsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const text = (schema: z.ZodType<string>) => z.preprocess(blankAsMissing, schema.optional());
/** A number from 0 on; null where nothing is said and nothing is assumed. */
const amount = (fallback: number | null) =>
  z.preprocess(
    (value) => blankAsMissing(value) ?? fallback,
    z.coerce.number('is not a number').min(0, 'is below 0').max(1e12, 'is above a million million').nullable(),
  );
const port = (fallback: number) =>
  z.preprocess(
    blankAsMissing,
    z.coerce
      .number('is not a port number')
      .int('is not a whole number')
      .min(0, 'is below 0')
      .max(65_535, 'is above 65535')
      .default(fallback),
  );

/** The variables that are read, each by itself; `.env.example` explains them. */
export const environment = z.object({
  SLACK_BOT_TOKEN: text(
    z.string().regex(/^xoxb-\S+$/, 'does not begin with xoxb-: copy "Bot User OAuth Token" from OAuth & Permissions'),
  ),
  SLACK_APP_TOKEN: text(
    z
      .string()
      .regex(
        /^xapp-\S+$/,
        'does not begin with xapp-: make an app-level token with connections:write under Basic Information',
      ),
  ),
  SLACK_SIGNING_SECRET: text(
    z.string().regex(/^[0-9a-zA-Z_-]{8,}$/, 'is not a signing secret: copy it from Basic Information'),
  ),
  PORT: port(3000),
  WORKSPACE_PORT: port(4390),
  COMMAND_NAME: text(
    z
      .string()
      .regex(/^\/[a-z0-9_-]{1,31}$/, 'is not a command: a slash and up to 31 lower-case letters, digits, - or _'),
  ).transform((v) => v ?? '/k8s'),
  NOTES_DIR: text(z.string()),
  NOTES_URL: text(z.string().regex(/^https:\/\/\S*\{path\}/, 'is not an https:// pattern with {path} in it')),
  NOTES_COMMIT: text(z.string().regex(/^[\w./-]+$/, 'is not a branch or commit')).transform((v) => v ?? 'main'),
  NOTES_GIT: text(
    z
      .string()
      .regex(
        /^(?:https:\/\/[^\s@]+|ssh:\/\/\S+|[\w.-]+@[\w.-]+:\S+|\/\S+)$/,
        'is no https:// (without a password in it), ssh:// or git@host:path address, and no folder',
      ),
  ),
  NOTES_GIT_BRANCH: text(z.string().regex(/^\w[\w./-]*$/, 'is not a branch')).transform((v) => v ?? 'main'),
  NOTES_GIT_KEY: text(z.string().regex(/^[\w./-]+$/, 'is not a path of plain letters')),
  NOTES_GIT_FOLDER: text(z.string().regex(/^(?!\/)(?!.*\.\.)[^\0]+$/, 'is not a folder within the repository')),
  NOTES_GIT_SECONDS: z.preprocess(
    blankAsMissing,
    // Longer than a group's notes take over a slow line.
    z.coerce.number('is not a number').min(1, 'is below 1').max(600, 'is above 600').default(60),
  ),
  SUBJECT: z.preprocess(
    blankAsMissing,
    z.enum(['kubernetes', 'none'], 'is neither kubernetes nor none').default('kubernetes'),
  ),
  TUTOR_LOCALE: z.preprocess(blankAsMissing, z.enum(['ko', 'en'], 'is neither ko nor en').optional()),
  TIME_ZONE: text(z.string().refine(isTimeZone, 'is not a time zone such as Asia/Seoul')).transform(
    (v) => v ?? 'Asia/Seoul',
  ),
  OPENAI_API_KEY: text(z.string().regex(/^\S+$/, 'has a blank in it: copy the key again')),
  OPENAI_BASE_URL: text(z.url({ protocol: /^https?$/, error: 'is no http:// or https:// address' })),
  OPENAI_MODEL: text(z.string().regex(/^\S{1,200}$/, 'is not the name of a model')).transform(
    (v) => v ?? 'gpt-5.4-mini',
  ),
  EMBEDDINGS: z.preprocess(blankAsMissing, z.literal('openai', 'is neither empty nor openai').optional()),
  EMBEDDINGS_BASE_URL: text(z.url({ protocol: /^https?$/, error: 'is no http:// or https:// address' })),
  EMBEDDINGS_MODEL: text(z.string().regex(/^\S{1,200}$/, 'is not the name of a model')).transform(
    (v) => v ?? 'text-embedding-3-small',
  ),
  EMBEDDINGS_MS: z.preprocess(
    blankAsMissing,
    z.coerce.number('is not a number').min(50, 'is below 50').max(10_000, 'is above 10000').default(1_000),
  ),
  EMBEDDINGS_WEIGHT: z.preprocess(
    blankAsMissing,
    z.coerce.number('is not a number').min(0, 'is below 0').max(10, 'is above 10').default(0.5),
  ),
  EMBEDDINGS_BELOW: z.preprocess(
    blankAsMissing,
    z.coerce.number('is not a number').min(0, 'is below 0').max(1, 'is above 1').default(0.4),
  ),
  EMBEDDINGS_USD: amount(0),
  MODEL_SECONDS: z.preprocess(
    blankAsMissing,
    z.coerce.number('is not a number of seconds').min(1, 'is below 1').max(600, 'is above 600').default(60),
  ),
  MODEL_DAY_TOKENS: amount(200_000),
  MODEL_DAY_USD: amount(null),
  MODEL_MONTH_TOKENS: amount(5_000_000),
  MODEL_MONTH_USD: amount(null),
  MODEL_INPUT_USD: amount(0),
  MODEL_CACHED_USD: amount(null),
  MODEL_OUTPUT_USD: amount(0),
  BEYOND_NOTES: z.preprocess(blankAsMissing, z.enum(['on', 'off'], 'is neither on nor off').default('on')),
  DATABASE_PATH: text(z.string()).transform((v) => v ?? 'data/tutor.sqlite'),
  // A year is long enough for a book; ten years bound the database of a group that keeps everything.
  CONVERSATION_DAYS: z.preprocess(
    blankAsMissing,
    z.coerce
      .number('is not a number of days')
      .int('is not a whole number of days')
      .min(1, 'is below 1')
      .max(3_650, 'is above 3650')
      .default(365),
  ),
  CLOCK_URL: text(
    z.string().refine(isLocalAddress, 'is not an http:// address on this machine, such as http://127.0.0.1:4390/clock'),
  ),
  WORKSPACE_PATH: text(z.string()),
  SEARCH_CONFIDENCE: z.preprocess(
    blankAsMissing,
    z.coerce.number('is not a number').min(0, 'is below 0').max(1, 'is above 1').default(defaultThreshold),
  ),
  QUIET_PERIOD_SECONDS: z.preprocess(
    blankAsMissing,
    z.coerce
      .number('is not a number of seconds')
      .int('is not a whole number of seconds')
      .min(1, 'is below 1')
      .max(3_600, 'is above 3600')
      .default(120),
  ),
  UNKNOWN_DELIVERY: z.preprocess(
    blankAsMissing,
    z.enum(['repost', 'giveUp'], 'is neither repost nor giveUp').default('repost'),
  ),
  LOG_LEVEL: z.preprocess(
    blankAsMissing,
    z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'is none of silent, error, warn, info, debug').default('warn'),
  ),
});

export type Environment = z.output<typeof environment>;

/** Whoever sets the tutor's clock decides when it acts; so it must be somebody on this machine. */
function isLocalAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
