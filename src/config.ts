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

/** An empty line in `.env` means the same as none. */
const blankAsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const text = (schema: z.ZodType<string>) => z.preprocess(blankAsMissing, schema.optional());
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
