import type { Kysely, Selectable } from 'kysely';
import type { ChapterProgress } from '../../domain/study/study.ts';
import type { ProgressStore } from '../../features/study/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import type { ChapterProgressTable } from './study-tables.ts';

/** How far members are with the chapters of a study. */
export function createProgressStore(kysely: Kysely<DatabaseSchema>): ProgressStore {
  const ofStudy = (studyId: string) =>
    kysely.selectFrom('chapter_progress').selectAll().where('study_id', '=', studyId).orderBy('changed_at');
  return {
    ofStudy: async (studyId) => (await ofStudy(studyId).execute()).map(toProgress),

    ofMember: async (studyId, memberId) =>
      (await ofStudy(studyId).where('member_id', '=', memberId).execute()).map(toProgress),

    find: async (studyId, memberId, chapter) => {
      const row = await ofStudy(studyId)
        .where('member_id', '=', memberId)
        .where('chapter', '=', chapter)
        .executeTakeFirst();
      return row === undefined ? null : toProgress(row);
    },

    save: async (studyId, memberId, chapter, state, at) => {
      await kysely
        .insertInto('chapter_progress')
        .values({ study_id: studyId, member_id: memberId, chapter, state, changed_at: at })
        .onConflict((conflict) =>
          conflict.columns(['study_id', 'member_id', 'chapter']).doUpdateSet({ state, changed_at: at }),
        )
        .execute();
    },
  };
}

function toProgress(row: Selectable<ChapterProgressTable>): ChapterProgress {
  const { member_id: memberId, chapter, state } = row;
  return { memberId, chapter, state, changedMs: Number(row.changed_at) };
}
