import type { MessageDocument } from '../../domain/progress/document.ts';
import { chapterKey } from '../../domain/study/chapter-key.ts';
import type { StudyFacts } from './study-facts.ts';
import type { ReportPlaces, ReportWriter } from './task-ports.ts';

/** What an author thought before reading, on its way back to them. */
export interface ReturnedThoughts {
  readonly memberId: string;
  readonly key: string;
  readonly document: MessageDocument;
}

export type ReturnThoughts = (facts: StudyFacts) => Promise<readonly ReturnedThoughts[]>;

/** A chapter that ended longer ago is not brought up again. */
const endedWithinMs = 14 * 24 * 60 * 60 * 1000;

/** Finds thoughts before reading whose chapter's meeting is over, each once: what was on its way before is left out. */
export function createReturnThoughts(deps: {
  /** The member who is this author; null: nobody is. */
  readonly memberFor: (teamId: string, authorName: string) => Promise<string | null>;
  readonly wasSaid: ReportPlaces['wasSaid'];
  readonly write: ReportWriter;
}): ReturnThoughts {
  return async (facts) => {
    const { weeks, nowMs, notes, study, members } = facts;
    const ended = new Set(
      weeks
        .filter(({ meeting }) => meeting.atMs <= nowMs && meeting.atMs > nowMs - endedWithinMs)
        .flatMap(({ chapters }) => chapters),
    );
    const returned: ReturnedThoughts[] = [];
    for (const note of notes) {
      const chapters = note.chapters.map(chapterKey).filter((chapter) => ended.has(chapter));
      const words = note.beforeReading.map(({ text }) => text);
      if (chapters.length === 0 || words.length === 0 || note.author === null) continue;
      const memberId = await deps.memberFor(study.teamId, note.author.name);
      if (memberId === null || !members.includes(memberId)) continue;
      const key = `thoughts:${study.id}:${chapters.join(',')}:${memberId}`;
      if (await deps.wasSaid(memberId, key)) continue;
      returned.push({ memberId, key, document: await deps.write.thoughts({ words, chapters }, memberId) });
    }
    return returned;
  };
}
