import type { Ledger } from '../../../ledger/ledger.ts';
import { Codes } from '../../../ledger/log/codes.ts';
import { linesOfRows } from '../../../ledger/log/row-line.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { parsePeriod } from '../../../rules/period/period.ts';
import type { GrowthBasis } from '../../../rules/words.ts';
import { statementKey } from '../held/statement-key.ts';
import { valueText } from '../item-words.ts';
import type { ShownItem } from './shown-item.ts';

/** A statement of the ledger in the place of an item. */
export interface Vintage {
  value: string;
  unit: string | null;
  printed: string | null;
  documentTitle: string | null;
  publishedOn: string | null;
}

/** The value of one period, beside which an item is looked at. */
export interface RecentValue {
  period: string;
  value: string;
  unit: string | null;
  isProposed: boolean;
}

const OF_PAIR = 'district_id = ? AND owner = ? AND indicator_id = ? AND retired IS NULL';
const OF_SLOT = `${OF_PAIR} AND period_end = ?`;
const TITLE = 'SELECT title FROM documents WHERE code = ? ORDER BY retired IS NOT NULL, id DESC LIMIT 1';
const MOST_VINTAGES = 5;

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The current figures of the holder and the indicator of an item, of all periods or of those that end with its own. */
function figuresBeside(ledger: Ledger, fields: Fields, ofPeriod: boolean): Fields[] {
  const { district, owner, indicator, periodEnd } = fields;
  const codes = new Codes(ledger);
  const districtId = district === undefined ? 0 : codes.findId('district', String(district));
  const indicatorId = codes.findId('indicator', String(indicator ?? ''));
  if (districtId === undefined || indicatorId === undefined) return [];
  const bound = [districtId, district === undefined ? String(owner ?? '') : '', indicatorId];
  const asked = ofPeriod ? { where: OF_SLOT, bound: [...bound, periodEnd] } : { where: OF_PAIR, bound };
  return [...linesOfRows(ledger, { name: 'figure', ...asked, codes })].flatMap(({ line: { figure } }) =>
    figure ? [figure as Fields] : [],
  );
}

function growthBasis({ catalogue }: Ledger, { indicator }: Fields): GrowthBasis | null {
  return catalogue.indicatorsByCode.get(String(indicator ?? ''))?.growthBasis ?? null;
}

function newestFirst(a: Fields, b: Fields): number {
  return String(b['publishedFrom'] ?? '').localeCompare(String(a['publishedFrom'] ?? ''));
}

/** The current statements of the ledger with the key of an item, of whatever document, the newest first. */
export function vintagesOf({ ledger, said: { kind, fields } }: ShownItem): Vintage[] {
  if (kind !== 'figure') return [];
  const basis = growthBasis(ledger, fields);
  const key = statementKey(fields, basis);
  return figuresBeside(ledger, fields, true)
    .filter((figure) => statementKey(figure, basis) === key)
    .sort(newestFirst)
    .slice(0, MOST_VINTAGES)
    .map((figure) => ({
      ...{ value: valueText(figure), unit: textOf(figure['unit']), printed: textOf(figure['printed']) },
      documentTitle: textOf(ledger.value(TITLE, figure['document'])),
      publishedOn: textOf(figure['publishedOn']),
    }));
}

/** The kind of a period: how many months it has, or that it runs from January on. */
function periodKind({ periodStart, periodEnd }: Fields): string {
  const months = Number(periodEnd) - Number(periodStart) + 1;
  return Number(periodStart) % 12 === 0 && months < 12 && months !== 1 && months !== 3 ? 'CUMULATIVE' : String(months);
}

/** The key of a figure without its period. */
function keyApart(fields: Fields, basis: GrowthBasis | null): string {
  return statementKey({ ...fields, period: '', periodStart: undefined, periodEnd: undefined }, basis);
}

/** The values of the last periods of an item's own kind, the earliest first, with the proposed one behind them. */
export function recentOf({ ledger, said: { kind, fields } }: ShownItem, last: number): RecentValue[] {
  const { value, period } = fields;
  if (kind !== 'figure' || value === undefined || !parsePeriod(String(period ?? ''))) return [];
  const [basis, own] = [growthBasis(ledger, fields), periodKind(fields)];
  const key = keyApart(fields, basis);
  const byEnd = new Map<number, Fields>();
  for (const figure of figuresBeside(ledger, fields, false).sort(newestFirst)) {
    const end = Number(figure['periodEnd']);
    const isBefore = end < Number(fields['periodEnd']) && figure['value'] !== undefined;
    if (isBefore && !byEnd.has(end) && periodKind(figure) === own && keyApart(figure, basis) === key)
      byEnd.set(end, figure);
  }
  const before = [...byEnd].sort(([a], [b]) => a - b).slice(-Math.max(0, last - 1));
  const told = (figure: Fields, isProposed: boolean): RecentValue => ({
    ...{ period: String(figure['period']), value: valueText(figure), unit: textOf(figure['unit']), isProposed },
  });
  return [...before.slice(last <= 1 ? before.length : 0).map(([, figure]) => told(figure, false)), told(fields, true)];
}
