import type { Owner } from '../../ledger/catalogue.ts';
import { type Figure, inForceOf } from '../../ledger/figure.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { listFiguresAt, listRetiredAt } from '../../ledger/pair-figures.ts';
import type { Snapshot } from '../../ledger/revision.ts';
import { basisKey } from '../../rules/figure/basis.ts';
import { decimalsOf } from '../../rules/figure/number-format.ts';
import { isSameNumber, type PrintedNumber } from '../../rules/figure/received-number.ts';
import type { Scope } from '../../rules/figure/scope.ts';
import { conversionOf } from '../../rules/number/conversion.ts';
import { isPartOfYear, type Period, yearOf, yearPeriod } from '../../rules/period/period.ts';
import { judgedTarget } from '../../rules/verdict/matching.ts';
import type { Measure, RankOf, ReceivedFinding, Role } from '../../rules/words.ts';

/** The matter that a number of a received table states. */
export interface ReceivedKey {
  owner: Owner;
  indicator: Indicator;
  scope: Scope | null;
  measure: Measure;
  rankOf: RankOf | undefined;
  basis: string | null;
  period: Period;
  role: Role;
}

/** The result of setting a number against the ledger. */
export interface Compared {
  finding: Extract<ReceivedFinding, 'AGREES' | 'DIFFERS' | 'OTHER_VINTAGE' | 'NOT_HELD'>;
  /** The statement that is in force. */
  held?: Figure;
  /** The statement that is not in force and says the same: a lesser or an earlier one, or one that was corrected or withdrawn. */
  other?: Figure;
  /** Where there is no statement of its basis and kind of unit, the one in force of another, which says something else. */
  beside?: Figure;
}

/** The figures of a key that are read: those that are valid, or those that were corrected or withdrawn. */
type Listing = typeof listFiguresAt;

/** Every number that the ledger holds of a key, in order of entry. Goals of every authority are of one key. */
function listStatements(ledger: Ledger, key: ReceivedKey, { at, list }: { at: Snapshot; list: Listing }): Figure[] {
  const basis = basisKey(key, key.indicator);
  return listOnAnyBasis(ledger, key, { at, list }).filter((figure) => basisKey(figure, key.indicator) === basis);
}

function listOnAnyBasis(ledger: Ledger, key: ReceivedKey, { at, list }: { at: Snapshot; list: Listing }): Figure[] {
  const { owner, indicator, scope, measure, rankOf, role, period } = key;
  const isStock = indicator.timing === 'STOCK';
  return list(ledger, { owner, indicator }, { end: period.end, measure, role, at }).filter(
    (figure) =>
      figure.value !== null &&
      figure.scope === scope &&
      (isStock || figure.period.start === period.start) &&
      (rankOf === undefined || figure.rankOf === rankOf),
  );
}

/** The statements of a key. A goal that stands in a table of a part of the year is mostly that of the year. */
function statementsOf(ledger: Ledger, key: ReceivedKey, from: { at: Snapshot; list: Listing }): Figure[] {
  const own = listStatements(ledger, key, from);
  if (own.length > 0 || key.role !== 'TARGET' || !isPartOfYear(key.period)) return own;
  return listStatements(ledger, { ...key, period: yearPeriod(yearOf(key.period)) }, from);
}

/** The statement that a reader means first: the goal that is judged, the result that is in force. */
function firstOf(inForce: readonly Figure[], role: Role): Figure | undefined {
  return role === 'TARGET' ? (judgedTarget(inForce).target ?? inForce[0]) : inForce.at(-1);
}

/** Sets a number against what the ledger holds of its key. */
export function comparedWithLedger(
  ledger: Ledger,
  received: { key: ReceivedKey; number: PrintedNumber },
  at: Snapshot,
): Compared {
  const { key, number } = received;
  const isOfKind = ({ unit }: Figure) => number.unit === null || conversionOf(number.unit, unit) !== undefined;
  const statements = statementsOf(ledger, key, { at, list: listFiguresAt }).filter(isOfKind);
  const inForce = inForceOf(statements);
  const held = firstOf(inForce, key.role);
  // A number whose unit the table does not tell is taken to be in that of the ledger, and the reader is told so.
  const same = (figure: Figure) => {
    const unit = number.unit ?? figure.unit;
    // A rate of 9 % is one of 9.0 %, from which a rate of 9.1 % differs.
    const [one, other] = [number, figure].map(({ decimals }) => decimalsOf({ measure: key.measure, decimals }));
    return isSameNumber({ ...number, unit, decimals: one ?? 0 }, { ...figure, decimals: other ?? 0 });
  };
  const retired = () => statementsOf(ledger, key, { at, list: listRetiredAt }).findLast(same);
  if (!held) {
    const other = retired();
    const beside = firstOf(inForceOf(listOnAnyBasis(ledger, key, { at, list: listFiguresAt })), key.role);
    return { finding: 'NOT_HELD', ...(other && { other }), ...(beside && { beside }) };
  }
  const agreed = same(held) ? held : inForce.find(same);
  if (agreed) return { finding: 'AGREES', held: agreed };
  const other = statements.findLast(same) ?? retired();
  return other ? { finding: 'OTHER_VINTAGE', held, other } : { finding: 'DIFFERS', held };
}
