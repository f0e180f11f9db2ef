import type { Note } from '../../domain/notes/note.ts';
import type { UnansweredAsk } from '../../domain/progress/gap-map.ts';
import { fewestPeople, groupSpread } from '../../domain/progress/group-spread.ts';
import type { ChapterKey } from '../../domain/study/chapter-key.ts';
import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import { presenterOf } from '../../domain/study/presenter-of.ts';
import type { Reading, SelfRatingRecord } from '../../domain/study/records.ts';
import type { ChapterProgress, Study } from '../../domain/study/study.ts';
import { currentWeek, type StudyWeek, weekNumbered } from '../../domain/study/study-week.ts';
import type { ChapterAnswer, Forgotten, ReportSources } from './ports.ts';

/** Everything that a report about a study says something of, read at one moment. */
export interface StudyFacts {
  readonly study: Study;
  readonly nowMs: number;
  /** Those who take part. */
  readonly members: readonly string[];
  /** All weeks of the plan, in order, as they stand. */
  readonly weeks: readonly StudyWeek[];
  /** The week that members are in; null when all meetings are over. */
  readonly week: StudyWeek | null;
  readonly presenterId: string | null;
  readonly progress: readonly ChapterProgress[];
  readonly readings: readonly Reading[];
  readonly ratings: readonly SelfRatingRecord[];
  readonly questions: readonly OpenQuestionRecord[];
  readonly unanswered: readonly UnansweredAsk[];
  readonly answers: readonly ChapterAnswer[];
  readonly forgotten: readonly Forgotten[];
  readonly notes: readonly Note[];
  readonly conceptsIn: (text: string) => readonly string[];
  /** Members who agreed to be shown by name. */
  readonly consenting: ReadonlySet<string>;
  /** Everybody agreed, so that cells of three are shown too. */
  readonly allConsent: boolean;
}

export type ReadFacts = (studyId: string, nowMs: number) => Promise<StudyFacts | null>;

/** What happened longer ago says nothing about a group of today. */
const yearMs = 365 * 24 * 60 * 60 * 1000;

export function createReadFacts(sources: ReportSources): ReadFacts {
  return async (studyId, nowMs) => {
    const study = await sources.findStudy(studyId);
    if (study === null) return null;
    const { teamId, plan } = study;
    const sinceMs = Math.max(study.createdMs - yearMs, nowMs - yearMs);
    const [enrolments, progress, changes, presenters] = await Promise.all([
      sources.enrolments(studyId),
      sources.progress(studyId),
      sources.changes(studyId),
      sources.presenters(studyId),
    ]);
    const [readings, ratings, questions, consenting] = await Promise.all([
      sources.readings(teamId, sinceMs),
      sources.ratings(teamId, sinceMs),
      sources.questions(teamId),
      sources.consents(teamId),
    ]);
    const monthMs = nowMs - yearMs / 12;
    const [unanswered, answers, forgotten] = await Promise.all([
      sources.unanswered(teamId, monthMs),
      sources.answers(teamId, sinceMs),
      sources.forgotten(teamId, monthMs),
    ]);
    const members = enrolments.filter(({ takesPart }) => takesPart).map(({ memberId }) => memberId);
    const isMember = new Set(members);
    const ofStudy = <One extends { readonly studyId: string | null; readonly memberId: string }>(all: readonly One[]) =>
      all.filter((one) => one.studyId === studyId && isMember.has(one.memberId));
    const week = currentWeek(plan, changes, nowMs);
    return {
      study,
      nowMs,
      members,
      weeks: plan.weeks.flatMap((_, index) => weekNumbered(plan, index + 1, changes) ?? []),
      week,
      presenterId: week === null ? null : presenterOf(plan, week.number, enrolments, presenters),
      progress: progress.filter(({ memberId }) => isMember.has(memberId)),
      readings: ofStudy(readings),
      ratings: ofStudy(ratings),
      questions: questions.filter((question) => question.studyId === studyId),
      unanswered,
      answers: answers.filter(({ memberId }) => isMember.has(memberId)),
      forgotten,
      notes: sources.notes(),
      conceptsIn: sources.conceptsIn,
      consenting,
      allConsent: members.length >= fewestPeople.withConsent && members.every((memberId) => consenting.has(memberId)),
    };
  };
}

/** Chapters whose week has begun, in the order of the plan. */
export function chaptersSoFar({ weeks, week }: StudyFacts): readonly ChapterKey[] {
  const last = week?.number ?? weeks.length;
  return weeks.filter(({ number }) => number <= last).flatMap(({ chapters }) => chapters);
}

/** As {@link chaptersSoFar}, and what a member logged ahead of the plan. */
export function chaptersWith(facts: StudyFacts, memberId: string): readonly ChapterKey[] {
  const known = new Set(chaptersSoFar(facts));
  for (const one of [...facts.readings, ...facts.ratings])
    if (one.memberId === memberId && one.chapter !== null) known.add(one.chapter);
  return facts.weeks.flatMap(({ chapters }) => chapters).filter((chapter) => known.has(chapter));
}

/** The group's spread of one value per member; members without one are left out. */
export function spreadOf(facts: StudyFacts, numberOf: (memberId: string) => number | null) {
  const values = facts.members.flatMap((memberId) => numberOf(memberId) ?? []);
  return groupSpread(values, facts.allConsent);
}
