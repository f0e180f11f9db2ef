import type { Kysely } from 'kysely';
import type { NoteFields } from '../../domain/notes/fill-note.ts';
import type { DraftStore } from '../../features/notes/note-drafts.ts';
import type { DatabaseSchema } from './database-schema.ts';

/** Drafts of notes: one a member, study and chapter. */
export function createDraftStore(kysely: Kysely<DatabaseSchema>): DraftStore {
  const key = (teamId: string, studyId: string | null, memberId: string, chapter: string) => ({
    ...{ team_id: teamId, study_id: studyId ?? '', member_id: memberId, chapter },
  });
  return {
    find: async (...of) => {
      const row = await kysely
        .selectFrom('note_drafts')
        .select('content')
        .where((where) => where.and(key(...of)))
        .executeTakeFirst();
      // Written by this store and nobody else.
      return row === undefined ? null : (JSON.parse(row.content) as NoteFields);
    },
    save: async (teamId, studyId, memberId, chapter, fields, at) => {
      const values = { content: JSON.stringify(fields), changed_at: at };
      await kysely
        .insertInto('note_drafts')
        .values({ ...key(teamId, studyId, memberId, chapter), ...values })
        .onConflict((conflict) => conflict.columns(['team_id', 'study_id', 'member_id', 'chapter']).doUpdateSet(values))
        .execute();
    },
    remove: async (...of) => {
      await kysely
        .deleteFrom('note_drafts')
        .where((where) => where.and(key(...of)))
        .execute();
    },
  };
}
