import type { Locale } from '../../domain/locale.ts';
import type { DrawPicture } from '../../domain/progress/picture.ts';
import type { ExportMember } from '../../features/privacy/export-member.ts';
import type { ForgetMember } from '../../features/privacy/forget-member.ts';
import type { ShareStars } from '../../features/progress/share-stars.ts';
import type { GroupReport } from '../../features/report/group-report.ts';
import type { MeetingPack } from '../../features/report/meeting-pack.ts';
import type { DeskStudy } from '../../features/report/member-desk.ts';
import type { OwnReport } from '../../features/report/own-report.ts';

/** What a member's own desk is made of. */
export interface DeskUseCases {
  readonly exportMember: ExportMember;
  readonly forgetMember: ForgetMember;
  readonly shareStars: ShareStars;
  /** Of the channel's study, or of the first of the member's; null: there is none. */
  readonly showReport: (asked: StudyAsked) => Promise<GroupReport | null>;
  readonly showOwnReport: (asked: StudyAsked) => Promise<OwnReport | null>;
  readonly showMeeting: (asked: StudyAsked) => Promise<MeetingPack | 'no-study' | 'no-meeting'>;
  /** The member's studies as they lie on their desk, at most three. */
  readonly showDesk: (teamId: string, memberId: string) => Promise<MemberDesk>;
  /** A concept's name in a language; the id itself when there is none of it. */
  readonly nameOf: (conceptId: string, locale: Locale) => string;
  readonly draw: DrawPicture;
  /** Days after which conversations are deleted. */
  readonly conversationDays: number;
  readonly usesModel: boolean;
}

export interface MemberDesk {
  readonly studies: readonly DeskStudy[];
  readonly sharesStars: boolean;
}

export interface StudyAsked {
  readonly teamId: string;
  readonly channelId: string;
  readonly memberId: string;
}
