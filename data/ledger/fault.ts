/** Why something asked for cannot be answered. The same words are the codes of errors and of `NoAnswer`. */
export type FaultCode =
  | 'UNKNOWN_DISTRICT'
  | 'UNKNOWN_INDICATOR'
  | 'UNKNOWN_DOCUMENT'
  | 'UNKNOWN_TOPIC'
  | 'AMBIGUOUS'
  | 'BAD_PERIOD'
  | 'BAD_MEASURE'
  | 'BAD_ROLE'
  | 'BAD_AS_OF'
  | 'BAD_REVISION'
  | 'BAD_FIRST'
  | 'BAD_TOLERANCE'
  | 'BAD_CURSOR'
  | 'BAD_ID'
  | 'BAD_SEARCH'
  | 'BAD_FORM'
  | 'TOO_MANY'
  | 'NOTHING_PUBLISHED';

/** A question that cannot be answered as it was put: one sentence, the argument at fault, and what to type instead. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly argument: string;
  readonly suggestions: string[];

  constructor(code: FaultCode, message: string, detail: { argument: string; suggestions?: string[] }) {
    super(message);
    this.code = code;
    this.argument = detail.argument;
    this.suggestions = detail.suggestions ?? [];
  }
}
