import { type Comparison, emptyComparison, listComparisons } from '../answer/comparison.ts';
import { withReleased } from '../answer/released.ts';
import type { Owner } from '../ledger/catalogue.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { codeOfOwner } from '../ledger/pair.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { Scope } from '../rules/figure/scope.ts';
import type { Period } from '../rules/period/period.ts';
import { measureKey, rowKeyOf } from '../rules/table/row-key.ts';
import type { Terms } from '../rules/verdict/terms.ts';
import { MEASURES, type Measure, RANK_OFS, type TableLayout } from '../rules/words.ts';

/** A table's query with its names found. Every list is in the order asked for. */
export interface GridQuery {
  owners: Owner[];
  indicators: Indicator[];
  periods: Period[];
  measures: Measure[] | undefined;
  /** The scopes of an indicator that are shown. Undefined for all of them; null is the indicator's own. */
  scopesOf: (indicator: Indicator) => (Scope | null)[] | undefined;
  layout: TableLayout;
  terms: Terms;
  at: Snapshot;
}

/** A set of columns that the layout repeats for each period, district or measure. ROWS has one set without a name. */
export interface Group {
  /** Stands before the colon in the columns' keys, as in `2024:TARGET`. Empty for ROWS. */
  key: string;
  period: Period | undefined;
  owner: Owner | undefined;
  measure: Measure | undefined;
}

/** A row, with the comparison that each group shows in it. */
export interface Row {
  key: string;
  /** One of its comparisons. The columns that begin a row read it. */
  lead: Comparison;
  cells: Map<string, Comparison>;
}

export interface Grid {
  groups: Group[];
  rows: Row[];
}

/** These measures are shown only beside a goal, unless they are asked for. */
const ONLY_WITH_GOAL: Measure[] = ['RANK', 'GAP_TO_CITY', 'COMPLETION'];

function isShown({ measure, target, indicator }: Comparison, query: GridQuery): boolean {
  return (
    query.measures !== undefined ||
    measure === indicator.mainMeasure ||
    target !== undefined ||
    !ONLY_WITH_GOAL.includes(measure)
  );
}

/** The comparisons of each owner, indicator and period asked for. There is at least one, which may be empty. */
function comparisonsFor(
  ledger: Ledger,
  query: GridQuery,
  subject: { owner: Owner; indicator: Indicator },
): Comparison[] {
  const { periods, measures, terms, at } = query;
  const asked = { periods, ...terms, at, ...(measures && { measures }) };
  const scopes = query.scopesOf(subject.indicator);
  const isWanted = (one: Comparison) => isShown(one, query) && (!scopes || scopes.includes(one.scope));
  const found = listComparisons(ledger, subject, asked).filter(isWanted);
  const wanted = measures ?? [subject.indicator.mainMeasure];
  return periods.flatMap((period) => {
    const own = found.filter((comparison) => comparison.period.name === period.name);
    const here = withReleased(ledger, subject, { ...asked, period, own }).filter(isWanted);
    const missing = measures
      ? wanted.filter((measure) => !here.some((one) => one.measure === measure))
      : here.length === 0
        ? wanted
        : [];
    const covered = { ...asked, scope: scopes?.[0] ?? null };
    const empty = missing.map((measure) => emptyComparison(ledger, subject, { ...covered, measure, period }));
    return measures
      ? measures.flatMap((measure) => [...here, ...empty].filter((one) => one.measure === measure))
      : [...here, ...empty];
  });
}

function groupsOf({ layout, periods, owners }: GridQuery): Group[] {
  const none = { key: '', period: undefined, owner: undefined, measure: undefined };
  if (layout === 'BY_PERIOD') return periods.map((period) => ({ ...none, key: period.name, period }));
  if (layout === 'BY_DISTRICT') return owners.map((owner) => ({ ...none, key: codeOfOwner(owner), owner }));
  if (layout === 'PAIRED') return (['LEVEL', 'GROWTH'] as const).map((measure) => ({ ...none, key: measure, measure }));
  return [none];
}

/** The parts of a comparison's key that the layout keeps in the row, and the group it then stands in. */
function gridPlaceOf({ period, ...of }: Comparison, layout: TableLayout): { row: string; group: string } {
  const named = { indicator: of.indicator.code, scope: of.scope?.code };
  const [owner, measure] = [codeOfOwner(of.owner), measureKey(of)];
  switch (layout) {
    case 'BY_PERIOD':
      return { row: rowKeyOf({ owner, ...named, measure }), group: period.name };
    case 'BY_DISTRICT':
      return { row: rowKeyOf({ ...named, measure, period: period.name }), group: owner };
    case 'PAIRED':
      return { row: rowKeyOf({ owner, ...named, period: period.name }), group: of.measure };
    default:
      return { row: rowKeyOf({ owner, ...named, measure, period: period.name }), group: '' };
  }
}

/** Owners come first in the order, unless they stand side by side. */
function subjectsOf({ owners, indicators, layout }: GridQuery): { owner: Owner; indicator: Indicator }[] {
  if (layout === 'BY_DISTRICT') return indicators.flatMap((indicator) => owners.map((owner) => ({ owner, indicator })));
  return owners.flatMap((owner) => indicators.map((indicator) => ({ owner, indicator })));
}

function isSpread({ layout }: GridQuery): boolean {
  return layout === 'BY_PERIOD' || layout === 'BY_DISTRICT';
}

/** Rows in the order of the query. What a row shows may be published only for the last of its groups. */
function inOrder(rows: Row[], { owners, indicators, periods, measures, layout }: GridQuery): Row[] {
  const names = periods.map(({ name }) => name);
  const order = measures ?? MEASURES;
  const places = new Map(
    rows.map((row) => {
      const { owner, indicator, period, measure, rankOf } = row.lead;
      const outer =
        layout === 'BY_PERIOD'
          ? [owners.indexOf(owner), indicators.indexOf(indicator)]
          : [indicators.indexOf(indicator), names.indexOf(period.name)];
      return [row, [...outer, order.indexOf(measure), rankOf === null ? -1 : RANK_OFS.indexOf(rankOf)]] as const;
    }),
  );
  const placeOfRow = (row: Row) => places.get(row) ?? [];
  return rows.toSorted((a, b) => {
    const right = placeOfRow(b);
    const different = placeOfRow(a)
      .map((place, at) => place - (right[at] ?? 0))
      .find((by) => by !== 0);
    return different ?? 0;
  });
}

/** Lays out the comparisons asked for in rows and groups of columns. What is published does not change the shape. */
export function gridOf(ledger: Ledger, asked: GridQuery): Grid {
  const query: GridQuery = asked.layout === 'PAIRED' ? { ...asked, measures: ['LEVEL', 'GROWTH'] } : asked;
  const rows = new Map<string, Row>();
  for (const subject of subjectsOf(query))
    for (const comparison of comparisonsFor(ledger, query, subject)) {
      const { row, group } = gridPlaceOf(comparison, query.layout);
      const known = rows.get(row);
      if (known) known.cells.set(group, comparison);
      else rows.set(row, { key: row, lead: comparison, cells: new Map([[group, comparison]]) });
    }
  return { groups: groupsOf(query), rows: isSpread(query) ? inOrder([...rows.values()], query) : [...rows.values()] };
}
