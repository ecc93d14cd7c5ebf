import { isYear, parsePeriod, periodAt, yearOf } from '../../data/rules/period/period.ts';
import { PeriodFault, readAsked } from '../../data/rules/period/typed-period.ts';
import { formTraits, type TableForm } from '../../data/rules/table/form.ts';
import { type RowKey, readMeasureKey, readRowKey } from '../../data/rules/table/row-key.ts';
import type { DatedTerms } from '../../data/rules/table/table-query.ts';
import { askOnce } from '../ask/answers.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { FindIndicators, GoalCatalogue, GoalYears } from '../ask/operations.ts';
import { changed } from './change.ts';
import { usualDistrict, usualYear } from './goal-place.ts';
import { myPlace } from './my-place.ts';
import type { TableDraft } from './pane-context.ts';
import { EMPTY_DRAFT } from './table-draft.ts';
import { indicatorsOf } from './table-edit.ts';

/** A district of the catalogue, with the one it lies in. */
interface Placed {
  code: string;
  parent: { code: string } | null;
}

/** The cities: districts that have districts, none of which has districts itself. */
export function citiesOf<District extends Placed>(districts: readonly District[]): District[] {
  const parents = new Set(districts.map(({ parent }) => parent?.code));
  const isCity = ({ code }: Placed) =>
    parents.has(code) && districts.every((one) => one.parent?.code !== code || !parents.has(one.code));
  return districts.filter(isCity);
}

/**
 * The year of a period, and the part of it that is asked for; '' for the latest with results. Undefined for what is
 * neither.
 */
export function yearAndPart(name: string): { year: string; part: string } | undefined {
  const period = parsePeriod(name);
  if (!period) return undefined;
  return { year: String(yearOf(period)), part: isYear(period) ? '' : period.name };
}

/** The parts of a year from January to each month but the last, the longest first. */
export function partsOfYear(year: string): string[] {
  const whole = parsePeriod(year);
  if (!whole) return [];
  return Array.from({ length: 11 }, (_, month) => periodAt(whole.start, whole.end - 1 - month).name);
}

/** The choices made before a form is filled in. */
export interface FormStart {
  form: TableForm;
  /** Code; empty: one's own, else the one of the newest document. */
  district: string;
  /** Empty: the one of one's own place, else the newest that is planned. */
  year?: string;
  /** The only indicators it shows. Usually those that the form is made for. */
  indicators?: readonly NamedIndicator[];
  terms?: DatedTerms;
}

async function likelyDistrict(): Promise<string> {
  const { documents } = await askOnce(GoalCatalogue, {});
  return usualDistrict(documents, myPlace());
}

async function firstMainIndicator(): Promise<NamedIndicator[]> {
  const { indicators } = await askOnce(FindIndicators, { headline: true, first: 1 });
  return indicators.edges.map(({ node }) => node);
}

/** Whether a typed period is the year of the latest figures, or the present one: 最新, 本年累计. */
function isRelativeYear(typed: string): boolean {
  const asked = readAsked(typed, '2001-01-01');
  return !(asked instanceof PeriodFault) && asked.isToDate && !asked.isYearBefore && !/\d{4}/.test(typed);
}

/**
 * The form as a table of one's own with the same rows: the things that its row keys name. The terms and the day stay.
 * @throws the faults of `ask`
 */
export async function freeDraft(
  { asOf, judgeBy, tolerances, language, ...form }: TableDraft,
  rowKeys: readonly string[],
): Promise<TableDraft> {
  const rows = rowKeys.flatMap((key) => readRowKey(key) ?? []);
  const each = (part: (row: RowKey) => string | undefined) => [...new Set(rows.flatMap((row) => part(row) ?? []))];
  const codes = each(({ indicator }) => indicator);
  const [districts, periods] = [each(({ owner }) => owner), each(({ period }) => period)];
  const measures = rows.flatMap(({ measure }) => readMeasureKey(measure ?? '')?.measure ?? []);
  const terms = { asOf, judgeBy, tolerances, language };
  return changed(EMPTY_DRAFT, {
    ...terms,
    indicators: codes.length > 0 ? await indicatorsOf(codes) : form.indicators,
    districts: districts.length > 0 ? districts : form.districts,
    // The year that a relative period tells stays relative.
    periods:
      periods.length === 0 || (periods.length === 1 && form.periods.some(isRelativeYear)) ? form.periods : periods,
    // Rows that name no measure show what is published of their indicator.
    measures: measures.length > 0 && measures.length === rows.length ? [...new Set(measures)] : undefined,
  });
}

/** Whether a table's results are judged by one goal of several. */
export function isJudged({ form }: Pick<TableDraft, 'form'>): boolean {
  return form === undefined || formTraits(form).judges === 'ONE_GOAL';
}

/** The terms of what a form is made from, as far as the form is judged. */
function termsOf({ form, terms = {} }: FormStart): DatedTerms {
  const { asOf, tolerances, ...chosen } = terms;
  const hasVerdicts = formTraits(form).judges !== 'NOTHING';
  return {
    ...(asOf !== undefined && { asOf }),
    ...(isJudged({ form }) && chosen),
    ...(hasVerdicts && tolerances && { tolerances }),
  };
}

/**
 * A form with sensible values filled in: the district, or its city, and the newest year that is planned.
 * @throws the faults of `ask`
 */
export async function formDraft(start: FormStart, districts: readonly Placed[]): Promise<TableDraft> {
  const { form, indicators = [] } = start;
  const isCity = citiesOf(districts).some(({ code }) => code === start.district);
  const district = isCity || start.district === '' ? await likelyDistrict() : start.district;
  const { district: found } = await askOnce(GoalYears, { district });
  const year = start.year || usualYear(district, found?.goalYears ?? [], myPlace());
  const draft = {
    ...EMPTY_DRAFT,
    form,
    districts: district === '' ? [] : [district],
    periods: year === '' ? [] : [year],
    indicators,
    ...termsOf(start),
  };
  if (formTraits(form).of !== 'CITY') return draft;
  const city = districts.find(({ code }) => code === district)?.parent?.code;
  return {
    ...draft,
    districts: city === undefined ? [] : [city],
    indicators: indicators.length > 0 ? indicators.slice(0, 1) : await firstMainIndicator(),
  };
}
