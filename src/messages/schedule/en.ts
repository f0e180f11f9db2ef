import type { ScheduleMessages } from './schedule-messages.ts';

export const scheduleEn: ScheduleMessages = {
  schedule: {
    wrong: {
      'open-quote': () => 'A quote is not closed.',
      'unknown-verb': (given) => `There is no verb “${given}”. Changes are never guessed, so please write it exactly.`,
      'unknown-resource': (given, known) => `There is no resource “${given}”. Known: ${known.join(', ')}`,
      'missing-resource': (_, known) => `Say what to look at: ${known.join(', ')}`,
      'missing-name': () => 'A name is missing, as in: describe cronjob weekly-reminder',
      'extra-word': (given) => `“${given}” cannot stand here.`,
      'unknown-flag': (given) => `There is no option “${given}”.`,
      'missing-flag': (given) => `The option ${given} needs a value.`,
      'wrong-value': (given, known) => `“${given}” cannot be used. Known: ${known.join(', ')}`,
    },
    maybe: (guess) => `Did you mean “${guess}”?`,
    none: (resource) => `There are no ${resource} yet.`,
    notFound: (resource, name) => `${resource} "${name}" not found. Please check the name.`,
    exists: (resource, name) => `${resource} "${name}" already exists. Choose another name, or change it with apply.`,
    invalid: 'The manifest needs a correction. Nothing was changed.',
    tooMany: (limit) => `There can be ${limit} schedules. Please delete one that nobody needs.`,
    changedMeanwhile: (name) => `Somebody else has just changed ${name}. Please look at it again and apply then.`,
    tooLongHere:
      'Slack may cut a long text off. Save the manifest as a file, attach it to a message to the tutor, and write apply.',
    remedies: {
      is_archived: 'The channel is archived. Unarchive it, or name another one.',
      not_in_channel: 'The tutor is not in that channel. Add it with /invite.',
      channel_not_found: 'There is no such channel, or the tutor cannot see it. Check its name.',
      restricted_action: 'Only some people may write in that channel.',
      token_revoked: "Slack has revoked the tutor's token. Install the app again and start with the new one.",
    },
    editorHere: 'Paste the manifest, or write it in the editor.',
    applied: {
      created: (name) => `cronjob/${name} created.`,
      configured: (name) => `cronjob/${name} configured.`,
      unchanged: (name) => `cronjob/${name} unchanged.`,
      suspended: (name) => `cronjob/${name} suspended.`,
      resumed: (name) => `cronjob/${name} resumed.`,
    },
    wouldApply: (name) => `This is what applying cronjob/${name} would change. Nothing was changed yet.`,
    deleted: (object) => `${object} deleted.`,
    started: (run) => `job/${run} started.`,
    wouldStart: (run) => `job/${run} could be started. It was not started yet.`,
    next: (dates) => `Next: ${dates.join(' · ')}`,
    suspendedNow: 'It is suspended now; resumed, it starts at these times.',
    noChange: 'Nothing differs.',
    warning: {
      skipped: (when, safer) =>
        `Around ${when} the clocks go forward and skip this time: nothing starts that day.${safer === null ? '' : ` Safer: ${safer}`}`,
      doubled: (when, safer) =>
        `Around ${when} the clocks go back and show this time twice: it starts twice.${safer === null ? '' : ` Safer: ${safer}`}`,
      shortMonths: (day) => `In months without a day ${day} it does not start.`,
      neverStarts: 'This schedule never starts.',
      tooOften: (seconds) => `Every ${seconds} seconds is too often: it starts once a minute.`,
      shortDeadline: (seconds) => `A starting deadline of ${seconds} seconds can be missed; 60 or more are safe.`,
    },
    proposal: 'Shall I create this?',
    asks: {
      'half-of-day': 'In the morning or in the evening?',
      midnight: 'Midnight of which night?',
      time: 'Please say at what time.',
      days: 'Once, or every week? Please write it like “every Monday at 9 am”.',
      nth: 'Cron has no words for “the second Thursday” or “the last day” of a month. Write “every other Thursday”, or “on the 14th of every month”.',
      once: 'I only look after reminders that come again. For a single one use Slack’s /remind; for one that comes again write it like “every Monday at 9 am”.',
      stop: 'A schedule is stopped or deleted by its name alone. See the names with get cronjobs, then write suspend cronjob NAME or delete cronjob NAME.',
      bounds:
        'A schedule has no first day, no last day and no days left out. Create it, and suspend it by suspend cronjob NAME while it should rest. Days off and quiet hours are in the reminder settings and channel settings.',
      'too-often':
        'Nobody reads a reminder that comes so often. Name a few times a day at most, such as “every day at 9 am”.',
      'before-meeting':
        'Reminders before a meeting are the schedule meeting-reminders; they move with the meeting. An organiser starts it with: resume cronjob meeting-reminders',
      weekday: 'Please say on which weekday.',
      text: 'Please say what to remind of.',
    },
    choice: (dates) => dates.slice(0, 2).join(' · '),
    unavailable: (task) => `The task ${task} cannot be scheduled yet.`,
    needsChannel: 'Please name the channel with #channel.',
    buttons: {
      create: 'Create',
      edit: 'Edit',
      preview: 'Preview to me',
      resume: 'Resume',
      suspend: 'Suspend',
      runNow: 'Run now, once',
      describe: 'Describe',
      apply: 'Apply',
      cancel: 'Close',
      open: 'Open the editor',
    },
    editor: { title: 'Schedule manifest', label: 'YAML', confirm: 'What changes', done: 'Applied' },
    preview: (name) => `A preview of ${name}. Only you can see it.`,
    writtenThen: {
      quiz: 'It posts a quiz in the channel; its questions are chosen then.',
      report: 'It posts how the study stands, from the records of that time.',
      meeting:
        'Before a meeting it posts what to begin with, afterwards the frame of its minutes, from the records of that time.',
      'meeting-reminder': 'It reminds of meetings and of notes that are due, by the plan of that time.',
      review: 'It writes only to those who have something to review that day.',
      thanks: 'It writes only to authors whose notes somebody is thankful for.',
    },
    nothingToSay: 'This task says nothing.',
    delivering: ({ all, sent, waiting, held, dropped, failed }) => {
      const rest = [
        ...(waiting > 0 ? [`${waiting} on their way`] : []),
        ...(held > 0 ? [`${held} put off until a better time`] : []),
        ...(dropped > 0 ? [`${dropped} with nothing to send`] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
      ];
      return `Sent to ${sent} of ${all}${rest.length === 0 ? '' : `: ${rest.join(', ')}`}.`;
    },
    attached: {
      several: 'It is not clear which file is meant. Attach one manifest, or write apply -f NAME.',
      'too-large': 'The file is too large. A manifest is read up to 100 KB.',
      unreadable: 'The file could not be read. Check that the app has files:read, or paste the manifest after apply.',
      'not-text': 'That is no text file. Attach YAML saved as UTF-8.',
    },
    newerShipped: (name) => `This version brings a change to cronjob/${name}. Nothing changes until you apply it.`,
    failed: (run, reason, detail) => `job/${run} failed (${reason}).${detail === null ? '' : ` ${detail}`}`,
  },
  reminders: {
    snoozed: (about, until) =>
      `No ${about === null ? '' : `${about} `}reminders until ${until === null ? 'you say that you are back' : until}.`,
    askHowLong: 'Until when?',
    choices: {
      hour: 'An hour',
      tomorrow: 'Until tomorrow',
      'next-week': 'Until next week',
      'until-back': 'Until I am back',
    },
    back: 'You will be reminded again.',
    nothingYet: 'There was no reminder for you yet.',
    channelNow: (limit, hours) =>
      `In this channel I post ${limit === null ? 'without a limit' : `up to ${limit} messages a week`} on my own; quiet hours: ${hours ?? 'none'}.`,
    suspended: (names, more) =>
      `Suspended, so nothing comes of it: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. An organiser resumes one with: resume cronjob ${names[0]}`,
    why: ({ state, cronJob, because }, when, until) => {
      const reasons: Readonly<Record<string, string>> = {
        'quiet-hours': 'it was within your quiet hours',
        snoozed: 'reminders are snoozed',
        vacation: 'you are on vacation',
        holiday: 'it was a public holiday',
        done: 'you are done with it',
        'weekly-limit': 'the channel had enough messages this week',
        'quiet-channel': 'the channel is quiet',
      };
      const reason = because === null ? '' : `, because ${reasons[because] ?? because}`;
      switch (state) {
        case 'sent':
          return `${when}: the reminder ${cronJob} was sent.`;
        case 'held':
          return `${when}: the reminder ${cronJob} was put off until ${until}${reason}.`;
        case 'dropped':
          return `${when}: the reminder ${cronJob} was not sent${reason}.`;
        case 'failed':
          return `${when}: the reminder ${cronJob} could not be sent (${because ?? 'for an unknown reason'}).`;
        case 'waiting':
          return `${when}: the reminder ${cronJob} is on its way.`;
      }
    },
    settings: {
      title: 'Reminder settings',
      open: 'Reminder settings',
      quietFrom: 'Quiet hours begin',
      quietTo: 'Quiet hours end',
      noQuiet: 'The same time twice means no quiet hours.',
      vacationFrom: 'First day of vacation',
      vacationTo: 'Last day of vacation',
      holidays: 'Public holidays',
      noHolidays: 'Remind me on holidays too',
      wholeCountry: 'Only holidays of the whole country are known. Enter days of one region as a vacation.',
      usualHolidays: 'Usual',
      koreanHolidays: 'Not on Korean public holidays',
      snooze: 'Leave me in peace',
      wake: 'Remind me again',
      save: 'Save',
      saved: 'Saved.',
      wrongDates: 'The last day is before the first one.',
      now: 'When you are reminded, and on which days you are not.',
    },
    channelSettings: {
      title: 'Channel settings',
      open: 'Channel settings',
      channel: 'Channel',
      limit: 'Posts on my own initiative',
      noLimit: 'As many as come',
      limitOf: (limit) => `Up to ${limit} a week`,
      emptyStays: 'What is left empty stays as it is. The same time twice means no quiet hours.',
    },
  },
};
