import { answerFile } from '../../domain/study/answer-file.ts';
import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { QuestionPress } from './answer-open-question.ts';
import type { QuestionStore } from './ports.ts';

/** The group's folder of notes. A file appears whole or not at all, and never in the place of another text. */
export interface AnswerFiles {
  readonly write: (path: string, text: string) => Promise<'written' | 'unchanged' | 'differs' | 'refused'>;
  readonly read: (path: string) => Promise<string | null>;
}

/** `kept` also when it was kept before, and where somebody has worked on the file since: it stays as it is. */
export type KeepAnswer = (
  press: QuestionPress & { readonly isOrganiser: boolean },
) => Promise<
  | { readonly kind: 'kept'; readonly path: string; readonly question: OpenQuestionRecord }
  | { readonly kind: 'not-allowed' | 'not-kept' }
>;

/** Whether the answer can be kept, or is; null: neither, as without a folder or before it is accepted. */
export type AnswerStanding = (question: OpenQuestionRecord) => Promise<'can-be-kept' | 'kept' | null>;

export function createKeepAnswer(deps: {
  readonly questions: Pick<QuestionStore, 'find'>;
  /** Null: the group has no folder of its own. */
  readonly files: AnswerFiles | null;
}): KeepAnswer {
  return async ({ teamId, id, isOrganiser }) => {
    if (!isOrganiser) return { kind: 'not-allowed' };
    const question = await deps.questions.find(teamId, id);
    const file = question === null ? null : answerFile(question);
    if (question === null || file === null || deps.files === null) return { kind: 'not-kept' };
    const outcome = await deps.files.write(file.path, file.text);
    return outcome === 'refused' ? { kind: 'not-kept' } : { kind: 'kept', path: file.path, question };
  };
}

export function createAnswerStanding({ files }: { readonly files: AnswerFiles | null }): AnswerStanding {
  return async (question) => {
    const file = answerFile(question);
    if (file === null || files === null) return null;
    return (await files.read(file.path)) === null ? 'can-be-kept' : 'kept';
  };
}
