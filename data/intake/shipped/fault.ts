/** One thing wrong in the data set, where it stands, and what to do about it. */
export interface PlanSetFault {
  /** Path inside the data set's folder. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  message: string;
}

/** Everything that is wrong in a data set; nothing of it is loaded. */
export class PlanSetFaults extends Error {
  override readonly name = 'PlanSetFaults';
  readonly faults: readonly PlanSetFault[];

  constructor(faults: readonly PlanSetFault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line}: ${fault.message}`).join('\n'));
    this.faults = faults;
  }
}
