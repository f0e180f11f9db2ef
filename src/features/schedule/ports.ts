import type { MessageDocument } from '../../domain/progress/document.ts';
import type { CronJobStatus } from '../../domain/schedule/controller/cron-job.ts';
import type { RecordedEvent, ScheduleEvent } from '../../domain/schedule/controller/schedule-event.ts';
import type { CronJobManifest } from '../../domain/schedule/manifest/cron-job-manifest.ts';
import type { MessageChange, MessagePress, NewMessage, OutboxMessage, WantedQuiz } from './outbox-message.ts';
import type { PostOutcome } from './post-outcome.ts';
import type { RunProgress } from './progress.ts';
import type { ObjectEvent, Run, StoredCronJob } from './stored-schedule.ts';
import type { ChannelWishes, MemberWishes } from './wishes.ts';

/** What one reconcile changes, in one transaction. */
export interface ReconcileCommit {
  readonly name: string;
  readonly version: number;
  readonly fence: number;
  readonly status: CronJobStatus;
  readonly created: Run | null;
  readonly deleted: readonly string[];
  readonly events: readonly ScheduleEvent[];
  readonly at: number;
}

/** What an attempt of a run changes, in one transaction. */
export interface RunCommit {
  readonly run: Run;
  readonly fence: number;
  readonly messages: readonly NewMessage[];
  readonly events: readonly ObjectEvent[];
  readonly at: number;
}

export interface ScheduleStore {
  /** In the order of their names. */
  readonly list: () => Promise<readonly StoredCronJob[]>;
  readonly find: (name: string) => Promise<StoredCronJob | null>;
  /** Creates (version null) or changes a CronJob; false when it was changed or made meanwhile. */
  readonly save: (change: {
    readonly manifest: CronJobManifest;
    readonly uid: string;
    readonly version: number | null;
    readonly by: string;
    readonly at: number;
    readonly event: ScheduleEvent;
  }) => Promise<boolean>;
  /** Deletes a CronJob with its runs, their events and what they have not said yet; false when there is none. */
  readonly remove: (name: string) => Promise<boolean>;
  /** Claims a scheduled time; false when somebody else changed the CronJob or claimed it before. @throws TutorError `conflict` without the lease */
  readonly commit: (outcome: ReconcileCommit) => Promise<boolean>;
  /** Newest first within a CronJob; null for all. */
  readonly runs: (cronJob: string | null) => Promise<readonly Run[]>;
  readonly findRun: (name: string) => Promise<Run | null>;
  readonly unfinishedRuns: () => Promise<readonly Run[]>;
  /** False when a run of that name is there. */
  readonly createRun: (run: Run, event: ScheduleEvent) => Promise<boolean>;
  /** @throws TutorError `conflict` without the lease */
  readonly saveRun: (commit: RunCommit) => Promise<boolean>;
  /** Because somebody wants it gone, with what it has not said yet. */
  readonly removeRun: (name: string) => Promise<boolean>;
  /** Because its time is over; what waits for a better time is still said. */
  readonly forgetRun: (name: string) => Promise<boolean>;
  /** Oldest first; null for all objects. */
  readonly events: (object: string | null) => Promise<readonly (RecordedEvent & { readonly object: string })[]>;
  readonly recordEvent: (event: ObjectEvent, at: number) => Promise<void>;
  /** A mark that is another one after every change of a CronJob and after every run that came or went, whoever made it. */
  readonly revision: () => Promise<string>;
}

