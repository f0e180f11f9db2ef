import type { MessageDocument } from '../../domain/progress/document.ts';
import type { GroupReport } from './group-report.ts';
import type { MeetingPack } from './meeting-pack.ts';
import type { OwnReport } from './own-report.ts';

/** A run, as far as reports are concerned. */
export interface ReportRun {
  readonly name: string;
  readonly uid: string;
  readonly scheduledMs: number | null;
  readonly spec: {
    readonly template: {
      readonly channel: string | null;
      readonly members: readonly string[] | null;
      readonly with: Readonly<Record<string, unknown>>;
    };
  };
}

/** A message that a report wants said. */
export interface ReportMessage {
  readonly key: string;
  readonly target: string;
  readonly isMember: boolean;
  readonly text: string;
  readonly document: MessageDocument;
  readonly about: null;
  readonly ownInitiative: boolean;
}

export interface ReportOutcome {
  readonly messages: readonly ReportMessage[];
  readonly log: readonly string[];
}

/** Puts values into words of the group's language, or of a member's. */
export interface ReportWriter {
  readonly report: (report: GroupReport) => Promise<MessageDocument>;
  readonly own: (report: OwnReport, memberId: string) => Promise<MessageDocument>;
  readonly pack: (pack: MeetingPack) => Promise<MessageDocument>;
  readonly minutes: (pack: MeetingPack) => Promise<MessageDocument>;
  readonly thoughts: (
    thoughts: { readonly words: readonly string[]; readonly chapters: readonly string[] },
    memberId: string,
  ) => Promise<MessageDocument>;
}

/** Who and where somebody is. */
export interface ReportPlaces {
  readonly teamId: () => Promise<string>;
  /** Null: there is no such channel or member. */
  readonly idOf: (target: string, isMember: boolean) => Promise<string | null>;
  readonly studyOf: (teamId: string, channelId: string) => Promise<{ readonly id: string } | null>;
  readonly studiesOf: (teamId: string, memberId: string) => Promise<readonly { readonly id: string }[]>;
  /** Whether a message of this key was ever handed over for a target, in the last weeks. */
  readonly wasSaid: (target: string, key: string) => Promise<boolean>;
}

/** Key of a message: the same for a run executed again. */
export function keyOf(run: ReportRun, target: string): string {
  return `${run.name}:${run.uid.slice(0, 8)}:${target}`;
}
