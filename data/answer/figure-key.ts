import { type Among, readTyped, resolveAsked, resolveMonths } from '../ask/asked-period.ts';
import { bounded } from '../ask/bounded.ts';
import { readTerms } from '../ask/filter.ts';
import {
  resolveMeasure,
  resolveOwner,
  resolvePeriod,
  resolveRole,
  resolveScope,
  resolveSubject,
} from '../ask/resolve.ts';
import type { Owner } from '../ledger/catalogue.ts';
import { Fault } from '../ledger/fault.ts';
import { type Figure, inForceOf } from '../ledger/figure.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { listFiguresAt, listFiguresOf } from '../ledger/pair-figures.ts';
import type { Snapshot } from '../ledger/revision.ts';
import { revisionAt, type SnapshotAsked, snapshotAt } from '../ledger/snapshot.ts';
import type { Scope } from '../rules/figure/scope.ts';
import { isWithin, type Period } from '../rules/period/period.ts';
import { judgedTarget, relationOf } from '../rules/verdict/matching.ts';
import type { Terms } from '../rules/verdict/terms.ts';
import type { Measure, RankOf, Role } from '../rules/words.ts';
import { answerEach } from './answer-each.ts';
import { type Comparison, listComparisons } from './comparison.ts';

/** Keys answered at once. */
export const MAX_KEYS = 2000;

/** A key as people type it, in a cell or a script. */
export interface TypedKey {
  district: string;
  indicator: string;
  /** The name of the scope, which may also be typed behind the indicator. */
  scope?: string | null | undefined;
  period: string;
  /** Months of the period of exactly which the result is to be. Only comparisons use it. */
  part?: string | null | undefined;
  measure?: string | null | undefined;
  role?: string | null | undefined;
  asOf?: string | null | undefined;
}

/** A key with its names found. */
interface Key {
  owner: Owner;
  indicator: Indicator;
  scope: Scope | null;
  period: Period;
  /** Whether the result may be of the first months of a year. */
  isToDate: boolean;
  measure: Measure;
  rankOf: RankOf | undefined;
  at: Snapshot;
}

/**
 * The kind of figure whose period a relative one is: that of a result, which is of the latest months, or of the goal,
 * which is of their year.
 */
type KeyFor = 'RESULT' | 'GOAL';

/** How keys are read. Only comparisons read the terms. */
export interface KeyAsking extends Terms, Pick<SnapshotAsked, 'atRevision'> {}

/** Reads many keys: what one request asks again and again is found once. */
export class KeyReader {
  readonly #ledger: Ledger;
  readonly #asking: KeyAsking;
  readonly #known = new Map<string, unknown>();

  /** Throws BAD_REVISION, which is the fault of no key. */
  constructor(ledger: Ledger, asking: KeyAsking) {
    revisionAt(ledger, asking);
    this.#ledger = ledger;
    this.#asking = asking;
  }

  #once<Value>(key: string, find: () => Value): Value {
    if (!this.#known.has(key)) this.#known.set(key, find());
    return this.#known.get(key) as Value;
  }