export interface OutboxStore {
  /** What is to be looked at by now: channels before members, whom many others may be in front of; oldest first. */
  readonly due: (nowMs: number) => Promise<readonly OutboxMessage[]>;
  /** When the next one is to be looked at; null: none waits. */
  readonly nextMs: () => Promise<number | null>;
  readonly ofRun: (run: string) => Promise<readonly OutboxMessage[]>;
  /** How many of a run's messages to members are how far. */
  readonly tally: (run: string) => Promise<RunProgress>;
  /** Newest first. */
  readonly ofTarget: (target: string, limit: number) => Promise<readonly OutboxMessage[]>;
  /** Changes messages together; `sending` counts an attempt. @throws TutorError `conflict` without the lease */
  readonly change: (keys: readonly string[], change: MessageChange, fence: number, at: number) => Promise<void>;
  /** Calls that an end of the process left open: their outcome is unknown. Returns how many. */
  readonly adoptSending: (nowMs: number) => Promise<number>;
  /** When messages on the tutor's own initiative came to stand in a channel, or may have. */
  readonly sentTo: (channelId: string, sinceMs: number) => Promise<readonly number[]>;
  /** What is held back for somebody is looked at again at once. */
  readonly release: (target: string, at: number) => Promise<void>;
  readonly prune: (beforeMs: number) => Promise<number>;
}

/** Who may post. */
export interface LeaseStore {
  /** The lease as it stands; null: nobody ever had it. */
  readonly read: () => Promise<{
    readonly owner: string | null;
    readonly fence: number;
    readonly renewedMs: number;
  } | null>;
  /** Takes it from the holder that was seen; the new fencing number, or null when somebody was faster. */
  readonly take: (owner: string, seenFence: number, at: number) => Promise<number | null>;
  /** False when somebody else has it. */
  readonly renew: (owner: string, fence: number, at: number) => Promise<boolean>;
  readonly release: (owner: string, fence: number) => Promise<void>;
}

export type PlaceOutcome =
  /** `id` of the channel or member that was meant; `timeZone` of a member, null when Slack does not tell. */
  | { readonly kind: 'place'; readonly id: string; readonly channelId: string; readonly timeZone: string | null }
  | Extract<PostOutcome, { readonly kind: 'refused' }>;

export type IdOutcome =
  | { readonly kind: 'id'; readonly id: string }
  | Extract<PostOutcome, { readonly kind: 'refused' }>;

/** The way to Slack of what nobody waits for. */
export interface PostingPort {
  /** The id of a channel's or member's name; of a member's id nothing is asked. */
  readonly findId: (target: string, isMember: boolean) => Promise<IdOutcome>;
  /** The conversation of a channel's or member's name or id. */
  readonly findPlace: (target: string, isMember: boolean) => Promise<PlaceOutcome>;
  /** Calls once; nothing is repeated. */
  readonly post: (message: {
    readonly channelId: string;
    readonly key: string;
    readonly run: string;
    readonly texts: readonly string[];
    readonly presses: readonly MessagePress[];
    /** Of a message that stands alone. */
    readonly document?: MessageDocument | undefined;
    /** Begun in place of texts. */
    readonly quiz?: WantedQuiz | undefined;
  }) => Promise<PostOutcome>;
  /** The message with this key since a time; null: it does not stand there; `unreadable`: Slack does not say. */
  readonly findPosted: (
    channelId: string,
    key: string,
    sinceMs: number,
    quiz?: WantedQuiz,
  ) => Promise<{ readonly ts: string } | null | 'unreadable'>;
}

/** What a task did: messages to post, and lines for `logs`. */
export interface TaskOutcome {
  readonly messages: readonly NewMessage[];
  readonly log: readonly string[];
}

/** Work that a schedule starts. May be executed again for the same run, and does no harm then. Throws when it fails. */
export type Task = (run: Run, nowMs: number) => Promise<TaskOutcome>;

export interface WishStore {
  /** Null: nothing was said yet. */
  readonly ofMember: (memberId: string) => Promise<MemberWishes | null>;
  readonly ofChannel: (channelId: string) => Promise<ChannelWishes | null>;
  readonly saveMember: (memberId: string, wishes: MemberWishes, at: number) => Promise<void>;
  readonly saveChannel: (channelId: string, wishes: ChannelWishes, at: number) => Promise<void>;
}
