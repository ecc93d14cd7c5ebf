import type { Ledger } from '../../ledger/ledger.ts';
import { sparse } from '../../ledger/log/canonical.ts';
import type { Fields } from '../../ledger/log/thing.ts';
import { MEASURES, RANK_OFS } from '../../rules/words.ts';
import type { CheckableFigure } from '../check/read-check.ts';
import { printedBasis } from '../layout/word/label-word.ts';
import type { PrintedBeside } from './item.ts';
import { valueText } from './item-words.ts';

/** The figure of an item, with what its table says beside it. */
export interface FigureOfItem {
  fields: Fields;
  /** The cell or row in which it was read. */
  place: string;
  printed: PrintedBeside | undefined;
  /** Its place among the items. A row of the long form is a table of its own. */
  row: number;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function roleOf({ role }: Fields): CheckableFigure['role'] | undefined {
  return role === 'ACTUAL' || role === 'ESTIMATE' || role === 'BASE' ? role : undefined;
}

/**
 * The figure of an item as checks hold it against others, with the value that was decided; undefined for a goal, and for what
 * has no exact number.
 */
export function checkableFigure(
  { catalogue }: Ledger,
  { fields, place, printed, row }: FigureOfItem,
): CheckableFigure | undefined {
  const { value, upper, comparator, headers, measure, rankOf } = fields;
  const role = roleOf(fields);
  if (typeof value !== 'string' || upper !== undefined || (comparator ?? 'EQUAL') !== 'EQUAL' || !role)
    return undefined;
  const [district, indicator, scope] = [text(fields['district']), text(fields['indicator']), text(fields['scope'])];
  const districtName = printed?.districtName ?? catalogue.districts.find(({ code }) => code === district)?.name;
  return {
    ...(printed
      ? { sheet: text(fields['sheet']) ?? null, cell: text(fields['cell']) ?? place, block: printed.block }
      : { sheet: null, cell: place, block: row }),
    ...{ shown: valueText(fields), headers: printed && Array.isArray(headers) ? headers.map(String) : [] },
    ...{ value, role },
    ...sparse({
      ...{ district, indicator, period: text(fields['period']), unit: text(fields['unit']) },
      districtName: districtName ?? text(fields['owner']),
      indicatorName: printed?.indicatorName ?? catalogue.indicatorsByCode.get(indicator ?? '')?.name,
      measure: MEASURES.find((each) => each === measure),
      rankOf: RANK_OFS.find((each) => each === rankOf),
      basis: printedBasis(text(fields['basis']) ?? ''),
      scope: catalogue.scopesByCode.get(scope ?? '')?.name ?? printed?.scope,
      partOf: printed?.partOf,
    }),
  };
}
