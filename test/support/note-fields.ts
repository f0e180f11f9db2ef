import { parseNote } from '#src/domain/notes/parse-note.ts';

/** Everything that is understood of a note apart from who wrote it, in the words that stand in it. */
export function noteFields(path: string, text: string) {
  const note = parseNote({ path, text, template: null });
  const words = (blocks: readonly { readonly text: string }[]) => blocks.map((block) => block.text);
  return {
    chapters: note.chapters.map(({ number }) => number),
    minutes: note.readingMinutes,
    times: note.readingTimes.map(({ chapter, minutes }) => [chapter?.number ?? null, minutes]),
    stars: note.ratings.map(({ points }) => points),
    thoughtsBefore: words(note.beforeReading),
    impressions: words(note.impressions),
    questions: note.openQuestions.map((question) => [question.text, words(question.children)]),
    difficulties: words(note.difficulties),
    insights: words(note.insights),
    topics: note.sections.filter(({ kind }) => kind === 'summary').map(({ headingPath }) => headingPath.at(-1)),
    summary: note.sections.filter(({ kind }) => kind === 'summary').map(({ blocks }) => words(blocks)),
  };
}
