import type { ExportMember } from '../../features/privacy/export-member.ts';
import type { ForgetMember } from '../../features/privacy/forget-member.ts';

/** What a member's own desk is made of. */
export interface DeskUseCases {
  readonly exportMember: ExportMember;
  readonly forgetMember: ForgetMember;
  /** Days after which conversations are deleted. */
  readonly conversationDays: number;
  readonly usesModel: boolean;
}
