import type { StatementQuery } from '../ask/query.ts';
import type { Owner } from '../ledger/catalogue.ts';
import type { Document } from '../ledger/document.ts';
import { type Figure, inForceOf, isLater, liesIn, listFiguresOf } from '../ledger/figure.ts';
import { findDocumentWithout } from '../ledger/goal-topic.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { countOfPairs, listPairs, type PairPage, type PairPageAsked, type Pairs, pageOfPairs } from '../ledger/pair.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { Period } from '../rules/period/period.ts';
import { driftOf, type GoalDrift } from '../rules/verdict/drift.ts';
import { judgedTarget } from '../rules/verdict/matching.ts';
import { MEASURES, type Measure, type RankOf } from '../rules/words.ts';

/** Two statements of one goal side by side. */
export interface StatementChange {
  indicator: Indicator;
  from: Figure;
  /** Absent where the later document leaves the goal out. */
  to: Figure | undefined;
  /** The later document, or the one of the other authority. */
  document: Document;
  change: GoalDrift;
}

/** A goal of a year, or of a part of it, as each document words it. */
export interface Statement {
  owner: Owner;
  indicator: Indicator;
  measure: Measure;
  rankOf: RankOf | null;
  period: Period;
  /** Every statement by any authority in order of publication, stretch goals among them. */
  goals: Figure[];
  /** The one that is judged. */
  judged: Figure | undefined;
  changes: StatementChange[];
  at: Snapshot;
}

/** The last statement of each document among those of one authority, in order of publication. */
function editionsOf(goals: Figure[]): Figure[] {
  return goals.filter((goal, place) => !goals.slice(place + 1).some(({ document }) => document === goal.document));
}

function change(indicator: Indicator, from: Figure, later: { to: Figure | undefined; document: Document }) {
  return { indicator, from, ...later, change: driftOf({ indicator, from, to: later.to }) };
}

/** The changes between one authority's successive statements, in order. */
function revisions(indicator: Indicator, goals: Figure[]): StatementChange[] {
  const authorities = [...new Set(goals.map(({ authority }) => authority))];
  return authorities.flatMap((authority) => {
    const said = editionsOf(goals.filter((goal) => goal.authority === authority));
    return said.slice(1).flatMap((to, place) => {
      const from = said[place];
      return from ? [change(indicator, from, { to, document: to.document })] : [];
    });
  });
}

/** The differences between the judged goal and those of other authorities. */
function differences(indicator: Indicator, inForce: Figure[]): StatementChange[] {
  const { target, others } = judgedTarget(inForce);
  if (!target) return [];
  return others.filter(({ stretch }) => !stretch).map((to) => change(indicator, target, { to, document: to.document }));
}

function silences(ledger: Ledger, goals: Figure[], { year, at }: { year: Period; at: Snapshot }): StatementChange[] {
  const from = goals.at(-1);
  if (!from) return [];
  const { indicator, measure, document } = from;
  const goal = { document, topic: indicator.topic, name: `${indicator.code} ${measure}` };
  const silent = findDocumentWithout(ledger, goal, { year, at });
  return silent ? [change(indicator, from, { to: undefined, document: silent })] : [];
}

/** The key of a goal, whoever sets it. A STOCK is that of its last day. */
function groupOf({ measure, rankOf, period, indicator }: Figure): string {
  return [measure, rankOf ?? '', period.end, indicator.timing === 'STOCK' ? '' : period.start].join('|');
}

function byKey(one: Statement, other: Statement): number {
  const order = (a: string | null, b: string | null) => Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''));
  return (
    MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure) ||
    order(one.rankOf, other.rankOf) ||
    other.period.end - one.period.end ||
    one.period.start - other.period.start
  );
}

/** The goals of one owner and indicator for the year and its parts, the whole year first. */
function statementsOf(ledger: Ledger, indicator: Indicator, asked: StatementQuery & { at: Snapshot }): Statement[] {
  const { owner, year, at } = asked;
  const range = { from: year.start, to: year.end, at };
  const groups = new Map<string, Figure[]>();
  for (const goal of listFiguresOf(ledger, { owner, indicator }, range)) {
    if (goal.role !== 'TARGET' || !liesIn(goal, year)) continue;
    groups.set(groupOf(goal), [...(groups.get(groupOf(goal)) ?? []), goal]);
  }
  const statements = [...groups.values()].flatMap((found): Statement[] => {
    const goals = found.sort((a, b) => (isLater(a, b) ? 1 : -1));
    const [first] = goals;
    if (!first) return [];
    const { measure, rankOf, period } = first;
    const plain = goals.filter(({ stretch }) => !stretch);
    const inForce = inForceOf(goals);
    const changes = [
      ...revisions(indicator, plain),
      ...differences(indicator, inForce),
      ...silences(ledger, plain, { year, at }),
    ];
    return [{ owner, indicator, measure, rankOf, period, goals, judged: judgedTarget(inForce).target, changes, at }];
  });
  return statements.sort(byKey);
}

function isWanted({ kinds, authorities, several }: StatementQuery) {
  return ({ goals, changes }: Statement): boolean =>
    (!kinds || changes.some(({ change: { kind } }) => kinds.includes(kind))) &&
    (!authorities || goals.some(({ authority }) => authority !== null && authorities.includes(authority))) &&
    (!several || goals.length > 1);
}

function pairsOf(ledger: Ledger, { owner, ...query }: StatementQuery): Pairs {
  return listPairs(ledger, { ...query, owners: [owner] });
}

function reader(ledger: Ledger, query: StatementQuery, at: Snapshot) {
  return (_: Owner, indicator: Indicator) => statementsOf(ledger, indicator, { ...query, at }).filter(isWanted(query));
}

/** A page of the goals of a year: in the catalogue's order, by measure, the whole year before its parts. */
export function pageOfStatements(
  ledger: Ledger,
  query: StatementQuery,
  page: PairPageAsked & { at: Snapshot },
): PairPage<Statement> {
  return ledger.reading(() => pageOfPairs(pairsOf(ledger, query), reader(ledger, query, page.at), page));
}

/** All goals of a year in that order. */
export function listStatements(ledger: Ledger, query: StatementQuery, at: Snapshot): Statement[] {
  const whole = { size: Number.POSITIVE_INFINITY, after: undefined, at };
  return pageOfStatements(ledger, query, whole).items.map(({ item }) => item);
}

export function countStatements(ledger: Ledger, query: StatementQuery, at: Snapshot): number {
  const read = reader(ledger, query, at);
  return ledger.reading(() =>
    countOfPairs(pairsOf(ledger, query), (owner, indicator) => read(owner, indicator).length),
  );
}