  /** Throws the faults of the key's words. */
  read({ district, indicator, scope, period, measure, asOf }: TypedKey, wanted: KeyFor): Key {
    const { atRevision } = this.#asking;
    const ledger = this.#ledger;
    const day = asOf ?? '';
    const at = this.#once(`a${day}`, () => snapshotAt(ledger, { asOf: asOf || null, atRevision }));
    const owner = this.#once(`d${district}`, () => resolveOwner(ledger, district, 'district'));
    const found = this.#once(`i${indicator}`, () => resolveSubject(ledger, indicator, 'indicator'));
    const asked = measure
      ? this.#once(`m${measure}`, () => resolveMeasure(measure, 'measure'))
      : { measure: found.indicator.mainMeasure, rankOf: undefined };
    const covered = scope ? this.#once(`s${scope}`, () => resolveScope(ledger, scope, 'scope')) : found.scope;
    const typed = { value: period, argument: 'period', at };
    const of = { ...typed, asked: this.#once(`p${at.asOf} ${period}`, () => readTyped(typed)) };
    const { measure: measured, rankOf } = asked;
    const among: Among = {
      owners: [owner],
      indicators: [found.indicator],
      scopes: [covered],
      measures: [measured],
      rankOf,
    };
    const when =
      wanted === 'GOAL'
        ? resolveAsked(ledger, of, among)
        : { period: resolveMonths(ledger, of, among), isToDate: false };
    return { owner, indicator: found.indicator, scope: covered, ...when, ...asked, at };
  }
}

function isAt(figure: Figure, key: Key): boolean {
  return (
    figure.measure === key.measure &&
    figure.scope === key.scope &&
    (key.rankOf === undefined || figure.rankOf === key.rankOf) &&
    relationOf(key.period, figure.period, key.indicator.timing) === 'WHOLE'
  );
}

function unique<Item>(items: Item[]): Item[] {
  return [...new Set(items)];
}

/** Nothing is published for the key: says at which measures, or for which periods, something is. */
export function nothing(ledger: Ledger, key: Key, role?: Role): Fault {
  const { owner, indicator, scope, period, measure, at } = key;
  const all = listFiguresOf(ledger, { owner, indicator }, { from: 0, to: 99_999, at }).filter(
    (figure) => role === undefined || figure.role === role,
  );
  const here = all.filter((figure) => relationOf(period, figure.period, indicator.timing) === 'WHOLE');
  const own = all.filter((figure) => figure.scope === scope);
  const periods = own.filter((figure) => figure.measure === measure).map((figure) => figure.period);
  return new Fault(
    'NOTHING_PUBLISHED',
    { argument: 'measure' },
    {
      owner: owner.name,
      indicator: indicator.name,
      scope,
      period,
      measure,
      otherMeasures: unique(here.filter((figure) => figure.scope === scope).map((figure) => figure.measure)),
      otherScopes: unique(here.filter((figure) => figure.measure === measure).map((figure) => figure.scope)),
      otherPeriods: [...new Map(periods.map((one) => [one.name, one])).values()],
    },
  );
}

export function ambiguousRank(figures: { rankOf: RankOf | null }[], key: Key): Fault | undefined {
  if (key.measure !== 'RANK') return undefined;
  const ofs = unique(figures.map(({ rankOf }) => rankOf ?? ''));
  if (ofs.length < 2) return undefined;
  const suggestions = ofs.map((of) => `RANK/${of}`);
  return new Fault('AMBIGUOUS', { argument: 'measure', value: 'RANK', suggestions });
}

/**
 * The figure of each key, in the same order and number: the result in force, or with the role TARGET the goal that is
 * judged. A result is of the period asked for or none; 2024年累计 asks for the months that are out, 最新 for the latest of all. A key
 * that cannot be answered is a Fault in its place and harms no other. Throws TOO_MANY above 2,000 keys.
 */
export function loadFigures(ledger: Ledger, keys: TypedKey[], asking: KeyAsking): (Figure | Fault)[] {
  const reader = new KeyReader(ledger, asking);
  return answerEach(ledger, bounded(keys, 'keys', MAX_KEYS), (typed) => {
    const role = typed.role ? resolveRole(typed.role, 'role') : 'ACTUAL';
    const key = reader.read(typed, role === 'ACTUAL' ? 'RESULT' : 'GOAL');
    const { owner, indicator, period, at } = key;
    const range = { end: period.end, measure: key.measure, role, at };
    const figures = inForceOf(listFiguresAt(ledger, { owner, indicator }, range)).filter((figure) => isAt(figure, key));
    const figure = role === 'TARGET' ? judgedTarget(figures).target : figures.at(-1);
    return ambiguousRank(figures, key) ?? figure ?? nothing(ledger, key, role);
  });
}

/** The months of which the result is to be. Throws BAD_PERIOD, also where they are not within the period of the goal. */
function partOf(typed: string, { period, at }: Key): Period {
  const part = resolvePeriod(typed, at.asOf, 'part');
  if (isWithin(part, period)) return part;
  throw new Fault(
    'BAD_PERIOD',
    { argument: 'part', value: typed, suggestions: [period.name] },
    { reason: 'NOT_WITHIN' },
  );
}

/** The comparison of each key, likewise; a key at which neither goal nor result stands is NOTHING_PUBLISHED. */
export function loadComparisons(ledger: Ledger, keys: TypedKey[], asking: KeyAsking): (Comparison | Fault)[] {
  const reader = new KeyReader(ledger, asking);
  const terms = readTerms(asking);
  return answerEach(ledger, bounded(keys, 'keys', MAX_KEYS), (typed) => {
    const key = reader.read(typed, 'GOAL');
    const { owner, indicator, scope, period, isToDate, measure, rankOf, at } = key;
    const part = typed.part ? { part: partOf(typed.part, key) } : {};
    const asked = { periods: [period], measures: [measure], isToDate, ...part, ...terms, at };
    const all = listComparisons(ledger, { owner, indicator }, asked).filter((one) => one.scope === scope);
    const found = rankOf === undefined ? all : all.filter((comparison) => comparison.rankOf === rankOf);
    return ambiguousRank(found, key) ?? found[0] ?? nothing(ledger, key);
  });
}
