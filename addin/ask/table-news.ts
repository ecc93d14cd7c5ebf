import { yearBefore, yearOf } from '../../data/rules/period/period.ts';
import { PeriodFault, readPeriod } from '../../data/rules/period/typed-period.ts';
import { formTraits } from '../../data/rules/table/form.ts';
import type { TableQuery } from '../../data/rules/table/table-query.ts';
import { FIGURE_COLUMNS } from '../../data/rules/words.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { ask, Refused } from './client.ts';
import { type FigureFilter, TableNews, type TableNewsQuery } from './operations.ts';

type Answer = Extract<TableNewsQuery['newsOf'][number], { __typename: 'News' }>['changes'];
type Roles = NonNullable<FigureFilter['roles']>;

/** A figure that was added, corrected or retired. */
export type NewsItem = Answer['edges'][number]['node'];

/** The news of a table: the changes that concern it in the revisions after its own. */
export interface ListedNews {
  items: NewsItem[];
  /** There is more than was asked for. */
  isMore: boolean;
}

/** A table, and the revision it already shows. */
export interface NewsAsked {
  definition: TableDefinition;
  since: number;
}

/** As many as the API answers at once. */
const TABLES_AT_ONCE = 50;

const FROM_TARGETS = ['TARGET'];
const FROM_RESULTS: readonly string[] = FIGURE_COLUMNS.filter((kind) => kind !== 'TARGET');

/** Only the goals, only the results, or both: whatever is reckoned from them changes with either. */
function rolesOf(columns: readonly string[] | undefined): Roles {
  if (columns?.every((kind) => FROM_TARGETS.includes(kind))) return ['TARGET'];
  if (columns?.every((kind) => FROM_RESULTS.includes(kind))) return ['ACTUAL'];
  return ['TARGET', 'ACTUAL'];
}

/** The goals' periods, in which results lie, and the same a year before. */
function periodsOf(typed: readonly string[], asOf: string): string[] {
  const names = typed.flatMap((one) => {
    const period = readPeriod(one, asOf);
    if (period instanceof PeriodFault) return [one];
    return [period.name, yearBefore(period).name];
  });
  return [...new Set(names)];
}

/** The years that the months lie in: a form of the first half shows the goals of the whole year. */
function wholeYears(typed: readonly string[], asOf: string): string[] {
  return typed.map((one) => {
    const period = readPeriod(one, asOf);
    return period instanceof PeriodFault ? one : String(yearOf(period));
  });
}

/** The figures that a form can show: of a ranking those of every district. */
function figuresOfForm({ form, districts, indicators, periods }: TableQuery, asOf: string): FigureFilter {
  return {
    ...(form && formTraits(form).of === 'CITY' ? {} : { districts }),
    ...(indicators.length === 0 ? {} : { indicators }),
    within: periodsOf(wholeYears(periods, asOf), asOf),
    roles: ['TARGET', 'ACTUAL'],
  };
}

/** The figures that a table can show. */
export function figuresOf(spec: TableQuery, asOf: string): FigureFilter {
  if (spec.form) return figuresOfForm(spec, asOf);
  const { districts, indicators, measures, columns, layout, periods } = spec;
  const said = layout === 'PAIRED' ? (['LEVEL', 'GROWTH'] as const) : measures;
  return {
    districts,
    indicators,
    within: periodsOf(periods, asOf),
    roles: rolesOf(columns),
    ...(said ? { measures: said } : {}),
  };
}

/** A table of a fixed day does not show what was published after it; a reduced date counts from its first day. */
function newsIn({ definition }: NewsAsked, { edges, pageInfo }: Answer): ListedNews {
  const { spec, asOf } = definition;
  const items = edges.map(({ node }) => node);
  return {
    items: spec.asOf === undefined ? items : items.filter(({ figure }) => figure.publishedOn <= asOf),
    isMore: pageInfo.hasNextPage,
  };
}

async function askTogether(asked: NewsAsked[]): Promise<(ListedNews | undefined)[]> {
  const tables = asked.map(({ definition, since }) => ({
    since,
    where: figuresOf(definition.spec, definition.asOf),
  }));
  try {
    const { newsOf } = await ask(TableNews, { tables });
    return asked.map((one, place) => {
      const found = newsOf[place];
      return found?.__typename === 'News' ? newsIn(one, found.changes) : undefined;
    });
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    // A stored word that is none of the schema's is refused with all that is asked beside it: that must not keep the others from their news.
    if (asked.length === 1) return [undefined];
    return (await Promise.all(asked.map((one) => askTogether([one])))).flat();
  }
}

/**
 * Asks what was published since for each of the tables, in their order and in one request (of 50 tables at most);
 * undefined for a table whose query the API refuses: its refresh says why.
 * @throws Unreachable, TooSlow or ServerFailed
 */
export async function newsFor(asked: NewsAsked[]): Promise<(ListedNews | undefined)[]> {
  const found: (ListedNews | undefined)[] = [];
  for (let from = 0; from < asked.length; from += TABLES_AT_ONCE)
    found.push(...(await askTogether(asked.slice(from, from + TABLES_AT_ONCE))));
  return found;
}
