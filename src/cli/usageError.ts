/** What the person at the keyboard can mend: ends the run with the sentence and exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
