import type { StatementQuery } from '../ask/query.ts';
import type { Owner } from '../ledger/catalogue.ts';
import { type Figure, inForceOf, liesIn } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { countOfPairs, listPairs, type PairPage, type PairPageAsked, type Pairs, pageOfPairs } from '../ledger/pair.ts';
import { listFiguresOf } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';
import type { Scope } from '../rules/figure/scope.ts';
import type { Period } from '../rules/period/period.ts';
import { isLater } from '../rules/verdict/in-force.ts';
import { judgedTarget } from '../rules/verdict/matching.ts';
import { MEASURES, type Measure, type RankOf } from '../rules/words.ts';
import { listStatementChanges, type StatementChange } from './statement-change.ts';

/** A goal of a year, or of a part of it, as each document words it. */
export interface Statement {
  owner: Owner;
  indicator: Indicator;
  measure: Measure;
  rankOf: RankOf | null;
  /** The part it covers; null for all that the indicator covers. */
  scope: Scope | null;
  period: Period;
  /** Every statement by any authority in order of publication, stretch goals among them. */
  goals: Figure[];
  /** The one that is judged. */
  judged: Figure | undefined;
  changes: StatementChange[];
  at: Snapshot;
}

/** The key of a goal, whoever sets it. A STOCK is that of its last day. */
function groupOf({ measure, rankOf, scope, period, indicator }: Figure): string {
  return [measure, rankOf ?? '', scope?.code ?? '', period.end, indicator.timing === 'STOCK' ? '' : period.start].join(
    '|',
  );
}

function byKey(one: Statement, other: Statement): number {
  const order = (a: string | null, b: string | null) => Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''));
  return (
    MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure) ||
    order(one.rankOf, other.rankOf) ||
    order(one.scope?.code ?? null, other.scope?.code ?? null) ||
    other.period.end - one.period.end ||
    one.period.start - other.period.start
  );
}

/** The goals of one owner and indicator for the year and its parts, the whole year first. */
function statementsOf(ledger: Ledger, indicator: Indicator, asked: StatementQuery & { at: Snapshot }): Statement[] {
  const { owner, year, at } = asked;
  const range = { from: year.start, to: year.end, at };
  const groups = new Map<string, Figure[]>();
  const own = listFiguresOf(ledger, { owner, indicator }, range);
  for (const goal of own) {
    if (goal.role !== 'TARGET' || !liesIn(goal, year)) continue;
    groups.set(groupOf(goal), [...(groups.get(groupOf(goal)) ?? []), goal]);
  }
  const statements = [...groups.values()].flatMap((found): Statement[] => {
    const goals = found.sort((a, b) => (isLater(a, b) ? 1 : -1));
    const [first] = goals;
    if (!first) return [];
    const { measure, rankOf, scope, period } = first;
    const plain = goals.filter(({ stretch }) => !stretch);
    const inForce = inForceOf(goals);
    const changes = listStatementChanges(ledger, { owner, indicator }, { goals: plain, own, at });
    return [
      { owner, indicator, measure, rankOf, scope, period, goals, judged: judgedTarget(inForce).target, changes, at },
    ];
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
