/** Marks messages of runs in their metadata; Slack gives it back with the history. */
export const runEventType = 'tutor_run';
