/** The database cannot be started. The message is one sentence for whoever runs Attest, saying what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
