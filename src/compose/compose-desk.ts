import { createDrawPicture } from '../adapters/charts/draw-picture.ts';
import { createConsentStore } from '../adapters/database/consent-store.ts';
import { createMemberDataStore } from '../adapters/database/member-data-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { createStudyStore } from '../adapters/database/study-store.ts';
import type { DeskUseCases, StudyAsked } from '../adapters/slack/desk-deps.ts';
import { createReportWriter } from '../adapters/slack/report-writer.ts';
import type { Config } from '../config/config.ts';
import type { Locale } from '../domain/locale.ts';
import { lexiconOf } from '../domain/retrieval/lexicon.ts';
import type { Library } from '../domain/retrieval/library.ts';
import type { MemberStore } from '../features/members/ports.ts';
import { createExportMember } from '../features/privacy/export-member.ts';
import { createForgetMember } from '../features/privacy/forget-member.ts';
import { createShareStars } from '../features/progress/share-stars.ts';
import { groupReport } from '../features/report/group-report.ts';
import { meetingPack } from '../features/report/meeting-pack.ts';
import { createMeetingTask } from '../features/report/meeting-task.ts';
import { deskStudy } from '../features/report/member-desk.ts';
import { ownReport } from '../features/report/own-report.ts';
import { createReportTask } from '../features/report/report-task.ts';
import { createReturnThoughts } from '../features/report/return-thoughts.ts';
import { createReadFacts } from '../features/report/study-facts.ts';
import type { ReportPlaces } from '../features/report/task-ports.ts';
import type { Task } from '../features/schedule/ports.ts';
import { createFindStudy } from '../features/study/find-study.ts';
import { composeReportSources, type RecallSources } from './compose-report-sources.ts';
import type { TaskSurroundings } from './compose-schedule.ts';

export interface DeskOptions {
  readonly config: Config;
  readonly database: Database;
  readonly members: Pick<MemberStore, 'claimOf' | 'memberFor'>;
  readonly library: () => Library;
  readonly recall: RecallSources;
  readonly now: () => number;
}

/** Messages to one target that are looked through for one that was said before: weeks of a busy channel. */
const mostLookedThrough = 300;
/** More do not fit on a desk, or into a life. */
const mostStudies = 3;

/** Members' own desks and their groups' reports, joined. */
export function composeDesk({ config, database, members, library, recall, now }: DeskOptions) {
  const { kysely } = database;
  const data = createMemberDataStore(kysely);
  const consents = createConsentStore(kysely);
  const studies = createStudyStore(kysely);
  const findStudy = createFindStudy({ studies });
  const draw = createDrawPicture();
  const sources = composeReportSources({ kysely, library, consents, studies, recall });
  const readFacts = createReadFacts(sources);
  const nameOf = (conceptId: string, locale: Locale) =>
    lexiconOf(library()).concepts.get(conceptId)?.names[locale] ?? conceptId;
  const notePathsOf = async (teamId: string, memberId: string) => {
    const claim = await members.claimOf(teamId, memberId);
    if (claim?.confirmed !== true) return [];
    return library().notes.flatMap(({ sample, author, path }) =>
      !sample && author?.name === claim.authorName ? [path] : [],
    );
  };
  const factsFor = async (asked: StudyAsked) => {
    const study = await findStudy(asked);
    return study === null ? null : readFacts(study.id, now());
  };

  const useCases: DeskUseCases = {
    exportMember: createExportMember({ data, notePathsOf, now }),
    forgetMember: createForgetMember({ data, notePathsOf }),
    shareStars: createShareStars({ consents, now }),
    showReport: async (asked) => {
      const facts = await factsFor(asked);
      return facts === null ? null : groupReport(facts);
    },
    showOwnReport: async (asked) => {
      const facts = await factsFor(asked);
      return facts === null ? null : ownReport(facts, asked.memberId);
    },
    showMeeting: async (asked) => {
      const facts = await factsFor(asked);
      return facts === null ? 'no-study' : (meetingPack(facts) ?? 'no-meeting');
    },
    showDesk: async (teamId, memberId) => {
      const own = (await studies.ofMember(teamId, memberId)).slice(0, mostStudies);
      const shown = await Promise.all(
        own.map(async ({ id }) => {
          const facts = await readFacts(id, now());
          if (facts === null) return [];
          const attendance = facts.week === null ? [] : await sources.attendance(id, facts.week.number);
          const answer = attendance.find((one) => one.memberId === memberId)?.answer ?? null;
          return [deskStudy(facts, memberId, answer)];
        }),
      );
      const consenting = await consents.members(teamId);
      return { studies: shown.flat(), sharesStars: consenting.has(memberId) };
    },
    nameOf,
    draw,
    conversationDays: config.conversationDays,
    usesModel: config.model !== null,
  };

  /** What schedules can start of it. */
  const tasks = ({ teamId, findId, ofTarget, profiles }: TaskSurroundings): Readonly<Record<string, Task>> => {
    const write = createReportWriter({ locale: config.locale, profileOf: profiles, nameOf });
    const places: ReportPlaces = {
      teamId,
      idOf: async (target, isMember) => {
        const found = await findId(target, isMember);
        return found.kind === 'id' ? found.id : null;
      },
      studyOf: studies.ofChannel,
      studiesOf: studies.ofMember,
      wasSaid: async (target, key) =>
        (await ofTarget(target, mostLookedThrough)).some((message) => message.key === key),
    };
    const { memberFor } = members;
    const returnThoughts = createReturnThoughts({ memberFor, wasSaid: places.wasSaid, write });
    return {
      report: createReportTask({ readFacts, write, places, returnThoughts }),
      meeting: createMeetingTask({ readFacts, write, places }),
    };
  };
  return { useCases, tasks };
}
