import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Config } from '#src/config/config.ts';
import { loadEnvFile } from '#src/config/load-env-file.ts';
import { readConfig } from '#src/config/read-config.ts';
import { TutorError } from '#src/domain/errors.ts';

const defaults: Config = {
  slack: { kind: 'local', port: 4390, keep: join('data', 'workspace.sqlite') },
  commandName: '/k8s',
  notesDirs: [],
  notesGit: null,
  notesUrl: null,
  notesCommit: 'main',
  subject: 'kubernetes',
  locale: null,
  model: null,
  embeddings: null,
  timeZone: 'Asia/Seoul',
  databasePath: 'data/tutor.sqlite',
  conversationDays: 365,
  clockUrl: null,
  searchConfidence: 0.4,
  quietPeriodSeconds: 120,
  unknownDelivery: 'repost',
  logLevel: 'warn',
};

const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));
const bot = 'xoxb-1-aBcDeFgHiJkL';
const app = 'xapp-1-MnOpQrStUvWx';
const secret = '0123456789abcdef0123456789abcdef';

describe('readConfig', () => {
  it.each<[string, NodeJS.ProcessEnv]>([
    ['nothing', {}],
    ['blank lines', Object.fromEntries(Object.keys(example).map((name) => [name, '']))],
    ['lines of spaces', Object.fromEntries(Object.keys(example).map((name) => [name, '  ']))],
    ['.env.example as it is', example],
    ['variables of others', { PATH: '/bin', SLACK_TEAM: 'x' }],
  ])('gives the defaults for %s', (_, env) => {
    expect(readConfig(env)).toEqual(defaults);
  });

  it.each<[NodeJS.ProcessEnv, Partial<Config>]>([
    [{ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app }, { slack: { kind: 'socket', botToken: bot, appToken: app } }],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret },
      { slack: { kind: 'http', botToken: bot, signingSecret: secret, port: 3000 } },
    ],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, PORT: '8080' },
      { slack: { kind: 'http', botToken: bot, signingSecret: secret, port: 8080 } },
    ],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret },
      { slack: { kind: 'socket', botToken: bot, appToken: app } },
    ],
    [{ WORKSPACE_PORT: '0' }, { slack: { kind: 'local', port: 0, keep: join('data', 'workspace.sqlite') } }],
    [{ WORKSPACE_PATH: 'elsewhere/w.sqlite' }, { slack: { kind: 'local', port: 4390, keep: 'elsewhere/w.sqlite' } }],
    [{ WORKSPACE_PATH: 'memory' }, { slack: { kind: 'local', port: 4390, keep: null } }],
    [{ COMMAND_NAME: '/study_group-1' }, { commandName: '/study_group-1' }],
    [
      { NOTES_URL: 'https://example.com/{commit}/{path}#L{startLine}', NOTES_COMMIT: 'release/1.0' },
      { notesUrl: 'https://example.com/{commit}/{path}#L{startLine}', notesCommit: 'release/1.0' },
    ],
    [{ SUBJECT: 'none' }, { subject: 'none' }],
    [{ TUTOR_LOCALE: 'en' }, { locale: 'en' }],
    [{ TIME_ZONE: 'Europe/Berlin' }, { timeZone: 'Europe/Berlin' }],
    [
      { DATABASE_PATH: 'elsewhere/group.sqlite' },
      {
        databasePath: 'elsewhere/group.sqlite',
        slack: { kind: 'local', port: 4390, keep: join('elsewhere', 'workspace.sqlite') },
      },
    ],
    [{ DATABASE_PATH: ':memory:' }, { databasePath: ':memory:', slack: { kind: 'local', port: 4390, keep: null } }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ CONVERSATION_DAYS: '90' }, { conversationDays: 90 }],
    [{ CLOCK_URL: 'http://127.0.0.1:4390/clock' }, { clockUrl: 'http://127.0.0.1:4390/clock' }],
    [{ CLOCK_URL: 'http://[::1]:80/clock' }, { clockUrl: 'http://[::1]:80/clock' }],
  ])('reads %o', (env, expected) => {
    expect(readConfig(env)).toEqual({ ...defaults, ...expected });
  });

  it('reads several folders of notes, spaces and empty parts aside', () => {
    const folder = temporaryFolder();
    const [first, second] = [join(folder, 'first'), join(folder, '둘째 노트')];
    mkdirSync(first);
    mkdirSync(second);
    expect(readConfig({ NOTES_DIR: ` ${first} , ${second},,` }).notesDirs).toEqual([first, second]);
  });

  it('reads a relative folder of notes from where the tutor runs', () => {
    expect(readConfig({ NOTES_DIR: 'knowledge/notes' }).notesDirs).toEqual([resolve('knowledge/notes')]);
  });

  it.each<[NodeJS.ProcessEnv, string]>([
    [{ SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: app }, 'SLACK_BOT_TOKEN does not begin with xoxb-'],
    [{ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: bot }, 'SLACK_APP_TOKEN does not begin with xapp-'],
    [{ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: 'short' }, 'SLACK_SIGNING_SECRET is not a signing secret'],
    [{ PORT: 'http' }, 'PORT is not a port number'],
    [{ CONVERSATION_DAYS: '0' }, 'CONVERSATION_DAYS is below 1'],
    [{ CONVERSATION_DAYS: '1.5' }, 'CONVERSATION_DAYS is not a whole number'],
    [{ PORT: '80.5' }, 'PORT is not a whole number'],
    [{ PORT: '-1' }, 'PORT is below 0'],
    [{ PORT: '65536' }, 'PORT is above 65535'],
    [{ WORKSPACE_PORT: '70000' }, 'WORKSPACE_PORT is above 65535'],
    [{ COMMAND_NAME: 'k8s' }, 'COMMAND_NAME is not a command'],
    [{ COMMAND_NAME: '/K8S' }, 'COMMAND_NAME is not a command'],
    [{ COMMAND_NAME: `/${'k'.repeat(32)}` }, 'COMMAND_NAME is not a command'],
    [{ NOTES_DIR: 'no/such/folder' }, `NOTES_DIR names "${resolve('no/such/folder')}", which is no folder`],
    [{ NOTES_DIR: 'README.md' }, `NOTES_DIR names "${resolve('README.md')}", which is no folder`],
    [{ NOTES_URL: 'http://example.com/{path}' }, 'NOTES_URL is not an https:// pattern'],
    [{ NOTES_URL: 'https://example.com/' }, 'NOTES_URL is not an https:// pattern'],
    [{ NOTES_COMMIT: 'a b' }, 'NOTES_COMMIT is not a branch or commit'],
    [{ SUBJECT: 'docker' }, 'SUBJECT is neither kubernetes nor none'],
    [{ TUTOR_LOCALE: 'jp' }, 'TUTOR_LOCALE is neither ko nor en'],
    [{ TIME_ZONE: 'Seoul' }, 'TIME_ZONE is not a time zone'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is none of'],
    [{ CLOCK_URL: 'now' }, 'CLOCK_URL is not an http:// address on this machine'],
    [{ CLOCK_URL: 'https://127.0.0.1/clock' }, 'CLOCK_URL is not an http:// address on this machine'],
    [{ CLOCK_URL: 'http://clock.example/clock' }, 'CLOCK_URL is not an http:// address on this machine'],
    [{ CLOCK_URL: 'http://localhost@clock.example/' }, 'CLOCK_URL is not an http:// address on this machine'],
    [{ DATABASE_PATH: 'a.sqlite', WORKSPACE_PATH: 'a.sqlite' }, 'WORKSPACE_PATH names the file of DATABASE_PATH'],
  ])('refuses %o', (env, mistake) => {
    const lines = mistakesOf(env);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(mistake);
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['the bot token', { SLACK_BOT_TOKEN: bot }, 'SLACK_APP_TOKEN is missing'],
    ['the app token', { SLACK_APP_TOKEN: app }, 'SLACK_BOT_TOKEN is missing: SLACK_APP_TOKEN alone'],
    ['the signing secret', { SLACK_SIGNING_SECRET: secret }, 'SLACK_BOT_TOKEN is missing: SLACK_SIGNING_SECRET alone'],
    ['the bot token beside a blank line', { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: ' ' }, 'SLACK_APP_TOKEN is missing'],
  ])('says what is missing when only %s is set', (_, env, mistake) => {
    const lines = mistakesOf(env);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(mistake);
  });

  it('tells every mistake at once, a line each', () => {
    const lines = mistakesOf({
      SLACK_BOT_TOKEN: 'nonsense',
      PORT: 'x',
      WORKSPACE_PORT: '-1',
      COMMAND_NAME: 'k8s',
      NOTES_DIR: 'missing/one,missing/two',
      NOTES_URL: 'ftp://example.com',
      NOTES_COMMIT: '?',
      SUBJECT: 'docker',
      TUTOR_LOCALE: 'fr',
      TIME_ZONE: 'Moon',
      LOG_LEVEL: 'all',
    });
    expect(lines.map((line) => line.split(' ')[0]).toSorted()).toEqual([
      'COMMAND_NAME',
      'LOG_LEVEL',
      'NOTES_COMMIT',
      'NOTES_DIR',
      'NOTES_DIR',
      'NOTES_URL',
      'PORT',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
      'SUBJECT',
      'TIME_ZONE',
      'TUTOR_LOCALE',
      'WORKSPACE_PORT',
    ]);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['tokens of the wrong kind', { SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: bot }],
    ['a token with a space in it', { SLACK_BOT_TOKEN: `${bot} ${app}` }],
    ['a signing secret in quotes', { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: `'${secret}'` }],
    ['a lonely bot token', { SLACK_BOT_TOKEN: bot }],
    ['a lonely signing secret', { SLACK_SIGNING_SECRET: secret }],
    ['a right token beside another mistake', { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, PORT: 'x' }],
    ['a token in the wrong line', { PORT: bot, NOTES_URL: app, COMMAND_NAME: secret, TIME_ZONE: bot, LOG_LEVEL: app }],
  ])('never tells the value of a secret: %s', (_, env) => {
    const message = mistakesOf(env).join('\n');
    for (const value of [bot, app, secret]) expect(message).not.toContain(value.slice(7));
  });
});

