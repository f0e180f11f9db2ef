import type { Kysely, Selectable } from 'kysely';
import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { QuestionStore } from '../../features/questions/ports.ts';
import type { DatabaseSchema } from './database-schema.ts';
import type { OpenQuestionTable } from './study-tables.ts';

/** Questions that are listed at once; a group with more has long stopped reading them. */
const mostListed = 1_000;

/** Questions that the book left open. */
export function createQuestionStore(kysely: Kysely<DatabaseSchema>): QuestionStore {
  const ofTeam = (teamId: string) => kysely.selectFrom('open_questions').selectAll().where('team_id', '=', teamId);
  return {
    add: async (question, key) => {
      await kysely
        .insertInto('open_questions')
        .values({
          ...{ id: question.id, key, team_id: question.teamId, study_id: question.studyId },
          ...{ chapter: question.chapter, question: question.text },
          ...{ asker_id: question.askerId, author_name: question.authorName, anonymous: question.anonymous ? 1 : 0 },
          ...{ state: question.state, taken_by: question.takenBy },
          ...{ answer: question.answer, answered_by: question.answeredBy },
          ...{ channel_id: question.channelId, message_ts: question.messageTs },
          ...{ asked_at: question.askedMs, changed_at: question.changedMs },
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      return toQuestion(await ofTeam(question.teamId).where('key', '=', key).executeTakeFirstOrThrow());
    },

    find: async (teamId, id) => only(await ofTeam(teamId).where('id', '=', id).executeTakeFirst()),

    list: async (teamId, states = []) => {
      const all = ofTeam(teamId).orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(mostListed);
      const rows = await (states.length === 0 ? all : all.where('state', 'in', states)).execute();
      return rows.map(toQuestion).toReversed();
    },

    at: async (teamId, channelId, messageTs) =>
      only(
        await ofTeam(teamId).where('channel_id', '=', channelId).where('message_ts', '=', messageTs).executeTakeFirst(),
      ),

    change: async (teamId, id, from, change, at) => {
      const { state, takenBy, answer, answeredBy, channelId, messageTs, anonymous } = change;
      const row = await kysely
        .updateTable('open_questions')
        .set({
          ...(state === undefined ? {} : { state }),
          ...(takenBy === undefined ? {} : { taken_by: takenBy }),
          ...(answer === undefined ? {} : { answer }),
          ...(answeredBy === undefined ? {} : { answered_by: answeredBy }),
          ...(channelId === undefined ? {} : { channel_id: channelId }),
          ...(anonymous === undefined ? {} : { anonymous: anonymous ? 1 : 0 }),
          ...(messageTs === undefined ? {} : { message_ts: messageTs }),
          changed_at: at,
        })
        .where('team_id', '=', teamId)
        .where('id', '=', id)
        .where('state', 'in', from)
        .returningAll()
        .executeTakeFirst();
      return only(row);
    },
  };
}

function only(row: Selectable<OpenQuestionTable> | undefined): OpenQuestionRecord | null {
  return row === undefined ? null : toQuestion(row);
}

function toQuestion(row: Selectable<OpenQuestionTable>): OpenQuestionRecord {
  return {
    id: row.id,
    teamId: row.team_id,
    studyId: row.study_id,
    chapter: row.chapter,
    text: row.question,
    askerId: row.asker_id,
    authorName: row.author_name,
    anonymous: row.anonymous === 1,
    state: row.state,
    takenBy: row.taken_by,
    answer: row.answer,
    answeredBy: row.answered_by,
    channelId: row.channel_id,
    messageTs: row.message_ts,
    askedMs: Number(row.asked_at),
    changedMs: Number(row.changed_at),
  };
}
