import type { PrivacyMessages } from './privacy-messages.ts';

export const privacyEn: PrivacyMessages = {
  privacy: {
    title: 'My data and privacy',
    parts: ({ days, usesModel, command }) => [
      {
        heading: 'What is stored',
        lines: [
          `What you asked me, my answers, and whether you found them helpful. Deleted after ${days} days.`,
          'Your part in the study, attendance, turns to present, reading time, stars, quiz answers and reviews.',
          'Which author of the notes you are, and when you want to be reminded.',
        ],
      },
      {
        heading: 'Who can see it',
        lines: [
          'Stars, reading time, quiz answers, reviews, and questions in direct messages: only you.',
          'The group sees medians and ranges, only where five people or more come together. There is no ranking.',
          'If you agree, your stars are shown with your name, and you can take that back at any time.',
          'Attendance, presenting, and questions asked in public: everybody in the channel.',
          'Organisers also see what the model costs, and to whom reminders went. Otherwise they see what you see.',
          'Where notes are exported as files, your reading time and stars stand in yours.',
          'Whoever runs the server can open the database file. It also holds who asked an anonymous question.',
        ],
      },
      {
        heading: 'What goes to a model',
        lines: usesModel
          ? [
              'Questions, written answers, and the sentences of notes that belong to them. When you hand a note in, its sentences too, to see whether they agree. No names, stars, times or quiz results. With a question in a direct message goes one of three words for how well you know its chapter (new, some, sure), taken from your stars.',
            ]
          : ['No model is used, so nothing leaves this place.'],
      },
      {
        heading: 'What you can do',
        lines: [
          `${command} export: get what is stored about you as files.`,
          `${command} forget: delete what is stored about you.`,
        ],
      },
    ],
    topics: {
      questions: 'Questions and answers',
      opinions: 'Opinions on answers',
      conversations: 'Where you talked',
      identity: 'Author and roles',
      reminders: 'Reminders',
      spending: 'Use of the model',
      study: 'Your part in the study',
      notes: 'Drafts of notes and thanks',
      reading: 'Reading time and stars',
      review: 'Reviews',
      quiz: 'Quizzes',
      mentions: 'Other records that name you',
    },
    export: {
      button: 'Get my data',
      here: 'This is everything that is stored about you: once to read, once as JSON for programs.',
      sent: 'I sent you two files in our direct message.',
      failed: 'The files could not be sent. Please try again in a moment.',
      title: 'What the tutor has stored about me',
      madeAt: (when) => `Made on ${when}.`,
      nothing: 'Nothing is stored.',
      rows: (count) => (count === 1 ? '1 record' : `${count} records`),
      noteFiles: 'My note files in the group’s folder',
      noNoteFiles: 'You are not tied to an author of the notes, so I do not know which note files are yours.',
    },
    forget: {
      button: 'Delete my data',
      ask: 'Delete everything that is stored about you? This cannot be undone, and you leave the study.',
      count: (topic, rows) => `${topic}: ${rows}`,
      nothing: 'Nothing is stored about you, so there is nothing to delete.',
      stays: 'This stays',
      noteFiles: (paths, others) =>
        `Note files: ${paths.join(', ')}${others > 0 ? ` and ${others} more` : ''}. They are the group’s files and must be deleted in the folder or in Git.`,
      staysElsewhere: [
        'Times, stars and questions that you wrote into note files stay in them until the files are deleted.',
        'Messages in Slack stay in Slack.',
        'Backups of the database keep it until newer backups take their place.',
      ],
      confirm: 'Delete everything',
      sure: {
        title: 'Are you sure?',
        text: 'Everything that is stored about you will be gone, and cannot be brought back.',
        yes: 'Delete',
        no: 'Keep',
      },
      done: 'Everything that was stored about you is deleted.',
      wasNothing: 'It was deleted already; nothing is left.',
    },
  },
};