describe('loadEnvFile', () => {
  it('passes over a file that is not there', () => {
    expect(() => loadEnvFile(join(temporaryFolder(), '.env'))).not.toThrow();
  });

  it('reads a file and lets variables win that are set already, also to nothing', () => {
    const path = join(temporaryFolder(), '.env');
    writeFileSync(path, 'TUTOR_TEST_NEW="from the file"\nTUTOR_TEST_SET=file\nTUTOR_TEST_BLANK=file\n');
    process.env.TUTOR_TEST_SET = 'environment';
    process.env.TUTOR_TEST_BLANK = '';
    onTestFinished(() => {
      for (const name of ['NEW', 'SET', 'BLANK']) delete process.env[`TUTOR_TEST_${name}`];
    });
    loadEnvFile(path);
    const { TUTOR_TEST_NEW, TUTOR_TEST_SET, TUTOR_TEST_BLANK } = process.env;
    expect([TUTOR_TEST_NEW, TUTOR_TEST_SET, TUTOR_TEST_BLANK]).toEqual(['from the file', 'environment', '']);
  });
});

/** The lines of the refusal, without its first. */
function mistakesOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof TutorError)) throw error;
    expect(error.code).toBe('invalid');
    const [first, ...lines] = error.message.split('\n');
    expect(first).toBe('Cannot read the configuration (.env):');
    return lines.map((line) => line.trim());
  }
  throw new Error('The configuration was accepted');
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
