import type { CellValue } from '../../rules/table/cell-value.ts';
import { isEmpty, isSameValue } from '../../rules/table/cell-value.ts';
import { type RowKey, readRowKey, subjectOf } from '../../rules/table/row-key.ts';
import { JUDGED } from '../formula/form-formula.ts';
import type { CellKey } from '../formula/plan-argument.ts';
import { publishedKeyOf } from '../formula/published.ts';
import type { TableDefinition } from '../plan/plan.ts';

/** The figure that a cell of a linked table is about. */
export interface CellSubject {
  key: CellKey;
  /** The kind of the column: TARGET, GAP; DISTRICT and the like for the columns that begin a row. */
  kind: string;
  /** The months whose results the form shows, where its rows are named by the year. */
  months?: string;
}

/** The part of a row key that each layout spreads over its columns. */
const SPREAD = { ROWS: undefined, BY_PERIOD: 'period', BY_DISTRICT: 'owner', PAIRED: 'measure' } as const;

/**
 * Tells which comparison a cell shows, by the keys of its row and its column, in every layout. Undefined where the row
 * key is not one of ours: a user added the row or typed over its key.
 */
export function cellSubject(rowKey: string, columnKey: string, definition: TableDefinition): CellSubject | undefined {
  const colon = columnKey.lastIndexOf(':');
  const group = colon < 0 ? '' : columnKey.slice(0, colon);
  const spread = SPREAD[definition.spec.layout ?? 'ROWS'];
  const row = readRowKey(rowKey);
  if (row === undefined || row.rest?.length || (spread && row[spread] !== undefined)) return undefined;
  const named: RowKey = spread ? { ...row, [spread]: group || firstGroup(definition) } : row;
  const { owner, measure, period } = named;
  if (!owner || !measure || !period) return undefined;
  const key = { district: owner, indicator: subjectOf(named), measure, period, asOf: definition.asOf };
  return { key, kind: columnKey.slice(colon + 1) };
}

/** Whether a cell of this column is computed from a result that is not the published one: the user typed it. */
export function isTypedOver(
  { headers, values }: { headers: string[]; values: CellValue[] },
  columnKey: string,
  { columns }: TableDefinition,
): boolean {
  const inRow = (key: string) => {
    const header = columns.find((column) => column.key === key)?.header.toLowerCase();
    const at = headers.findIndex((each) => each.toLowerCase() === header);
    return at < 0 ? undefined : values[at];
  };
  const actualKey = resultOf(columnKey, inRow(JUDGED));
  if (actualKey === undefined) return false;
  const actual = inRow(actualKey);
  const published = inRow(publishedKeyOf(actualKey) ?? '');
  return published !== undefined && !isEmpty(actual) && !isSameValue(actual, published);
}

/** The column of results that a column is computed from; in a form with level and growth the one that is judged. */
function resultOf(columnKey: string, judged: CellValue | undefined): string | undefined {
  const { group = '', kind = '' } = /^(?<group>.*:)?(?<kind>[A-Z\d_]+)$/.exec(columnKey)?.groups ?? {};
  if (kind === 'TO_CITY') return 'GROWTH:ACTUAL';
  if (kind === 'CITY_SHARE') return 'LEVEL:ACTUAL';
  if (!COMPUTED.test(kind)) return undefined;
  return judged === undefined || isEmpty(judged) ? `${group}ACTUAL` : `${judged}:ACTUAL`;
}

const COMPUTED =
  /^(?:GAP|ATTAINMENT|CAP_USED|VERDICT|PACE|GAP_POINTS|MONTH_CHANGE|STAGE_GAP|CITY_GAP|CHANGE|REMAINING|Q3|Q4|PER_MONTH)$/;

/** A column that serves all groups, such as the indicator's name, is explained by the first of them. */
function firstGroup({ columns }: TableDefinition): string | undefined {
  const spread = columns.find(({ key }) => key.includes(':'))?.key;
  return spread?.slice(0, spread.lastIndexOf(':'));
}
