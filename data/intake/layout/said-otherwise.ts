import { ALL_SCOPES } from '../../rules/figure/scope.ts';
import { UNIT_OF } from '../../rules/number/unit.ts';
import type { Measure } from '../../rules/words.ts';
import type { Answer } from './answer.ts';
import type { Facts, Named } from './facts.ts';
import { spanOfName } from './figure-period.ts';
import { ofAnswer } from './figure-source.ts';
import type { CellNumber } from './word/cell-number.ts';
import type { Standing } from './word/label-word.ts';

/** A number with what its row and its column tell of it. */
export interface Told {
  number: CellNumber;
  row: Facts;
  column: Facts;
}

/** Measures that are against something. The others have no basis. */
const AGAINST: ReadonlySet<Measure> = new Set(['GROWTH', 'CHANGE', 'CHANGE_POINTS']);

/** The unit of a difference between rates: a number in it is nothing else, unless a person says so. */
const POINTS = UNIT_OF.CHANGE_POINTS;

/** A name as a person typed it, of which nothing is taken apart. */
function namedBy(text: string): Named {
  const label = { text, name: text, fullName: text, isPart: false, indent: 0, isAmount: false };
  return { name: text, label, source: ofAnswer(text).source };
}

function withName(facts: Facts, { district, indicator }: Answer): Facts {
  const named = { ...facts };
  if (district !== undefined) named.district = namedBy(district);
  if (indicator === undefined) return named;
  named.indicator = namedBy(indicator);
  delete named.partOf;
  delete named.guessedPart;
  return named;
}

function withPeriod(facts: Facts, { period, reach }: Answer): Facts {
  const told = { ...facts, said: { ...facts.said } };
  if (reach !== undefined) {
    told.said.reach = reach;
    delete told.isReachGuessed;
  }
  const span = period === undefined ? undefined : spanOfName(period);
  if (period === undefined || !span) return told;
  Object.assign(told, { span, spanSource: ofAnswer(period).source });
  for (const guess of ['isOutsidePeriods', 'isSpanGuessed', 'isWidened'] as const) delete told[guess];
  return told;
}

function withMeasure(facts: Facts, { measure, basis }: Answer): Facts {
  const told = { ...facts, said: { ...facts.said } };
  if (measure !== undefined) {
    told.said.measure = measure;
    delete told.said.isDifference;
    if (!AGAINST.has(measure)) delete told.said.basis;
    if (told.units?.[0] === POINTS) delete told.units;
  }
  if (basis !== undefined) told.said.basis = basis;
  return told;
}

function withUnit(facts: Facts, unit: string | undefined): Facts {
  return unit === undefined ? facts : { ...facts, units: [unit], unitSource: ofAnswer(unit).source };
}

/** The facts of a header, with what a person said of the whole column: a rate on its right takes name and months from there too. */
export function headerSaid(column: Facts, said: Answer): Facts {
  return withUnit(withMeasure(withPeriod(withName(column, said), said), said), said.unit);
}

/** The number without what its own cell shows, where a person said otherwise. */
function numberSaid(number: CellNumber, { unit, measure }: Answer): CellNumber {
  const told = { ...number };
  if (measure !== undefined) delete told.isPlace;
  if (measure !== undefined && told.unit === POINTS) delete told.unit;
  if (unit === undefined) return told;
  delete told.unit;
  return { ...told, isPercent: false };
}

/** A number, its row and its column, with what a person said of it in the place of what the table prints. */
export function saidOtherwise({ number, row, column }: Told, said: Answer): Told {
  const scopes = said.scope === undefined || said.scope === ALL_SCOPES ? [] : [said.scope];
  const [ofRow, ofColumn] = [row, column].map((facts, place) => ({
    ...headerSaid(facts, said),
    ...(said.scope === undefined ? {} : { scopes: place === 0 ? scopes : [] }),
  }));
  return { number: numberSaid(number, said), row: ofRow ?? row, column: ofColumn ?? column };
}

/** The standing of a number that is no result of its own months. A person who tells its months or its measure makes it one. */
export function standingSaid(standing: Standing | undefined, { measure, period }: Answer): Standing | undefined {
  if (standing === 'WORKED_OUT' && measure !== undefined) return undefined;
  if ((standing === 'BASE' || standing === 'MONTH_BEFORE') && period !== undefined) return undefined;
  return standing;
}
