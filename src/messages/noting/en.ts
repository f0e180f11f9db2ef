import type { NotingMessages } from './noting-messages.ts';

export const notingEn: NotingMessages = {
  noting: {
    kept: (chapters) => `Your note on ${chapters} is in.`,
    keptAgain: (chapters) => `Your note on ${chapters} is replaced. The one before is kept beside it.`,
    unchanged: 'This is the note that I have already.',
    understood: 'This is how I read it',
    topics: (count) => `${count} topics`,
    time: (time) => `${time} of reading`,
    stars: (stars) => `understanding ${stars}`,
    questions: (count) => `${count} open questions`,
    missing: (parts) => `Not there yet: ${parts}. You can add it and send the note again.`,
    complete: 'Nothing is missing.',
    parts: {
      before: 'thoughts before reading',
      summary: 'summary',
      impressions: 'impressions',
      questions: 'open questions',
      time: 'reading time',
      difficulties: 'difficulties',
      rating: 'stars',
      insights: 'insights',
    },
    suggests: 'How about this',
    suggestion: {
      misspelt: (written, right) => `“${written}” is probably ${right}.`,
      former: (written, right) => `“${written}” is called ${right} today.`,
      version: (written, right) => `${written} is no longer served; today it is ${right}.`,
    },
    apply: (right) => `Write ${right}`,
    applied: (written, right) => `The note says ${right} instead of “${written}” now.`,
    gone: 'The note does not say that any more.',
    forbidden: 'You can only correct your own notes.',
    refused: {
      'no-note':
        'I found no headings of the study template, so I did not take it as a note. Please keep the headings and send it again.',
      'not-text': 'This file is no text. Please send a Markdown file (.md), not an archive or a picture.',
      'too-large': 'The file is larger than 5 MB. Please take pictures out or split it.',
      'needs-chapter':
        'I cannot tell the chapter, so I have not taken it yet. Please call the file 9.md, or name the chapter in its title.',
      'no-folder': 'There is no folder for notes yet, so I only read it. An organiser sets NOTES_DIR.',
      refused: 'The note could not be written to a file. Please tell an organiser.',
      unreadable: 'I could not read the file. Please send one Markdown file in UTF-8.',
    },
    form: {
      title: (chapter) => `Note on ${chapter}`,
      minutes: 'Reading time',
      stars: 'Understanding',
      difficulties: 'What was hard',
      questions: 'Open questions (one a line)',
      insights: 'Insights',
      save: 'Send',
      draft: 'Keep as a draft',
      summary:
        'Please drag the summary into the direct message as a file, or paste it there. Fields hold 3,000 characters.',
    },
    draftKept: 'Your draft is kept. It is there when you open the window again.',
    open: (chapter) => `Shall we write the note on ${chapter}?`,
    openIt: 'Write the note',
    whichChapter: 'Please name the chapter too, such as: note 9',
    left: (parts) => `What stood there already stays: ${parts}`,
    sync: {
      off: 'There is no repository of notes. An organiser sets NOTES_GIT.',
      changed: 'New notes have come from the repository.',
      same: 'Nothing has changed in the repository.',
      links: (paths) => `Symbolic links were not followed: ${paths}`,
      conflict: (detail) =>
        `The repository and the notes here have both changed, so nothing was touched. An organiser should look. (${detail})`,
      unreachable: (detail) => `The repository cannot be read. The notes are as they were. (${detail})`,
    },
    otherAuthor: (author, command) =>
      `This note looks like one of “${author}”. If that is you, please say ${command} iam ${author} first; an organiser confirms it.`,
  },
};
