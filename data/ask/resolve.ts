import type { Owner } from '../ledger/catalogue.ts';
import type { District } from '../ledger/district.ts';
import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CatalogueScope } from '../ledger/scope.ts';
import { ALL_SCOPES } from '../rules/figure/scope.ts';
import { typedMeasure, typedRole } from '../rules/message/typed-word.ts';
import { isYear, type Period, yearOf } from '../rules/period/period.ts';
import { PeriodFault, readPeriod } from '../rules/period/typed-period.ts';
import { MEASURES, type Measure, RANK_OFS, type RankOf, ROLES, type Role } from '../rules/words.ts';
import { boundedName, most } from './bounded.ts';
import { nearestIndicators } from './find/indicator-index.ts';
import { namesOfIndicator, namesOfOwner, namesOfScope } from './find/thing-name.ts';
import { type Named, NameIndex } from './name.ts';

/** The names of a ledger's owners, indicators and scopes. Each is made once for each state of its list. */
interface Names {
  owners: NameIndex<Owner>;
  indicators: NameIndex<Indicator>;
  scopes: NameIndex<CatalogueScope>;
}

type Naming<Thing> = ConstructorParameters<typeof NameIndex<Thing>>[1];

/** The index of a list, which is made when it is first asked for. */
class ListIndexes<Thing> {
  readonly #known = new WeakMap<Thing[], NameIndex<Thing>>();
  readonly #naming: Naming<Thing>;

  constructor(naming: Naming<Thing>) {
    this.#naming = naming;
  }

  of(things: Thing[]): NameIndex<Thing> {
    const known = this.#known.get(things) ?? new NameIndex(things, this.#naming);
    this.#known.set(things, known);
    return known;
  }
}

const OWNERS = new ListIndexes<Owner>({ namesOf: namesOfOwner, labelOf: ({ name }) => name });
const INDICATORS = new ListIndexes<Indicator>({
  namesOf: namesOfIndicator,
  labelOf: ({ name, code }) => `${name} (${code})`,
  nearestOf: nearestIndicators,
});
const SCOPES = new ListIndexes<CatalogueScope>({ namesOf: namesOfScope, labelOf: ({ name }) => name });

/** The names that a ledger knows. */
export function names({ catalogue: { owners, indicators, scopes } }: Ledger): Names {
  return { owners: OWNERS.of(owners), indicators: INDICATORS.of(indicators), scopes: SCOPES.of(scopes) };
}

type UnknownCode = 'UNKNOWN_DISTRICT' | 'UNKNOWN_INDICATOR' | 'UNKNOWN_SCOPE';

function found<Thing>(named: Named<Thing>, code: UnknownCode, typed: { value: string; argument: string }): Thing {
  if ('found' in named) return named.found;
  if ('ambiguous' in named) throw new Fault('AMBIGUOUS', { ...typed, suggestions: named.ambiguous });
  throw new Fault(code, { ...typed, suggestions: named.unknown });
}

/** The district or other owner of exactly this name. Throws UNKNOWN_DISTRICT, AMBIGUOUS, TOO_LONG. */
export function resolveOwner(ledger: Ledger, value: string, argument: string): Owner {
  return found(names(ledger).owners.find(boundedName(value, argument)), 'UNKNOWN_DISTRICT', { value, argument });
}

/** The indicator of exactly this name. Throws UNKNOWN_INDICATOR, AMBIGUOUS, TOO_LONG. */
export function resolveIndicator(ledger: Ledger, value: string, argument: string): Indicator {
  return found(names(ledger).indicators.find(boundedName(value, argument)), 'UNKNOWN_INDICATOR', { value, argument });
}

/** The scope of exactly this name; null for ALL, which is the indicator's own. Throws UNKNOWN_SCOPE, AMBIGUOUS, TOO_LONG. */
export function resolveScope(ledger: Ledger, value: string, argument: string): CatalogueScope | null {
  if (value.trim().toUpperCase() === ALL_SCOPES) return null;
  return found(names(ledger).scopes.find(boundedName(value, argument)), 'UNKNOWN_SCOPE', { value, argument });
}

/** The most places of a text at which a scope is looked for. No name has as many brackets. */
const MAX_MARKS = 8;

/**
 * The places where a text may be an indicator with a scope behind it, as tables and row keys write it: 数字化转型诊断（规上企业）,
 * DIAGNOSES@LARGE_FIRMS. Both may have brackets of their own.
 */
