import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '#src/adapters/database/open-database.ts';
import type { Log } from '#src/adapters/slack/log.ts';
import type { SlackAccess } from '#src/adapters/slack/open-slack.ts';
import { manifestPath } from '#src/compose/compose-knowledge.ts';
import { startTutor, type Tutor } from '#src/compose.ts';
import type { Config } from '#src/config/config.ts';
import type { EmbeddingConfig } from '#src/config/embedding-config.ts';
import type { ModelConfig } from '#src/config/model-config.ts';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '#src/workspace/open-workspace.ts';
import type { Message } from '#src/workspace/state/message.ts';

/** The two ways in which payloads reach the tutor. */
export type Transport = 'socket' | 'http';

/** For `describe.for`: every journey goes over both. */
export const transports: readonly Transport[] = ['socket', 'http'];

/** The composed tutor in a workspace of its own, with a database file of its own. */
export interface OpenTutor {
  readonly workspace: Workspace;
  /** Speaks Korean; the workspace's admin. */
  readonly minji: MemberActor;
  /** Speaks Korean. */
  readonly junho: MemberActor;
  /** Speaks English. */
  readonly emma: MemberActor;
  readonly config: Config;
  /** How the tutor reaches the workspace; what a tutor in another process needs. */
  readonly access: SlackAccess;
  /** What the tutor logged as errors, with its fields. */
  readonly errors: readonly { readonly message: string; readonly fields: object }[];
  /** Waits until the tutor is done with what a member wrote, whether it answered or kept silent. */
  readonly handled: (message: Message) => Promise<void>;
  /** Opinions on an answer, as stored. */
  readonly ratings: (exchangeId: string) => Promise<readonly { readonly member: string; readonly helpful: boolean }[]>;
  readonly stop: () => Promise<void>;
  /** Starts it again on the same database. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenTutorOptions {
  /** The group's own notes by file name; the shipped samples without. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly workspace?: Partial<WorkspaceOptions>;
  /** The tutor's clock; the workspace's goes with it. */
  readonly now?: () => number;
  /** The model that writes answers; none without. */
  readonly model?: ModelConfig | null;
  /** The server that tells meanings; none without. */
  readonly embeddings?: EmbeddingConfig | null;
  /** Settings that differ from those of the other tests. */
  readonly config?: Partial<Config>;
  /** False leaves the first start to the test. */
  readonly started?: boolean;
}

/** Slack's own waiting times between retries are minutes; here an event over HTTP is tried again for some seconds. */
const retryDelaysMs = [50, 100, 200, 400, 800, 1_600, 3_200];

/** Opens a workspace with the shipped manifest and connects the composed tutor to it. */
export async function openTutor(transport: Transport, options: OpenTutorOptions = {}): Promise<OpenTutor> {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-app-'));
  const port = transport === 'http' ? await freePort() : 0;
  const workspace = await openWorkspace({
    manifest: manifestPath,
    transport:
      transport === 'http' ? { kind: 'http', url: `http://127.0.0.1:${port}/slack/events` } : { kind: 'socket' },
    retryDelaysMs,
    ...(options.now === undefined ? {} : { clock: options.now }),
    ...options.workspace,
  });
  const { botToken, appToken, signingSecret, slackApiUrl } = workspace;
  const access: SlackAccess =
    transport === 'http' ? { kind: 'http', botToken, signingSecret, port } : { kind: 'socket', botToken, appToken };
  const notesDirs = options.notes === undefined ? [] : [writeNotes(join(folder, 'notes'), options.notes)];
  const config = {
    ...configFor(access, join(folder, 'tutor.sqlite'), notesDirs),
    model: options.model ?? null,
    embeddings: options.embeddings ?? null,
    ...options.config,
  };
  const errors: { message: string; fields: object }[] = [];
  let tutor: Tutor | null = null;
  let database: Database | null = null;

  async function stored() {
    database ??= await openDatabase({ path: config.databasePath, now: Date.now() });
    return database.kysely;
  }

  async function start(): Promise<void> {
    const now = options.now === undefined ? {} : { now: options.now };
    tutor = await startTutor({ config, access, slackApiUrl, log: collect(errors), ...now });
  }
  async function stop(): Promise<void> {
    await tutor?.stop();
    tutor = null;
  }
  if (options.started !== false) await start();

  return {
    workspace,
    minji: workspace.member('U00000MINJI'),
    junho: workspace.member('U00000JUNHO'),
    emma: workspace.member('U000000EMMA'),
    config,
    access,
    errors,
    async handled({ channel, ts }) {
      const kysely = await stored();
      await workspace.waitFor(
        async () => {
          const key = `message:${channel}:${ts}`;
          const row = kysely.selectFrom('deliveries').select('finished_at').where('key', '=', key);
          return (await row.executeTakeFirst())?.finished_at;
        },
        { what: 'the message to be handled' },
      );
    },
    async ratings(exchangeId) {
      const rows = (await stored()).selectFrom('ratings').selectAll().where('exchange_id', '=', exchangeId);
      return (await rows.execute()).map(({ member_id, helpful }) => ({ member: member_id, helpful: helpful === 1 }));
    },
    stop,
    start,
    async close() {
      await stop();
      await database?.close();
      await workspace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeNotes(folder: string, notes: Readonly<Record<string, string>>): string {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(notes)) writeFileSync(join(folder, name), text);
  return folder;
}

function configFor(slack: SlackAccess, databasePath: string, notesDirs: readonly string[]): Config {
  return {
    slack,
    commandName: '/k8s',
    notesDirs,
    notesGit: null,
    notesUrl: null,
    notesCommit: 'main',
    subject: 'kubernetes',
    locale: null,
    timeZone: 'Asia/Seoul',
    model: null,
    embeddings: null,
    databasePath,
    conversationDays: 365,
    clockUrl: null,
    searchConfidence: 0.4,
    quietPeriodSeconds: 120,
    unknownDelivery: 'repost',
    logLevel: 'silent',
  };
}

function collect(errors: { message: string; fields: object }[]): Log {
  const drop = () => {};
  return { debug: drop, info: drop, warn: drop, error: (fields, message) => void errors.push({ message, fields }) };
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('Cannot find a free port');
  return address.port;
}
