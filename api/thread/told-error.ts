import { REFUSALS } from '../../data/intake/act.ts';

/** An error as it crosses from one thread to another, which leaves its class behind. */
export interface ToldError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Its fields. Errors among them are told too. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Marks an error among the fields of another. */
const INNER = 'toldError';

function tellField(value: unknown): unknown {
  if (value instanceof Error) return { [INNER]: tellError(value) };
  return Array.isArray(value) ? value.map(tellField) : value;
}

function readField(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readField);
  if (typeof value !== 'object' || value === null || !(INNER in value)) return value;
  return readError(value[INNER] as ToldError);
}

/** An error in plain values. */
export function tellError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined, fields: {} };
  const { name, message, stack } = error;
  const fields = Object.entries(error).map(([field, value]) => [field, tellField(value)]);
  return { name, message, stack, fields: Object.fromEntries(fields) };
}

/** The error that was told. One by which an act is refused is of its own class again. */
export function readError({ name, message, stack, fields }: ToldError): Error {
  const known = REFUSALS.find((refusal) => refusal.name === name);
  const error = Object.create(known?.prototype ?? Error.prototype) as Error;
  const own = { name, message, stack };
  for (const [field, value] of Object.entries(own))
    Object.defineProperty(error, field, { value, configurable: true, writable: true });
  const read = Object.entries(fields).map(([field, value]) => [field, readField(value)]);
  return Object.assign(error, Object.fromEntries(read));
}
