/** A command that is refused, or could not do its work. The message is worded for its reader, one sentence a line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
