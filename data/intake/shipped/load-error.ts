/** A data set that cannot be brought into this ledger; nothing was changed. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}
