import type { Ledger } from '../../ledger/ledger.ts';
import type { Snapshot } from '../../ledger/revision.ts';
import { parsePeriod } from '../../rules/period/period.ts';
import type { ReceivedFinding } from '../../rules/words.ts';
import { areaOfAddress } from '../../sheet/grid/address.ts';
import type { Question } from '../draft/item.ts';
import type { ScopeBook } from '../draft/workbook/scope-book.ts';
import { type NotFigure, printedText, type ReadFigure, shownDecimals } from '../layout/read-figure.ts';
import { type Compared, comparedWithLedger, type ReceivedKey } from './statement.ts';

/** A number of a received table, with what became of it beside the ledger. Rows and columns are counted from 0. */
export interface ReceivedCell {
  cell: string;
  row: number;
  column: number;
  /** The text that the cell shows, with its unit where that is known. */
  printed: string;
  finding: ReceivedFinding;
  /** The matter that it states, where that is known. */
  key?: ReceivedKey;
  compared?: Compared;
  /** The first of the questions that are open. */
  question?: Question;
  /** Why it is no number that could be compared. */
  why?: NotFigure['why'] | 'BASE';
  /** Whether its table does not tell its unit, and it is taken to be in that of the ledger. */
  isUnitTaken?: boolean;
}

/** Marks and words in the place of a number say nothing that could be compared. */
const SAYS_NOTHING: ReadonlySet<NotFigure['why']> = new Set([
  ...(['MISSING', 'NEGLIGIBLE', 'NONE', 'CONFIDENTIAL', 'NOT_AVAILABLE', 'TEXT', 'SKIPPED'] as const),
]);

function placeOf(cell: string): Pick<ReceivedCell, 'cell' | 'row' | 'column'> {
  const { row = 0, column = 0 } = areaOfAddress(cell) ?? {};
  return { cell, row, column };
}

/** The cell of a number that is none that could be compared; undefined where it holds no number at all. */
export function unreadCell({ cell, shown, why }: NotFigure): ReceivedCell | undefined {
  return SAYS_NOTHING.has(why) ? undefined : { ...placeOf(cell), printed: shown, finding: 'UNREAD', why };
}

/** Sets the numbers of one table against the ledger. */
export class Comparing {
  readonly #ledger: Ledger;
  readonly #at: Snapshot;
  readonly #scopes: ScopeBook;
  readonly #districts: Map<string, Ledger['catalogue']['districts'][number]>;

  constructor(ledger: Ledger, at: Snapshot, scopes: ScopeBook) {
    this.#ledger = ledger;
    this.#at = at;
    this.#scopes = scopes;
    this.#districts = new Map(ledger.catalogue.districts.map((district) => [district.code, district]));
  }

  /** The questions that keep a number from being compared. */
  questionsOf({ questions, scope, block }: ReadFigure): Question[] {
    const isOpen = scope !== undefined && this.#scopes.find(scope) === undefined && !this.#scopes.isLeftOut(scope);
    return isOpen ? [...questions, this.#scopes.question(scope, block)] : [...questions];
  }

  /** The cell of a number; undefined where somebody said that numbers of its scope are not wanted. */
  cellOf(figure: ReadFigure, questions: readonly Question[]): ReceivedCell | undefined {
    if (figure.scope !== undefined && this.#scopes.isLeftOut(figure.scope)) return undefined;
    const place = { ...placeOf(figure.cell), printed: printedText(figure) };
    const key = this.#keyOf(figure);
    const isUnitTaken =
      questions.length > 0 && questions.every(({ code }) => code === 'UNIT') && figure.unit === undefined;
    const [question] = questions;
    if (question && !(isUnitTaken && key)) return { ...place, finding: 'ASKED', question };
    if (!key) return { ...place, finding: 'UNREAD', why: 'TEXT' };
    const unit = figure.unit ?? null;
    const number = { value: Number(figure.value), upper: null, unit, decimals: shownDecimals(figure) };
    const compared = comparedWithLedger(this.#ledger, { key, number }, this.#at);
    const { finding } = compared;
    if (finding === 'NOT_HELD' && isUnitTaken && question) return { ...place, finding: 'ASKED', question };
    // A share of the goal that no document prints was worked out from what the table has.
    if (finding === 'NOT_HELD' && key.measure === 'COMPLETION')
      return { ...place, finding: 'UNREAD', why: 'WORKED_OUT' };
    // Last year's number beside this year's may have been counted anew since, and is then not what was published.
    if (figure.role === 'BASE' && finding !== 'AGREES') return { ...place, finding: 'UNREAD', why: 'BASE' };
    return { ...place, key, compared, finding, isUnitTaken };
  }

  #keyOf({ district, indicator, scope, measure, rankOf, basis, period, role }: ReadFigure): ReceivedKey | undefined {
    const { indicatorsByCode, scopesByCode } = this.#ledger.catalogue;
    const [owner, of] = [this.#districts.get(district ?? ''), indicatorsByCode.get(indicator ?? '')];
    const months = parsePeriod(period ?? '');
    if (!owner || !of || !measure || !months) return undefined;
    return {
      ...{ owner: { name: owner.name, district: owner }, indicator: of, measure, rankOf, basis: basis ?? null },
      scope: scopesByCode.get(this.#scopes.find(scope ?? '') ?? '') ?? null,
      period: months,
      role: role === 'BASE' ? 'ACTUAL' : role,
    };
  }
}
