import { type Among, resolveAsked } from '../../ask/asked-period.ts';
import { bounded } from '../../ask/bounded.ts';
import { readTerms } from '../../ask/filter.ts';
import { resolveIndicator, resolveOwner } from '../../ask/resolve.ts';
import type { Owner } from '../../ledger/catalogue.ts';
import type { Document } from '../../ledger/document.ts';
import { Fault } from '../../ledger/fault.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Snapshot } from '../../ledger/revision.ts';
import { snapshotAt } from '../../ledger/snapshot.ts';
import { ownerIn } from '../../rules/message/message.ts';
import { isPartOfYear, isYear, type Period, yearOf, yearPeriod } from '../../rules/period/period.ts';
import { formTraits, type TableForm } from '../../rules/table/form.ts';
import type { Terms } from '../../rules/verdict/terms.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../rules/words.ts';
import type { TableColumn } from '../frame/column.ts';
import type { TableSpec } from '../frame/spec.ts';

/** A form's query with its names found. */
export interface FormQuery {
  /** The district, or the city whose districts are compared. */
  owner: Owner;
  /** Empty where the form shows the indicators it is made for. */
  indicators: Indicator[];
  /** The year or the part of a year that is asked for. */
  period: Period;
  year: Period;
  /** The part of the year whose results are shown. Undefined for the latest that is published. */
  part: Period | undefined;
  /** The keys of the columns that are chosen; empty for those that the form is made with. */
  formColumns: readonly string[];
  terms: Terms;
  at: Snapshot;
  language: Language;
}

/** The rows and columns of a form, before its caption is written. */
export interface FormBody {
  title: string;
  rowKeys: string[];
  columns: TableColumn[];
  inputs: TableColumn[];
  /** The sources, in the order of first use. */
  documents: Document[];
  units: string[];
  /** One sentence a row, for a form whose figures alone do not make it. They are worded when somebody asks for them. */
  sentences?: () => string[];
  /** The last lines of the caption, which tell what the columns cannot. */
  remarks?: string[];
}

/** One of the tables that offices file. */
export interface Form {
  /** The description that a reader of the API sees. */
  description: string;
  bodyOf: (ledger: Ledger, query: FormQuery) => FormBody;
}

/** The name of the district above a form. */
export function districtName({ owner, language }: Pick<FormQuery, 'owner' | 'language'>): string {
  return ownerIn(owner, language);
}

/** The only item of a list from which a form takes one. Throws BAD_FORM. */
function only<Item>(list: readonly Item[], argument: 'districts' | 'periods' | 'indicators'): Item {
  const [one, ...others] = list;
  if (one !== undefined && others.length === 0) return one;
  throw new Fault('FORM_ONE', { argument }, { argument, count: list.length });
}

/** The one indicator of a form that shows a single one. Throws BAD_FORM. */
export function onlyIndicator({ indicators }: FormQuery): Indicator {
  return only(indicators, 'indicators');
}

function refuseColumns({ measures, scopes, columns, layout }: TableSpec): void {
  const argument = measures
    ? 'measures'
    : scopes
      ? 'scopes'
      : columns
        ? 'columns'
        : layout && layout !== 'ROWS'
          ? 'layout'
          : undefined;
  if (argument) throw new Fault('FORM_ALONE', { argument });
}

/** The columns that the spec asks for, in its order; where it asks for none, those that the form is made with. Throws BAD_FORM for a key that the form does not have. */
export function chosenColumns(all: TableColumn[], { formColumns = [] }: TableSpec): TableColumn[] {
  if (formColumns.length === 0) return all.filter((column) => !column.optional);
  const byKey = new Map(all.map((column) => [column.key, column]));
  return [...new Set(bounded(formColumns, 'formColumns'))].map((key) => {
    const column = byKey.get(key);
    if (column) return column;
    const suggestions = [...byKey.keys()];
    throw new Fault('FORM_COLUMN', { argument: 'formColumns', value: key, suggestions });
  });
}

/** The figures that tell 最新: those that the form shows, of a city all of its districts', and goals where it is made of goals. */
function amongOf(
  ledger: Ledger,
  { form, owner, indicators }: { form: TableForm; owner: Owner; indicators: Indicator[] },
): Among {
  const traits = formTraits(form);
  const { district } = owner;
  const city = district && district.children.length === 0 ? district.parent : district;
  const all = traits.of === 'CITY' && city ? [city, ...city.children] : [];
  const shown = ledger.catalogue.indicators.filter(({ headline }) => headline || traits.indicators !== 'main');
  return {
    owners: all.length > 0 ? all.map((one) => ({ name: one.name, district: one })) : [owner],
    indicators: indicators.length > 0 ? indicators : shown,
    isByGoals: traits.isLatestByGoals,
  };
}

/** A form's query with its names found. Throws the faults of each name, and BAD_FORM for what makes no form. */
export function readForm(ledger: Ledger, form: TableForm, spec: TableSpec): FormQuery {
  const language = spec.language ?? DEFAULT_LANGUAGE;
  const at = snapshotAt(ledger, spec);
  refuseColumns(spec);
  const named = only(spec.districts, 'districts');
  const owner = resolveOwner(ledger, named, 'districts');
  if (!owner.district) throw new Fault('FORM_DISTRICT', { argument: 'districts', value: named });
  const indicators = bounded(spec.indicators, 'indicators').map((name) => resolveIndicator(ledger, name, 'indicators'));
  const typed = only(spec.periods, 'periods');
  const among = amongOf(ledger, { form, owner, indicators });
  const { period } = resolveAsked(ledger, { value: typed, argument: 'periods', at }, among);
  const isPart = isPartOfYear(period);
  if (!isPart && !isYear(period))
    throw new Fault('FORM_PERIOD', { argument: 'periods', value: typed, suggestions: [String(yearOf(period))] });
  return {
    owner,
    indicators: [...new Set(indicators)],
    period,
    year: yearPeriod(yearOf(period)),
    part: isPart ? period : undefined,
    formColumns: spec.formColumns ?? [],
    terms: readTerms(spec),
    at,
    language,
  };
}
