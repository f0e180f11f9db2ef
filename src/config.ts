import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { TutorError } from './domain/errors.ts';
import type { Locale } from './domain/locale.ts';
import { defaultThreshold } from './domain/retrieval/confidence.ts';

/** How the tutor reaches Slack: the real one over a socket or over HTTP, or the workspace on this machine. */
export type SlackConnection =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number }
  /** `keep`: the file that the workspace is kept in; null for none. */
  | { readonly kind: 'local'; readonly port: number; readonly keep: string | null };

export interface Config {
  readonly slack: SlackConnection;
  /** With the slash: `/k8s`. */
  readonly commandName: string;
  /** The group's own folders; empty means the shipped sample notes. */
  readonly notesDirs: readonly string[];
  /** Pattern with `{path}`, `{startLine}`, `{endLine}`, `{commit}`; null for no link. */
  readonly notesUrl: string | null;
  readonly notesCommit: string;
  /** Whether the shipped cards about the subject are used. */
  readonly subject: 'kubernetes' | 'none';
  /** The group's language; null follows each member's. */
  readonly locale: Locale | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Null: the tutor answers without a model. */
  readonly model: ModelConfig | null;
  readonly databasePath: string;
  /** A clock on this machine that is followed instead of the machine's own; null for none. */
  readonly clockUrl: string | null;
  /** Probability that the first result answers, from which on a search calls itself sure. */
  readonly searchConfidence: number;
  /** How long Slack may take to show a message that it accepted; until then nothing of unknown outcome is repeated. */
  readonly quietPeriodSeconds: number;
  /** What becomes of a message of unknown outcome that was not found through the quiet period. */
  readonly unknownDelivery: 'repost' | 'giveUp';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** The language model that writes answers, and what it may cost; null of these fields is no bound. */
export interface ModelConfig {
  readonly apiKey: string;
  /** Null for OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
  readonly maxOutputTokens: number;
  readonly timeouts: {
    readonly connectMs: number;
    readonly firstTokenMs: number;
    readonly idleMs: number;
    readonly totalMs: number;
    readonly retryMs: number;
  };
  readonly budget: {
    readonly memberDayTokens: number | null;
    readonly memberDayMicroUsd: number | null;
    readonly monthTokens: number | null;
    readonly monthMicroUsd: number | null;
  };
  /** Dollars for a million tokens. */
  readonly prices: { readonly input: number; readonly cached: number; readonly output: number };
}

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

const environment = z.object({
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
  DATABASE_PATH: text(z.string()).transform((v) => v ?? 'data/tutor.sqlite'),
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

/**
 * Reads the environment (`.env` included) into a config.
 * @throws TutorError `invalid` whose message lists every mistake at once, a line each; values of secrets are never in it.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  const mistakes = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...contradictions(env),
  ];
  if (!parsed.success || mistakes.length > 0) {
    const lines = mistakes.map((mistake) => `  ${mistake}`);
    throw new TutorError('invalid', `Cannot read the configuration (.env):\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return {
    slack: connectionOf(values),
    commandName: values.COMMAND_NAME,
    notesDirs: foldersOf(values.NOTES_DIR),
    notesUrl: values.NOTES_URL ?? null,
    notesCommit: values.NOTES_COMMIT,
    subject: values.SUBJECT,
    locale: values.TUTOR_LOCALE ?? null,
    timeZone: values.TIME_ZONE,
    model: modelOf(values),
    databasePath: values.DATABASE_PATH,
    clockUrl: values.CLOCK_URL ?? null,
    searchConfidence: values.SEARCH_CONFIDENCE,
    quietPeriodSeconds: values.QUIET_PERIOD_SECONDS,
    unknownDelivery: values.UNKNOWN_DELIVERY,
    logLevel: values.LOG_LEVEL,
  };
}

/** What no single variable shows: a token without its partner, a folder that is not there. */
function contradictions(env: NodeJS.ProcessEnv): string[] {
  const isSet = (name: string) => (env[name] ?? '').trim() !== '';
  const found: string[] = [];
  if (isSet('SLACK_BOT_TOKEN') && !isSet('SLACK_APP_TOKEN') && !isSet('SLACK_SIGNING_SECRET')) {
    found.push(
      'SLACK_APP_TOKEN is missing: SLACK_BOT_TOKEN alone cannot receive anything; set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
    );
  }
  for (const name of ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']) {
    if (isSet(name) && !isSet('SLACK_BOT_TOKEN')) {
      found.push(
        `SLACK_BOT_TOKEN is missing: ${name} alone cannot post anything; set both, or neither to use the workspace on this machine`,
      );
    }
  }
  if (isSet('WORKSPACE_PATH') && isSet('DATABASE_PATH') && env.WORKSPACE_PATH === env.DATABASE_PATH) {
    found.push('WORKSPACE_PATH names the file of DATABASE_PATH: each needs one of its own');
  }
  for (const folder of foldersOf(env.NOTES_DIR)) {
    if (!isFolder(folder)) found.push(`NOTES_DIR names "${folder}", which is no folder`);
  }
  return found;
}

/** Reads `.env` beside the project into the environment; variables that are set already win. */
export function loadEnvFile(path: string): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

function connectionOf(env: z.output<typeof environment>): SlackConnection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) return { kind: 'local', port: env.WORKSPACE_PORT, keep: keptFile(env) };
  // With both, the socket wins: it needs no address that Slack can reach.
  if (appToken !== undefined) return { kind: 'socket', botToken, appToken };
  return { kind: 'http', botToken, signingSecret: signingSecret ?? '', port: env.PORT };
}

/** Beside the database by default, and like it: a database in memory leaves no workspace behind either. */
function keptFile({ WORKSPACE_PATH: path, DATABASE_PATH: database }: z.output<typeof environment>): string | null {
  if (path !== undefined) return path === 'memory' ? null : path;
  return database === ':memory:' ? null : join(dirname(database), 'workspace.sqlite');
}

/** A server on one's own machine asks for no key; the SDK wants some text in its place. */
function modelOf(env: z.output<typeof environment>): ModelConfig | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = env;
  if (apiKey === undefined && baseUrl === undefined) return null;
  const totalMs = env.MODEL_SECONDS * 1000;
  return {
    apiKey: apiKey ?? 'local',
    baseUrl: baseUrl ?? null,
    model,
    maxOutputTokens: 1_800,
    timeouts: {
      connectMs: Math.min(totalMs, 30_000),
      firstTokenMs: Math.min(totalMs, 30_000),
      idleMs: Math.min(totalMs, 15_000),
      totalMs,
      retryMs: 300,
    },
    budget: {
      memberDayTokens: env.MODEL_DAY_TOKENS,
      memberDayMicroUsd: microUsd(env.MODEL_DAY_USD),
      monthTokens: env.MODEL_MONTH_TOKENS,
      monthMicroUsd: microUsd(env.MODEL_MONTH_USD),
    },
    prices: {
      input: env.MODEL_INPUT_USD ?? 0,
      cached: env.MODEL_CACHED_USD ?? env.MODEL_INPUT_USD ?? 0,
      output: env.MODEL_OUTPUT_USD ?? 0,
    },
  };
}

function microUsd(dollars: number | null): number | null {
  return dollars === null ? null : Math.round(dollars * 1_000_000);
}

/** Several folders are separated by commas. */
function foldersOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => resolve(part));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

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
