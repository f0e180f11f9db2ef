import type { StudyWeek } from '../../domain/study/study-week.ts';
import { meetingPack } from './meeting-pack.ts';
import type { ReadFacts, StudyFacts } from './study-facts.ts';
import { keyOf, type ReportOutcome, type ReportPlaces, type ReportRun, type ReportWriter } from './task-ports.ts';

const usual = { minutesBefore: 60, minutesAfter: 120 } as const;
/** A frame for minutes that comes a day late is of no use. */
const lateMs = 24 * 60 * 60 * 1000;

/**
 * The task `meeting`: what the next meeting begins with, once it is near, and the frame of its minutes, once it is over. Each
 * once a meeting, however often it looks; started by hand, what it begins with at once.
 */
export function createMeetingTask(deps: {
  readonly readFacts: ReadFacts;
  readonly write: ReportWriter;
  readonly places: ReportPlaces;
}) {
  return async (run: ReportRun, nowMs: number): Promise<ReportOutcome> => {
    const { channel } = run.spec.template;
    const channelId = channel === null ? null : await deps.places.idOf(channel, false);
    if (channelId === null) throw new Error('a meeting needs a channel that is there');
    const study = await deps.places.studyOf(await deps.places.teamId(), channelId);
    const facts = study === null ? null : await deps.readFacts(study.id, nowMs);
    if (facts === null) return { messages: [], log: [`there is no study in ${channel}`] };
    if (run.scheduledMs === null) return say(run, facts, channelId, facts.week, 'pack', keyOf(run, channelId));
    const { before, after } = timesOf(run);
    const isHeld = ({ meeting }: StudyWeek) => meeting.kind !== 'skipped';
    const near = facts.weeks.find(
      (week) => isHeld(week) && week.meeting.atMs > nowMs && week.meeting.atMs - before <= nowMs,
    );
    if (near !== undefined) return once(run, facts, channelId, near, 'pack');
    const over = facts.weeks.findLast(
      (week) => isHeld(week) && week.meeting.atMs + after <= nowMs && nowMs < week.meeting.atMs + lateMs,
    );
    if (over !== undefined) return once(run, facts, channelId, over, 'minutes');
    return { messages: [], log: ['no meeting is near'] };
  };

  async function once(
    run: ReportRun,
    facts: StudyFacts,
    channelId: string,
    week: StudyWeek,
    kind: 'pack' | 'minutes',
  ): Promise<ReportOutcome> {
    // A meeting that was moved after its pack was said has another one: what is open may be something else.
    const key = `${kind}:${facts.study.id}:${week.number}:${week.meeting.atMs}`;
    if (await deps.places.wasSaid(channelId, key))
      return { messages: [], log: [`${kind} of week ${week.number} was said`] };
    return say(run, facts, channelId, week, kind, key);
  }

  async function say(
    run: ReportRun,
    facts: StudyFacts,
    target: string,
    week: StudyWeek | null,
    kind: 'pack' | 'minutes',
    key: string,
  ): Promise<ReportOutcome> {
    const pack = meetingPack(facts, week);
    if (pack === null) return { messages: [], log: ['no meeting is planned'] };
    const document = await deps.write[kind](pack);
    const ownInitiative = run.scheduledMs !== null;
    return {
      messages: [{ key, target, isMember: false, text: document.title, document, about: null, ownInitiative }],
      log: [`${kind} of week ${pack.week.number}`],
    };
  }
}

function timesOf({ spec }: ReportRun): { readonly before: number; readonly after: number } {
  const { minutesBefore, minutesAfter } = spec.template.with;
  const minutes = (value: unknown, fallback: number) => (typeof value === 'number' && value > 0 ? value : fallback);
  return {
    before: minutes(minutesBefore, usual.minutesBefore) * 60_000,
    after: minutes(minutesAfter, usual.minutesAfter) * 60_000,
  };
}
