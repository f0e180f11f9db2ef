import { groupReport } from './group-report.ts';
import { ownReport } from './own-report.ts';
import type { ReturnThoughts } from './return-thoughts.ts';
import type { ReadFacts } from './study-facts.ts';
import {
  keyOf,
  type ReportMessage,
  type ReportOutcome,
  type ReportPlaces,
  type ReportRun,
  type ReportWriter,
} from './task-ports.ts';

/**
 * The task `report`: the group's report for a channel, and each author's thoughts before reading back to them where a chapter
 * has ended; or a report of their own for each of the members named.
 */
export function createReportTask(deps: {
  readonly readFacts: ReadFacts;
  readonly write: ReportWriter;
  readonly places: ReportPlaces;
  readonly returnThoughts: ReturnThoughts;
}) {
  return async (run: ReportRun, nowMs: number): Promise<ReportOutcome> => {
    const { channel, members } = run.spec.template;
    const teamId = await deps.places.teamId();
    if (members !== null) return ownReports(run, members, teamId, nowMs);
    const channelId = channel === null ? null : await deps.places.idOf(channel, false);
    if (channelId === null) throw new Error(`there is no channel "${channel}"`);
    const study = await deps.places.studyOf(teamId, channelId);
    if (study === null) return { messages: [], log: [`there is no study in ${channel}`] };
    const facts = await deps.readFacts(study.id, nowMs);
    if (facts === null) return { messages: [], log: [`the study of ${channel} is gone`] };
    const document = await deps.write.report(groupReport(facts));
    const report = messageOf(run, channelId, false, document);
    const thoughts = await deps.returnThoughts(facts);
    return {
      messages: [
        report,
        ...thoughts.map((one) => ({ ...messageOf(run, one.memberId, true, one.document), key: one.key })),
      ],
      log: [`${facts.members.length} members, ${thoughts.length} thoughts returned`],
    };
  };

  async function ownReports(
    run: ReportRun,
    members: readonly string[],
    teamId: string,
    nowMs: number,
  ): Promise<ReportOutcome> {
    const messages: ReportMessage[] = [];
    const log: string[] = [];
    for (const target of new Set(members)) {
      const memberId = await deps.places.idOf(target, true);
      const [study] = memberId === null ? [] : await deps.places.studiesOf(teamId, memberId);
      const facts = study === undefined ? null : await deps.readFacts(study.id, nowMs);
      if (memberId === null || facts === null) log.push(`${target}: takes part in no study`);
      else messages.push(messageOf(run, memberId, true, await deps.write.own(ownReport(facts, memberId), memberId)));
    }
    return { messages, log };
  }
}

function messageOf(
  run: ReportRun,
  target: string,
  isMember: boolean,
  document: ReportMessage['document'],
): ReportMessage {
  const ownInitiative = run.scheduledMs !== null;
  return { key: keyOf(run, target), target, isMember, text: document.title, document, about: null, ownInitiative };
}
