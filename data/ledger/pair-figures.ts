import type { Scope } from '../rules/figure/scope.ts';
import type { Release } from '../rules/gate-words.ts';
import type { Period } from '../rules/period/period.ts';
import { isLater } from '../rules/verdict/in-force.ts';
import type { Authority, Measure, Role, Status } from '../rules/words.ts';
import type { Owner } from './catalogue.ts';
import {
  FIGURE_STATEMENTS,
  type Figure,
  type FigureRow,
  inForceOf,
  inOrder,
  type MonthRange,
  statementKey,
  toFigure,
} from './figure.ts';
import { holderOf } from './holder.ts';
import type { Indicator } from './indicator.ts';
import { KeptLists, mostKeptBytes } from './kept-list.ts';
import type { Ledger } from './ledger.ts';
import type { Snapshot } from './revision.ts';

/** The owner and the indicator whose figures are meant. */
export interface Pair {
  owner: Owner;
  indicator: Indicator;
}

/** The part of a pair's figures that is read. All of it belongs to a figure's key. What is absent narrows nothing. */
export interface FigureRange extends MonthRange {
  measures?: readonly Measure[] | undefined;
  roles?: readonly Role[] | undefined;
  /** Months in which periods end. */
  ends?: readonly number[] | undefined;
  at: Snapshot;
}

/** Bytes that a figure takes in memory, with its texts, its places in lists and what is worked out of these. */
const FIGURE_BYTES = 680;

/** The share of a thread's kept lists that those of another sight may take beside them. */
const SHARE_BESIDE = 0.2;

const keptLists = new WeakMap<Ledger['client'], KeptLists<Figure>>();

function keptOf({ client, isBeside }: Ledger): KeptLists<Figure> {
  let kept = keptLists.get(client);
  if (!kept) {
    kept = new KeptLists(FIGURE_BYTES, isBeside ? SHARE_BESIDE * mostKeptBytes() : mostKeptBytes());
    keptLists.set(client, kept);
  }
  return kept;
}

/** A list as a statement takes it; null where there is none. */
function json(list: readonly unknown[] | undefined): string | null {
  return list ? JSON.stringify(list) : null;
}

function narrowingOf({ measures, roles, ends }: FigureRange) {
  return { measures: json(measures), roles: json(roles), ends: json(ends) };
}

/** The lists that narrow a range, as a statement takes them; undefined where nothing does. */
function listsOf(range: FigureRange) {
  const { measures, roles, ends } = range;
  return measures || roles || ends ? narrowingOf(range) : undefined;
}

function pairName({ owner, indicator }: Pair): string {
  return `${owner.district ? owner.district.id : `"${owner.name}"`} ${indicator.id}`;
}

function nameOf(pair: Pair, range: FigureRange): string {
  const lists = listsOf(range);
  const narrowed = lists ? ` ${lists.measures} ${lists.roles} ${lists.ends}` : '';
  return `${pairName(pair)} ${range.from} ${range.to}${narrowed}`;
}

/** The same figures as `listFiguresOf` lists, read anew: for whoever reads much of a ledger once. */
export function readFiguresOf(ledger: Ledger, { owner, indicator }: Pair, range: FigureRange): Figure[] {
  const { at, from, to } = range;
  const lists = listsOf(range);
  const { OF_PAIR, SOME_OF_PAIR } = FIGURE_STATEMENTS;
  const bound = {
    ...holderOf(owner),
    indicator: indicator.id,
    from,
    to,
    asOf: at.asOf,
    revision: at.revision,
    ...lists,
  };
  const rows = ledger.prepared<FigureRow>(lists ? SOME_OF_PAIR : OF_PAIR).all(bound);
  return inOrder(rows.map((row) => toFigure(ledger, row, at)));
}

/** Published figures of one owner and indicator whose period ends in the range, by the end of the period, then in order of entry. */
export function listFiguresOf(ledger: Ledger, pair: Pair, range: FigureRange): readonly Figure[] {
  const asked = { name: nameOf(pair, range), at: range.at };
  return keptOf(ledger).list(ledger, asked, () => readFiguresOf(ledger, pair, range));
}

