/** 0 fine, 1 problems were found, 2 the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command and keeps the code that the process ends with. */
export type Run = (work: () => Promise<ExitCode>) => Promise<void>;
