import type { Insertable, Selectable } from 'kysely';
import type { Quiz, QuizAnswer, QuizQuestion } from '../../features/quiz/quiz.ts';
import type { QuizAnswerTable, QuizQuestionTable, QuizTable } from './quiz-schema.ts';

export function fromQuiz(quiz: Quiz): Insertable<QuizTable> {
  return {
    id: quiz.id,
    key: quiz.key,
    team_id: quiz.teamId,
    channel_id: quiz.channelId,
    locale: quiz.locale,
    topic: quiz.topic === null ? null : JSON.stringify(quiz.topic),
    state: quiz.state,
    root_ts: quiz.rootTs,
    started_by: quiz.startedBy,
    started_at: quiz.startedAt,
    closes_at: quiz.closesAt,
    closed_at: null,
  };
}

export function toQuiz(row: Selectable<QuizTable>): Quiz {
  return {
    id: row.id,
    key: row.key,
    teamId: row.team_id,
    channelId: row.channel_id,
    locale: row.locale,
    // Written by `fromQuiz` and nobody else.
    topic: row.topic === null ? null : (JSON.parse(row.topic) as Quiz['topic']),
    state: row.state,
    rootTs: row.root_ts,
    startedBy: row.started_by,
    startedAt: Number(row.started_at),
    closesAt: Number(row.closes_at),
  };
}

export function fromQuestion(quizId: string, question: QuizQuestion): Insertable<QuizQuestionTable> {
  return {
    quiz_id: quizId,
    position: question.position,
    item_id: question.itemId,
    options: JSON.stringify(question.options),
    right_option: question.right,
    message_ts: question.messageTs,
    withdrawn: question.withdrawn ? 1 : 0,
    shown_count: question.shownCount,
  };
}

export function toQuestion(row: Selectable<QuizQuestionTable>): QuizQuestion {
  return {
    position: row.position,
    itemId: row.item_id,
    // Written by `fromQuestion` and nobody else.
    options: JSON.parse(row.options) as readonly string[],
    right: row.right_option,
    messageTs: row.message_ts,
    withdrawn: row.withdrawn === 1,
    shownCount: row.shown_count,
  };
}

export function toAnswer(row: Selectable<QuizAnswerTable>): QuizAnswer {
  return {
    quizId: row.quiz_id,
    position: row.position,
    memberId: row.member_id,
    option: fromOptionColumn(row.option),
    typed: row.typed,
    judged: row.judged,
    at: Number(row.answered_at),
    late: row.late === 1,
    guessed: row.guessed === 1,
    misclick: row.misclick === 1,
    isRecalled: row.recalled_at !== null,
  };
}

/** The column is older than answers without an option, and is never empty. */
const noOption = -1;

export function toOptionColumn(option: number | null): number {
  return option ?? noOption;
}

export function fromOptionColumn(option: number): number | null {
  return option === noOption ? null : option;
}