/** The figures of a pair that are counted. What is absent narrows nothing. */
export interface CountedRange extends FigureRange {
  periods?: readonly Period[] | undefined;
  /** The figure's period lies in one of these. */
  within?: readonly Period[] | undefined;
  authorities?: readonly Authority[] | undefined;
  statuses?: readonly Status[] | undefined;
  releases?: readonly Release[] | undefined;
  /** Null is the indicator's own. */
  scopes?: readonly (Scope | null)[] | undefined;
  /** The rows of documents. */
  documents?: readonly number[] | undefined;
  headline?: boolean | undefined;
}

/** The row of a scope. None has the row -1. */
function scopeId({ catalogue }: Ledger, { code }: Scope): number {
  return catalogue.scopes.find((scope) => scope.code === code)?.id ?? -1;
}

/** The number of figures that `listFiguresOf` would list of which this holds too. None of them is read. */
export function countFiguresOf(ledger: Ledger, { owner, indicator }: Pair, range: CountedRange): number {
  const { at, from, to, periods, within, authorities, statuses, releases, scopes, documents, headline } = range;
  return ledger.value(FIGURE_STATEMENTS.COUNT_OF_PAIR, {
    ...holderOf(owner),
    indicator: indicator.id,
    isStock: indicator.timing === 'STOCK' ? 1 : 0,
    from,
    to,
    asOf: at.asOf,
    revision: at.revision,
    ...narrowingOf(range),
    periods: json(periods?.map(({ start, end }) => `${start}/${end}`)),
    within: json(within?.map(({ start, end }) => [start, end])),
    authorities: json(authorities),
    statuses: json(statuses),
    releases: json(releases),
    scopes: json(scopes?.map((scope) => (scope ? scopeId(ledger, scope) : 0))),
    documents: json(documents),
    headline: headline === undefined ? null : Number(headline),
  }) as number;
}

/** The part of a cell's key that a statement finds: measure, role, and the month in which the period ends. */
export interface KeyRange {
  end: number;
  measure: Measure;
  role: Role;
}

function listAtKey(
  ledger: Ledger,
  pair: Pair,
  { which, ...key }: KeyRange & { at: Snapshot; which: 'OF_KEY' | 'RETIRED_OF_KEY' },
): readonly Figure[] {
  const { at, end, measure, role } = key;
  const name = `${pairName(pair)} ${which} ${end} ${measure} ${role}`;
  return keptOf(ledger).list(ledger, { name, at }, () => {
    const when = { asOf: at.asOf, revision: at.revision };
    const bound = { ...holderOf(pair.owner), indicator: pair.indicator.id, end, measure, role, ...when };
    const rows = ledger.prepared<FigureRow>(FIGURE_STATEMENTS[which]).all(bound);
    return inOrder(rows.map((row) => toFigure(ledger, row, at)));
  });
}

/** Published figures of one owner and indicator at a key, in order of entry. It reads fewer rows than listFiguresOf. */
export function listFiguresAt(ledger: Ledger, pair: Pair, key: KeyRange & { at: Snapshot }): readonly Figure[] {
  return listAtKey(ledger, pair, { ...key, which: 'OF_KEY' });
}

/** The figures at such a key that were corrected or withdrawn by then, in order of entry. */
export function listRetiredAt(ledger: Ledger, pair: Pair, key: KeyRange & { at: Snapshot }): readonly Figure[] {
  return listAtKey(ledger, pair, { ...key, which: 'RETIRED_OF_KEY' });
}

/** The figures of such a list that are in force. */
export function listInForce(ledger: Ledger, pair: Pair, range: FigureRange): readonly Figure[] {
  const asked = { name: nameOf(pair, range), at: range.at };
  return keptOf(ledger).chosen(ledger, asked, { read: () => readFiguresOf(ledger, pair, range), choose: inForceOf });
}

/** All figures of a figure's key that its snapshot shows, in order of publication. */
export function listVintages(ledger: Ledger, figure: Figure): Figure[] {
  const owner = { name: figure.owner, district: figure.district };
  const range = { from: figure.period.end, to: figure.period.end, at: figure.at };
  const key = statementKey(figure);
  return listFiguresOf(ledger, { owner, indicator: figure.indicator }, range)
    .filter((other) => statementKey(other) === key)
    .sort((a, b) => (isLater(a, b) ? 1 : -1));
}
