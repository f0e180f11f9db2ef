/** What went wrong, for machines: the caller's input, a missing thing, a conflicting change, the outside world, or our own promise. */
export type ErrorCode = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable' | 'internal';

/** A broken promise. The message is for operators and logs; members read only what `messages` says for the code. */
export class TutorError extends Error {
  override readonly name = 'TutorError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
