import { Codes } from '../../ledger/log/codes.ts';
import { readFigureCode } from '../../ledger/log/figure-code.ts';
import { linesOfRows } from '../../ledger/log/row-line.ts';
import type { Fields } from '../../ledger/log/thing.ts';
import type { Store } from '../../ledger/store/store.ts';
import { writtenDecimals } from '../../rules/number/exact.ts';
import { checkDecimal, lineValue } from './decimal.ts';
import { type Actor, checkRight, latestOf, openDraft } from './draft.ts';
import { DraftFault, keptReason } from './fault.ts';
import { districtTouched } from './touched.ts';

/** The right value of a figure, and on what ground. */
export interface Correction {
  /** The figure's code in the ledger. */
  figure: string;
  /** A plain decimal in the figure's unit. */
  value: string;
  /** The file, letter or number on which it rests. */
  ground: string;
}

/** The beginning of the caution of a corrected figure. Cautions are data, in the language of the documents. */
const CORRECTED = '更正：';
const IS_OF = 'SELECT 1 FROM revisions WHERE number = ? AND substr(id, 1, 8) = ?';

/**
 * The line of a figure that is current. Whoever may not propose for its district learns nothing else of it, and nothing at
 * all of one that they do not see.
 *
 * @throws DraftFault
 */
function currentFigure(store: Store, actor: Actor, code: string): Fields {
  const place = readFigureCode(code);
  if (!place || store.value(IS_OF, place.revision, place.idStart) !== 1) throw new DraftFault('NO_FIGURE', code);
  const found = (also: string) => {
    const [where, bound] = [`revision = ? AND line = ?${also}`, [place.revision, place.line]];
    const [row] = linesOfRows(store, { name: 'figure', where, bound, codes: new Codes(store) });
    return row?.line.figure;
  };
  const known = found('');
  if (!known) throw new DraftFault('NO_FIGURE', code);
  const district = districtTouched(store, { line: { figure: known } }) ?? null;
  const isSeen = known['release'] === undefined || actor.may('READ_INTERNAL', district);
  if (!isSeen) throw new DraftFault('NO_FIGURE', code);
  checkRight(actor, 'PROPOSE', [district]);
  const fields = found(' AND retired IS NULL');
  if (!fields) throw new DraftFault('NOT_CURRENT', code);
  return fields;
}

/** A value and its unit as they would be printed. */
export function printedOf(value: string, unit: unknown): string {
  return `${value}${typeof unit === 'string' ? unit : ''}`;
}

/** The cautions of a figure without the one that says that it was corrected. */
function otherCautions(caution: unknown): string[] {
  const all = typeof caution === 'string' ? caution.split('；') : [];
  return all.filter((one) => !one.startsWith(CORRECTED));
}

/**
 * A figure with another value. Its citation stays, because that is where it was printed, and a caution says that the
 * value is not that of the citation. `why` is the ground, or the act where none is asked for.
 */
export function withRightValue(fields: Fields, { value, why }: { value: string; why: string }): Fields {
  const { upper: _, ...rest } = fields;
  return {
    ...rest,
    value: lineValue(value),
    decimals: writtenDecimals(value),
    printed: printedOf(value, fields['unit']),
    comparator: 'EQUAL',
    caution: [...otherCautions(fields['caution']), `${CORRECTED}${why}`].join('；'),
  };
}

/**
 * Opens a draft that puts the right value (更正) in the place of a current figure, which stays in the past of the ledger.
 * Answers the draft's number.
 *
 * @throws DraftFault
 */
export function proposeCorrection(store: Store, actor: Actor, { figure, value, ground: told }: Correction): number {
  const ground = keptReason(told);
  if (ground === '') throw new DraftFault('NO_GROUND');
  const fields = currentFigure(store, actor, figure);
  checkDecimal(value, fields['measure']);
  if (fields['value'] === undefined) throw new DraftFault('NO_VALUE', figure);
  const right = withRightValue(fields, { value, why: `依据${ground}` });
  if (right['value'] === fields['value'] && right['decimals'] === fields['decimals'])
    throw new DraftFault('SAME_VALUE', figure, value);
  return openDraft(store, actor, {
    title: String(fields['code']),
    head: { seen: latestOf(store), change: 'CORRECTION', ground, note: String(fields['code']) },
    items: [{ line: { figure: right } }],
  });
}
