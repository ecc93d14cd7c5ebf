import { invalidArgument } from './host-error.ts';

/** Arguments come over the wire without a known type. A missing one is null or absent. */
export function isAbsent(given: unknown): given is null | undefined {
  return given === null || given === undefined;
}

export function asText(given: unknown, what: string): string {
  if (typeof given !== 'string') throw invalidArgument(`${what} must be a string`);
  return given;
}

export function asInteger(given: unknown, what: string): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw invalidArgument(`${what} must be a whole number`);
  return given;
}

export function asBoolean(given: unknown, what: string): boolean {
  if (typeof given !== 'boolean') throw invalidArgument(`${what} must be true or false`);
  return given;
}

export function asOneOf<T extends string>(given: unknown, known: readonly T[], what: string): T {
  const found = known.find((word) => word.toLowerCase() === String(given).toLowerCase());
  if (found === undefined) throw invalidArgument(`${what} must be one of ${known.join(', ')}`);
  return found;
}
