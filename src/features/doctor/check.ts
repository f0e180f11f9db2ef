/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'error';
  /** What was found, and what to do when it is not `ok`. */
  readonly message: string;
}
