import type { Catalogue, Owner } from '../ledger/catalogue.ts';
import type { District } from '../ledger/district.ts';
import { Fault } from '../ledger/fault.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { words } from '../rules/message/message.ts';
import { typedMeasure, typedRole } from '../rules/message/typed-word.ts';
import { isYear, type Period, yearOf } from '../rules/period/period.ts';
import { PeriodFault, readPeriod } from '../rules/period/typed-period.ts';
import { type Language, MEASURES, type Measure, RANK_OFS, type RankOf, ROLES, type Role } from '../rules/words.ts';
import { type Named, NameIndex, namesOfIndicator, namesOfOwner } from './name.ts';

/** The names of a ledger's owners and indicators; made once for each state of the reference tables. */
interface Names {
  owners: NameIndex<Owner>;
  indicators: NameIndex<Indicator>;
}

const namesOf = new WeakMap<Catalogue, Names>();

function names(ledger: Ledger): Names {
  const { catalogue } = ledger;
  let known = namesOf.get(catalogue);
  if (!known) {
    known = {
      owners: new NameIndex(catalogue.owners, namesOfOwner, ({ name }) => name),
      indicators: new NameIndex(catalogue.indicators, namesOfIndicator, ({ name, code }) => `${name} (${code})`),
    };
    namesOf.set(catalogue, known);
  }
  return known;
}

type UnknownCode = 'UNKNOWN_DISTRICT' | 'UNKNOWN_INDICATOR';

function found<Thing>(
  named: Named<Thing>,
  typed: string,
  what: { code: UnknownCode; argument: string; language: Language },
): Thing {
  if ('found' in named) return named.found;
  const { faults } = words(what.language);
  const { argument } = what;
  if ('ambiguous' in named)
    throw new Fault('AMBIGUOUS', faults.AMBIGUOUS(typed, named.ambiguous), { argument, suggestions: named.ambiguous });
  throw new Fault(what.code, faults[what.code](typed, named.unknown), { argument, suggestions: named.unknown });
}

/** Where a typed word stood, and in which language to answer. */
export interface Asking {
  argument: string;
  language: Language;
}

/** The district or other owner of exactly this name. Throws UNKNOWN_DISTRICT, AMBIGUOUS. */
export function resolveOwner(ledger: Ledger, typed: string, asking: Asking): Owner {
  return found(names(ledger).owners.find(typed), typed, { code: 'UNKNOWN_DISTRICT', ...asking });
}

/** The indicator of exactly this name. Throws UNKNOWN_INDICATOR, AMBIGUOUS. */
export function resolveIndicator(ledger: Ledger, typed: string, asking: Asking): Indicator {
  return found(names(ledger).indicators.find(typed), typed, { code: 'UNKNOWN_INDICATOR', ...asking });
}

/** A district by any of its names; undefined where none or several have it. */
export function findDistrict(ledger: Ledger, name: string): District | undefined {
  const named = names(ledger).owners.find(name);
  return 'found' in named ? (named.found.district ?? undefined) : undefined;
}

/** An indicator by any of its names; undefined where none or several have it. */
export function findIndicator(ledger: Ledger, name: string): Indicator | undefined {
  const named = names(ledger).indicators.find(name);
  return 'found' in named ? named.found : undefined;
}

/** A period as people type it. Throws BAD_PERIOD. */
export function resolvePeriod(typed: string, asOf: string, asking: Asking): Period {
  const read = readPeriod(typed, asOf);
  if (!(read instanceof PeriodFault)) return read;
  const message = words(asking.language).faults.BAD_PERIOD(typed, read.reason, read.example);
  throw new Fault('BAD_PERIOD', message, { argument: asking.argument, suggestions: [read.example] });
}

/** A whole year as people type it. Throws BAD_PERIOD. */
export function resolveYear(typed: string, asOf: string, asking: Asking): Period {
  const period = resolvePeriod(typed, asOf, asking);
  if (isYear(period)) return period;
  const example = String(yearOf(period));
  const message = words(asking.language).faults.NOT_A_YEAR(typed, example);
  throw new Fault('BAD_PERIOD', message, { argument: asking.argument, suggestions: [example] });
}

/** A measure as people type it; a rank may say of what, as RANK/GROWTH. Throws BAD_MEASURE. */
export function resolveMeasure(typed: string, asking: Asking): { measure: Measure; rankOf: RankOf | undefined } {
  const [name = '', of] = typed.split('/');
  const measure = typedMeasure(name);
  const rankOf = RANK_OFS.find((word) => word === of?.trim().toUpperCase());
  if (measure && (of === undefined || (measure === 'RANK' && rankOf))) return { measure, rankOf };
  const labels = MEASURES.map((word) => words(asking.language).measures[word]);
  throw new Fault('BAD_MEASURE', words(asking.language).faults.BAD_MEASURE(typed, labels), {
    argument: asking.argument,
    suggestions: [...MEASURES],
  });
}

/** A role as people type it. Throws BAD_ROLE. */
export function resolveRole(typed: string, asking: Asking): Role {
  const role = typedRole(typed);
  if (role) return role;
  const labels = ROLES.map((word) => words(asking.language).roles[word]);
  throw new Fault('BAD_ROLE', words(asking.language).faults.BAD_ROLE(typed, labels), {
    argument: asking.argument,
    suggestions: [...ROLES],
  });
}
