/**
 * A failure that Excel answers instead of a result. `code` is one of Excel's own
 * (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function invalidArgument(what: string): HostError {
  return new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. (${what})`);
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist. (${what})`);
}

export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation. (${what})`);
}

export function insertDeleteConflict(what: string): HostError {
  return new HostError(
    'InsertDeleteConflict',
    `The insert or delete operation attempted resulted in a conflict. (${what})`,
  );
}

/** The test host is strict: anything it does not model is an error, never a silent success. */
export function notModelled(what: string): HostError {
  return new HostError('ApiNotFound', `the test host does not model ${what}`);
}
