/** The key of a figure or comparison as a query takes it: names, codes or what people type. */
export interface CellKey {
  district: string;
  indicator: string;
  period: string;
  measure?: string;
  asOf?: string;
}

/** Names the parameters of one value. */
export type KeyParameterId = keyof CellKey;

/** Names the parameters of several values. */
export type ListParameterId = 'districts' | 'indicators' | 'periods' | 'measures' | 'columns';

/** A parameter of a PLAN function, without the words of Excel's help. */
export interface PlanParameter<Id extends string = KeyParameterId | ListParameterId> {
  id: Id;
  isOptional: boolean;
  /** It takes cells, or several words in one text. */
  isList?: true;
}

/** The parameters of a function that asks for one key, in the order of its arguments. */
export const KEY_PARAMETERS: readonly PlanParameter<KeyParameterId>[] = [
  { id: 'district', isOptional: false },
  { id: 'indicator', isOptional: false },
  { id: 'period', isOptional: false },
  { id: 'measure', isOptional: true },
  { id: 'asOf', isOptional: true },
];

/** The parameters of PLAN.GRID, in the order of its arguments. */
export const TABLE_PARAMETERS: readonly PlanParameter<ListParameterId | 'asOf'>[] = [
  { id: 'districts', isOptional: false, isList: true },
  { id: 'indicators', isOptional: false, isList: true },
  { id: 'periods', isOptional: false, isList: true },
  { id: 'measures', isOptional: true, isList: true },
  { id: 'columns', isOptional: true, isList: true },
  { id: 'asOf', isOptional: true },
];

/**
 * Why an argument cannot be asked about. MISSING: it is empty. SEVERAL: it has more than one cell. TOO_LONG: no name is
 * that long. DATE: its cell holds a date, and periods are whole months. DECIMAL: 2024.1 may have been typed as 2024.10.
 */
export type ArgumentFaultReason = 'MISSING' | 'SEVERAL' | 'TOO_LONG' | 'DATE' | 'DECIMAL';

/** An argument of a formula is not what its parameter asks for. */
export class BadArgument extends Error {
  override readonly name = 'BadArgument';
  readonly parameter: PlanParameter['id'];
  readonly reason: ArgumentFaultReason;

  constructor(parameter: PlanParameter['id'], reason: ArgumentFaultReason) {
    super(`${parameter}: ${reason}`);
    this.parameter = parameter;
    this.reason = reason;
  }
}

/**
 * The longest text, in characters: longer than any name, measure or date, and short enough for 2,000 keys in one
 * request.
 */
const MAX_LENGTH = 400;

/** Days since 1899-12-30 as Excel counts them: 1954 to 2118. Years and months as numbers lie below and above. */
const [FIRST_DATE, LAST_DATE] = [20_000, 80_000];

const DAY_MS = 86_400_000;

function isDate(value: number): boolean {
  return value >= FIRST_DATE && value < LAST_DATE;
}

function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

function ofNumber(value: number, { id, isOptional, isList }: PlanParameter): string | undefined {
  // Excel gives 0 for an empty cell where it takes a number to be wanted.
  if (value === 0 && (isOptional || isList)) return undefined;
  if (id === 'asOf' && isDate(value)) return dayOf(value);
  const isPeriod = id === 'period' || id === 'periods';
  if (isPeriod && isDate(value)) throw new BadArgument(id, 'DATE');
  if (isPeriod && !Number.isInteger(value)) throw new BadArgument(id, 'DECIMAL');
  return String(value);
}

/** An argument as Excel hands it over, as text: a range of one cell is its cell, an empty cell is nothing. */
export function textOf(given: unknown, parameter: PlanParameter): string | undefined {
  if (Array.isArray(given)) {
    const cells = given.flat();
    if (cells.length > 1) throw new BadArgument(parameter.id, 'SEVERAL');
    return textOf(cells[0], parameter);
  }
  if (typeof given === 'number') return ofNumber(given, parameter);
  if (typeof given === 'boolean') return given ? 'TRUE' : 'FALSE';
  if (typeof given !== 'string') return undefined;
  const text = given.trim();
  if (text.length > MAX_LENGTH) throw new BadArgument(parameter.id, 'TOO_LONG');
  return text === '' ? undefined : text;
}

/** The key that a formula's arguments ask for. Throws BadArgument. */
export function cellKeyOf(given: readonly unknown[], parameters: readonly PlanParameter<KeyParameterId>[]): CellKey {
  const key: CellKey = { district: '', indicator: '', period: '' };
  for (const [place, parameter] of parameters.entries()) {
    const text = textOf(given[place], parameter);
    if (text !== undefined) key[parameter.id] = text;
    else if (!parameter.isOptional) throw new BadArgument(parameter.id, 'MISSING');
  }
  return key;
}

/** What a formula asks for, with the as-of of its workbook unless it names one of its own. */
export function asOfWorkbook<Asked extends { asOf?: string }>(asked: Asked, asOf: string | undefined): Asked {
  return asOf === undefined || asked.asOf !== undefined ? asked : { ...asked, asOf };
}

const WITHIN_NAMES = /[、，,]/;
const NEVER_IN_NAMES = /[;；\r\n\t]/;

/**
 * The names in a list argument. Several cells hold one each. One text may hold several, between marks that no name has
 * (semicolons and line breaks), or else between 、 and commas, which some names have. Throws BadArgument.
 */
export function textsOf(given: unknown, parameter: PlanParameter): string[] {
  const cells: unknown[] = Array.isArray(given) ? given.flat() : [given];
  const [only] = cells;
  const parts =
    cells.length === 1 && typeof only === 'string'
      ? only.split(NEVER_IN_NAMES.test(only) ? NEVER_IN_NAMES : WITHIN_NAMES)
      : cells;
  const texts = parts.flatMap((part) => textOf(part, parameter) ?? []);
  if (texts.length === 0 && !parameter.isOptional) throw new BadArgument(parameter.id, 'MISSING');
  return [...new Set(texts)];
}
