import { endsAfter, type Period, parsePeriod, yearBefore, yearOf, yearPeriod } from '../../data/rules/period/period.ts';
import { isRelative, PeriodFault, readPeriod } from '../../data/rules/period/typed-period.ts';
import { formTraits } from '../../data/rules/table/form.ts';
import { FIGURE_COLUMNS } from '../../data/rules/words.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import type { OutOfOrder } from '../../data/sheet/refresh/revision-order.ts';
import { ask, Refused } from './client.ts';
import { isOutOfOrder } from './going-back.ts';
import { type FigureFilter, TableNews, type TableNewsQuery } from './operations.ts';

type Answer = Extract<TableNewsQuery['newsOf'][number], { __typename: 'News' }>;
type Roles = NonNullable<FigureFilter['roles']>;

/** A figure that was added, corrected or retired. */
export type NewsItem = Answer['changes']['edges'][number]['node'];

/** The news of a table: the changes that concern it in the revisions after its own. */
export interface ListedNews {
  items: NewsItem[];
  /** There is more than was asked for. */
  isMore: boolean;
  /** Whether the table may be another one now. Without these items it may be, by a report that came or a name that changed. */
  mayDiffer: boolean;
  /** Why the server has no news since: it does not have the revision that the table shows. */
  outOfOrder?: OutOfOrder;
}

/** A table, and the revision it already shows. */
export interface NewsAsked {
  definition: TableDefinition;
  since: number;
  /** Its name, NUMBER:ID, where that is known. */
  sinceAt?: string | undefined;
}

/** Asks for the news of a table since the revision of its definition. */
export function newsAsked(definition: TableDefinition): NewsAsked {
  return { definition, since: definition.revision, sinceAt: definition.revisionName };
}

/** Whether only the calendar makes another table of one that has no news: it moves its periods, or ends them. */
function isMovedByDay({ spec, asOf, periods = [] }: Dated, day: string): boolean {
  if (spec.asOf !== undefined || day === asOf) return false;
  if (day.slice(0, 4) !== asOf.slice(0, 4)) return true;
  const nameAt = (typed: string, at: string) => {
    const read = readPeriod(typed, at);
    return read instanceof PeriodFault ? read.reason : read.name;
  };
  const shown = periods.flatMap(({ period, months }) => [period, months ?? period]);
  return [...spec.periods, ...shown].some((typed) => {
    const period = parsePeriod(typed);
    return period ? endsAfter(period, asOf) !== endsAfter(period, day) : nameAt(typed, asOf) !== nameAt(typed, day);
  });
}

/** Whether a table would be as it is if it were asked for again on this day. */
export function isAsItWas(definition: TableDefinition, news: ListedNews | undefined, day: string): boolean {
  if (news === undefined || news.outOfOrder || news.mayDiffer || news.items.length > 0 || news.isMore) return false;
  return !isMovedByDay(definition, day);
}

/** The most tables that the API answers at once. */
const TABLES_AT_ONCE = 50;

const FROM_TARGETS = ['TARGET'];
const FROM_RESULTS: readonly string[] = FIGURE_COLUMNS.filter((kind) => kind !== 'TARGET');

/** Tells whether only the goals, only the results or both count: whatever is reckoned from them changes with either. */
function rolesOf(columns: readonly string[] | undefined): Roles {
  if (columns?.every((kind) => FROM_TARGETS.includes(kind))) return ['TARGET'];
  if (columns?.every((kind) => FROM_RESULTS.includes(kind))) return ['ACTUAL'];
  return ['TARGET', 'ACTUAL'];
}

/** The query of a table, and what its periods are. */
type Dated = Pick<TableDefinition, 'spec' | 'asOf' | 'periods'>;

/** A relative period goes on to the next year, and what it was is known from the table; of any other it is the period itself. */
function watchedIn(typed: string, { spec, asOf, periods = [] }: Dated): Period[] | undefined {
  const read = readPeriod(typed, asOf);
  const stored = parsePeriod(periods.find((one) => one.typed === typed)?.period ?? '');
  const known = read instanceof PeriodFault ? stored : read;
  if (!known) return read instanceof PeriodFault && read.reason !== 'BY_FIGURES' ? [] : undefined;
  const whole = yearPeriod(yearOf(known));
  if (isRelative(typed)) return [yearPeriod(yearOf(known) + 1), whole, yearBefore(whole)];
  // A form of the first half shows the goals of the whole year.
  const shown = spec.form === undefined ? known : whole;
  return [shown, yearBefore(shown)];
}

/** The goals' periods, in which results lie, and the same a year before; undefined where any period may be shown. */
function within(definition: Dated): Pick<FigureFilter, 'within'> {
  const names: string[] = [];
  for (const typed of definition.spec.periods) {
    const watched = watchedIn(typed, definition);
    if (!watched) return {};
    // One that nobody can read is refused with its name.
    names.push(...(watched.length > 0 ? watched.map(({ name }) => name) : [typed]));
  }
  return { within: [...new Set(names)] };
}

/** The figures that a form can show: of a ranking those of every district. */
function figuresOfForm(definition: Dated): FigureFilter {
  const { form, districts, indicators } = definition.spec;
  return {
    ...(form && formTraits(form).of === 'CITY' ? {} : { districts }),
    ...(indicators.length === 0 ? {} : { indicators }),
    ...within(definition),
    roles: ['TARGET', 'ACTUAL'],
  };
}

/** The figures that a table can show. */
export function figuresOf(definition: Dated): FigureFilter {
  const { spec } = definition;
  if (spec.form) return figuresOfForm(definition);
  const { districts, indicators, scopes, measures, columns, layout } = spec;
  const said = layout === 'PAIRED' ? (['LEVEL', 'GROWTH'] as const) : measures;
  return {
    districts,
    indicators,
    ...within(definition),
    roles: rolesOf(columns),
    ...(scopes ? { scopes } : {}),
    ...(said ? { measures: said } : {}),
  };
}

/** A table of a fixed day does not show what was published after it; a reduced date counts from its first day. */
function newsIn({ definition }: NewsAsked, { changes: { edges, pageInfo }, mayDiffer }: Answer): ListedNews {
  const { spec, asOf } = definition;
  const items = edges.map(({ node }) => node);
  return {
    items: spec.asOf === undefined ? items : items.filter(({ figure }) => figure.publishedOn <= asOf),
    isMore: pageInfo.hasNextPage,
    mayDiffer,
  };
}

async function askTogether(asked: NewsAsked[]): Promise<(ListedNews | undefined)[]> {
  const tables = asked.map(({ definition, since, sinceAt }) => ({
    ...(sinceAt === undefined ? { since } : { sinceAt }),
    where: figuresOf(definition),
  }));
  try {
    const { newsOf } = await ask(TableNews, { tables });
    return asked.map((one, place) => {
      const found = newsOf[place];
      if (found?.__typename === 'News') return newsIn(one, found);
      return found && isOutOfOrder(found.why)
        ? { items: [], isMore: false, mayDiffer: true, outOfOrder: found.why }
        : undefined;
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
