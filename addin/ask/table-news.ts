import { yearBefore, yearOf } from '../../data/rules/period/period.ts';
import { PeriodFault, readPeriod } from '../../data/rules/period/typed-period.ts';
import { formTraits } from '../../data/rules/table/form.ts';
import type { TableQuery } from '../../data/rules/table/table-query.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { ask, Refused } from './client.ts';
import { type Operation, TableNews, type TableNewsQuery, type TableNewsQueryVariables } from './operations.ts';

type Answer = TableNewsQuery['news'];
type Filter = NonNullable<TableNewsQueryVariables['where']>;
type Roles = NonNullable<Filter['roles']>;

/** A figure that was added, corrected or retired. */
export type NewsItem = Answer['edges'][number]['node'];

/** What concerns a table in the revisions after one. */
export interface News {
  items: NewsItem[];
  /** There is more than was asked for. */
  isMore: boolean;
}

/** A table, and the revision it already shows. */
export interface NewsAsked {
  definition: TableDefinition;
  since: number;
}

/** As many as one request takes: the API counts aliases and what an answer could hold. */
const TABLES_AT_ONCE = 50;

const FROM_TARGETS = ['TARGET'];
const FROM_RESULTS = ['ACTUAL', 'PREVIOUS'];

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
function figuresOfForm({ form, districts, indicators, periods }: TableQuery, asOf: string): Filter {
  return {
    ...(form && formTraits(form).of === 'CITY' ? {} : { districts }),
    ...(indicators.length === 0 ? {} : { indicators }),
    within: periodsOf(wholeYears(periods, asOf), asOf),
    roles: ['TARGET', 'ACTUAL'],
  };
}

/** The figures that a table can show. */
export function figuresOf(spec: TableQuery, asOf: string): Filter {
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
function newsOf({ definition }: NewsAsked, { edges, pageInfo }: Answer): News {
  const { spec, asOf } = definition;
  const items = edges.map(({ node }) => node);
  return {
    items: spec.asOf === undefined ? items : items.filter(({ figure }) => figure.publishedOn <= asOf),
    isMore: pageInfo.hasNextPage,
  };
}

type Variables = Record<string, number | Filter>;

/** The same question once for each table, under an alias of its own. */
function questionFor(count: number): Operation<Record<string, Answer>, Variables> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const head = numbers.map((number) => `$s${number}:Int!$w${number}:FigureFilter`).join('');
  const body = numbers.map((number) => `t${number}:changes(since:$s${number} where:$w${number} first:100){...News}`);
  const fragments = TableNews.text.slice(TableNews.text.indexOf('fragment '));
  return { name: TableNews.name, text: `query ${TableNews.name}(${head}){${body.join('')}}${fragments}` };
}

async function askTogether(asked: NewsAsked[]): Promise<(News | undefined)[]> {
  const variables: Variables = {};
  asked.forEach(({ definition, since }, number) => {
    variables[`s${number}`] = since;
    variables[`w${number}`] = figuresOf(definition.spec, definition.asOf);
  });
  try {
    const answer = await ask(questionFor(asked.length), variables);
    return asked.map((one, number) => {
      const found = answer[`t${number}`];
      return found && newsOf(one, found);
    });
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    // A name that one of them asks for is no longer known: that must not keep the others from their news.
    if (asked.length === 1) return [undefined];
    return (await Promise.all(asked.map((one) => askTogether([one])))).flat();
  }
}

/**
 * What was published since for each of the tables, in their order and in one request (of 50 tables at most);
 * undefined for a table whose query the API refuses: its refresh says why.
 * @throws Unreachable, TooSlow or ServerFailed
 */
export async function newsFor(asked: NewsAsked[]): Promise<(News | undefined)[]> {
  const found: (News | undefined)[] = [];
  for (let from = 0; from < asked.length; from += TABLES_AT_ONCE)
    found.push(...(await askTogether(asked.slice(from, from + TABLES_AT_ONCE))));
  return found;
}
