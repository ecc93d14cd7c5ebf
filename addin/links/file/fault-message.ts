import { BadDefinition, DefinitionNewer } from '../../../data/sheet/fault/definition-fault.ts';
import * as excelFaults from '../../../data/sheet/fault/excel-fault.ts';
import { FileFault } from '../../../data/sheet/fault/file-fault.ts';
import * as tableFaults from '../../../data/sheet/fault/table-fault.ts';

/** A fault as it passes between threads, which keep no classes. */
export interface PackedFault {
  name: string;
  message: string;
  fields: Record<string, unknown>;
}

const CLASSES: Record<string, { prototype: Error }> = {
  ...excelFaults,
  ...tableFaults,
  FileFault,
  BadDefinition,
  DefinitionNewer,
};

export function packedFault(fault: unknown): PackedFault {
  if (!(fault instanceof Error)) return { name: 'Error', message: String(fault), fields: {} };
  const { cause: _, ...fields } = fault;
  return { name: fault.name, message: fault.message, fields };
}

/** The fault with the class it had, by which it is worded. */
export function unpackedFault({ name, message, fields }: PackedFault): Error {
  const fault: Error = Object.create((CLASSES[name] ?? Error).prototype);
  return Object.assign(fault, fields, { message });
}
