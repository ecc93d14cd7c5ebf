/** One thing that is wrong in the data set, with its file and line, and what to do about it. */
export interface PlanSetFault {
  /** Path inside the data set's folder. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  message: string;
}

/** Everything that is wrong in a data set. Nothing of it is loaded. */
export class PlanSetFaults extends Error {
  override readonly name = 'PlanSetFaults';
  readonly faults: readonly PlanSetFault[];

  constructor(faults: readonly PlanSetFault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line}: ${fault.message}`).join('\n'));
    this.faults = faults;
  }
}

/** A data set that cannot be brought into this ledger. Nothing was changed. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}
