import type { Note, OpenQuestion } from '../../domain/notes/note.ts';
import { type ChapterKey, chapterKey } from '../../domain/study/chapter-key.ts';
import type { OpenQuestionRecord } from '../../domain/study/open-question.ts';
import type { FindStudy } from './find-study.ts';
import type { ProgressStore, RecordStore } from './ports.ts';

/**
 * Takes what a member's note says into their records: handed in, time, stars, open questions. Repeating it adds nothing.
 * Resolves with how many of its questions had not been known.
 */
export type AbsorbNote = (teamId: string, memberId: string, note: Note) => Promise<number>;

export function createAbsorbNote(deps: {
  readonly findStudy: FindStudy;
  readonly progress: Pick<ProgressStore, 'find' | 'save'>;
  readonly records: Pick<RecordStore, 'readings' | 'ratings' | 'addReading' | 'addRating'>;
  readonly addQuestion: (question: OpenQuestionRecord, key: string) => Promise<OpenQuestionRecord>;
  readonly now: () => number;
  readonly newId: () => string;
}): AbsorbNote {
  return async (teamId, memberId, note) => {
    const chapters = [...new Set(note.chapters.map(chapterKey))];
    const [first = null] = chapters;
    const study = await deps.findStudy({ teamId, channelId: '', memberId }, first);
    const studyId = study?.id ?? null;
    const about = { teamId, memberId, studyId, source: 'note', atMs: momentOf(note), undoneMs: null } as const;
    if (studyId !== null) for (const chapter of chapters) await handIn(studyId, memberId, chapter);
    await addTimes(about, note, chapters);
    await addRatings(about, note, chapters);
    // What is private is asked by nobody in public.
    let fresh = 0;
    for (const question of note.private ? [] : note.openQuestions)
      if (await addQuestion(about, note, first, question)) fresh += 1;
    return fresh;
  };

  async function handIn(studyId: string, memberId: string, chapter: ChapterKey): Promise<void> {
    const state = (await deps.progress.find(studyId, memberId, chapter))?.state;
    if (state !== 'submitted' && state !== 'presented')
      await deps.progress.save(studyId, memberId, chapter, 'submitted', deps.now());
  }

  type About = {
    readonly teamId: string;
    readonly memberId: string;
    readonly studyId: string | null;
    readonly source: 'note';
    readonly atMs: number;
    readonly undoneMs: null;
  };

  /** Only where a note says something else than it said last. */
  async function addTimes(about: About, note: Note, chapters: readonly ChapterKey[]): Promise<void> {
    const single = chapters.length === 1 ? (chapters[0] ?? null) : null;
    const named = note.readingTimes.filter(({ chapter }) => chapter !== null);
    const times =
      named.length > 0
        ? named.map(({ chapter, minutes }) => ({ chapter: chapter === null ? null : chapterKey(chapter), minutes }))
        : note.readingMinutes === null
          ? []
          : [{ chapter: single, minutes: note.readingMinutes }];
    const known = (await deps.records.readings(about.teamId, about.memberId)).filter(
      (one) => one.source === 'note' && one.studyId === about.studyId,
    );
    for (const { chapter, minutes } of times) {
      const last = known.findLast((one) => one.chapter === chapter);
      if (last?.minutes === minutes || minutes <= 0) continue;
      const key = ['note', about.teamId, about.memberId, note.path, chapter, minutes, last?.id ?? ''].join('|');
      const atMs = last === undefined ? about.atMs : deps.now();
      await deps.records.addReading({ ...about, atMs, id: deps.newId(), chapter, minutes: Math.round(minutes) }, key);
    }
  }

  async function addRatings(about: About, note: Note, chapters: readonly ChapterKey[]): Promise<void> {
    const known = (await deps.records.ratings(about.teamId, about.memberId)).filter(
      (one) => one.source === 'note' && one.studyId === about.studyId,
    );
    for (const { chapter, points } of note.ratings) {
      const of = chapter === null ? chapters[0] : chapterKey(chapter);
      const halves = points === null ? null : Math.round(points * 2);
      const last = known.findLast((one) => one.chapter === of);
      if (of === undefined || halves === null || last?.halves === halves) continue;
      const key = ['note', about.teamId, about.memberId, note.path, of, halves, last?.id ?? ''].join('|');
      const atMs = last === undefined ? about.atMs : deps.now();
      await deps.records.addRating({ ...about, atMs, id: deps.newId(), chapter: of, halves }, key);
    }
  }

  async function addQuestion(
    about: About,
    note: Note,
    chapter: ChapterKey | null,
    asked: OpenQuestion,
  ): Promise<boolean> {
    const text = [asked.text, ...asked.children.map((child) => `- ${child.text}`)].join('\n').slice(0, 3000);
    const question: OpenQuestionRecord = {
      ...{ id: deps.newId(), teamId: about.teamId, studyId: about.studyId, chapter, text },
      ...{ askerId: about.memberId, authorName: note.author?.name ?? null, anonymous: false },
      ...{ state: 'open', takenBy: null, answer: null, answeredBy: null, channelId: null, messageTs: null },
      ...{ askedMs: about.atMs, changedMs: deps.now() },
    };
    const kept = await deps.addQuestion(
      question,
      ['note', about.teamId, note.author?.name ?? '', chapter, asked.text].join('|'),
    );
    return kept.id === question.id;
  }

  /** A note's own date, so that an old note does not outrank what was said yesterday. */
  function momentOf({ date }: Note): number {
    const written = date === null ? Number.NaN : Date.parse(`${date}T12:00:00Z`);
    return Number.isNaN(written) ? deps.now() : Math.min(written, deps.now());
  }
}
