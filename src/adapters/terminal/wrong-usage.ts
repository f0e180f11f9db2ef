/** A command was given what it cannot use; the message says what was wrong and goes to standard error with exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