function scopedReadings(value: string): { name: string; scope: string }[] {
  const text = value.trim();
  const isClosed = /[）)]$/.test(text);
  return [...text.matchAll(/[@（(]/g)].slice(0, most(MAX_MARKS)).flatMap(({ 0: mark, index }) => {
    const scope = mark === '@' ? text.slice(index + 1) : isClosed ? text.slice(index + 1, -1) : '';
    return index === 0 || scope === '' ? [] : [{ name: text.slice(0, index), scope }];
  });
}

/** An indicator by any of its names, with the scope that is typed behind it. Throws UNKNOWN_INDICATOR, UNKNOWN_SCOPE, AMBIGUOUS, TOO_LONG. */
export function resolveSubject(
  ledger: Ledger,
  value: string,
  argument: string,
): { indicator: Indicator; scope: CatalogueScope | null } {
  const { indicators, scopes } = names(ledger);
  const readings = indicators.has(boundedName(value, argument)) ? [] : scopedReadings(value);
  const named = readings.filter(({ name }) => indicators.has(name));
  const reading = named.find(({ scope }) => scopes.has(scope)) ?? named[0];
  if (!reading) return { indicator: resolveIndicator(ledger, value, argument), scope: null };
  const { name, scope } = reading;
  return { indicator: resolveIndicator(ledger, name, argument), scope: resolveScope(ledger, scope, argument) };
}

/** A district by any of its names; undefined where none or several have it. Throws TOO_LONG. */
export function findDistrict(ledger: Ledger, name: string): District | undefined {
  return names(ledger).owners.one(boundedName(name, 'name'))?.district ?? undefined;
}

/** An indicator by any of its names; undefined where none or several have it. Throws TOO_LONG. */
export function findIndicator(ledger: Ledger, name: string): Indicator | undefined {
  return names(ledger).indicators.one(boundedName(name, 'name'));
}

/** The longest name of a file that is looked for in the catalogue. */
const LONGEST_PRINTED = 120;

/** An indicator by a name that a file printed, of any length; undefined where none or several have it. */
export function findPrintedIndicator(ledger: Ledger, name: string): Indicator | undefined {
  return name.length > LONGEST_PRINTED ? undefined : names(ledger).indicators.one(name);
}

/** An indicator and a scope by the names that a file printed behind one another: 数字化转型诊断（规上企业）. Undefined where either is not known. */
export function findPrintedSubject(ledger: Ledger, text: string): { indicator: Indicator; scope: string } | undefined {
  if (text.length > LONGEST_PRINTED) return undefined;
  const { indicators, scopes } = names(ledger);
  const reading = scopedReadings(text).find(({ name, scope }) => indicators.one(name) && scopes.one(scope));
  const indicator = reading && indicators.one(reading.name);
  return indicator && { indicator, scope: reading.scope };
}

/** A scope by any of its names; undefined where none or several have it. */
export function findScope(ledger: Ledger, name: string): CatalogueScope | undefined {
  return name.length > LONGEST_PRINTED ? undefined : names(ledger).scopes.one(name);
}

/** The names of the scopes nearest to a printed one. */
export function scopesNear(ledger: Ledger, name: string): string[] {
  return names(ledger).scopes.nearest(name.slice(0, LONGEST_PRINTED));
}

/** A period as people type it. Throws BAD_PERIOD. */
export function resolvePeriod(value: string, asOf: string, argument: string): Period {
  const read = readPeriod(boundedName(value, argument), asOf);
  if (!(read instanceof PeriodFault)) return read;
  const { reason, example } = read;
  throw new Fault('BAD_PERIOD', { argument, value, suggestions: [example] }, { reason });
}

/** A whole year as people type it. Throws BAD_PERIOD. */
export function resolveYear(value: string, asOf: string, argument: string): Period {
  const period = resolvePeriod(value, asOf, argument);
  if (isYear(period)) return period;
  throw new Fault('NOT_A_YEAR', { argument, value, suggestions: [String(yearOf(period))] });
}

/** A measure as people type it. A rank may name its measure, as in RANK/GROWTH. Throws BAD_MEASURE. */
export function resolveMeasure(value: string, argument: string): { measure: Measure; rankOf: RankOf | undefined } {
  const [name = '', of] = boundedName(value, argument).split('/');
  const measure = typedMeasure(name);
  const rankOf = RANK_OFS.find((word) => word === of?.trim().toUpperCase());
  if (measure && (of === undefined || (measure === 'RANK' && rankOf))) return { measure, rankOf };
  throw new Fault('BAD_MEASURE', { argument, value, suggestions: [...MEASURES] });
}

/** A role as people type it. Throws BAD_ROLE. */
export function resolveRole(value: string, argument: string): Role {
  const role = typedRole(boundedName(value, argument));
  if (role) return role;
  throw new Fault('BAD_ROLE', { argument, value, suggestions: [...ROLES] });
}
