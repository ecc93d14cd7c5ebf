import { beforeAll, expect, test } from 'vitest';
import { proposeMerge } from '../../../../data/intake/draft/catalogue/merge.ts';
import { PROGRAM } from '../../../../data/intake/draft/draft.ts';
import { publishDraft } from '../../../../data/intake/draft/publish.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { addRevision, writing } from '../../../../data/ledger/revision.ts';
import type { TableQuery } from '../../../../data/rules/table/table-query.ts';
import type { SheetTable } from '../../../../data/sheet/grid/sheet-table.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { refreshOf } from '../../../../data/sheet/refresh/refresh.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { planOf } from '../plan/form-plan.ts';
import { tableOf, typedInto, withUserColumn, written } from '../plan/sheet-table.ts';

const RETAIL = 'RETAIL_SALES';
const NEW = { code: 'RETAIL_TOTAL', name: '社零额', nameEn: 'Retail total', unit: '亿元', timing: 'FLOW' };

const QUERY: TableQuery = {
  districts: ['440307'],
  indicators: ['GDP', RETAIL],
  measures: ['GROWTH'],
  periods: ['2024'],
  columns: ['TARGET', 'ACTUAL', 'GAP', 'VERDICT'],
};

let before: SheetPlan;
let after: SheetPlan;

function plan(ledger: Ledger, query = QUERY): SheetPlan {
  return planOf(ledger, query, { id: 'PB_MERGED23', language: 'ZH' });
}

/** A ledger in which retail sales turned out to be an indicator that was added later. */
function mergedLedger(): Ledger {
  const ledger = shippedLedger();
  const place = { direction: 'HIGHER', topic: 'consumption', position: 999, growthBasis: 'SAME_SCOPE' };
  addRevision(ledger, { note: 'new' }, [{ indicator: { ...NEW, ...place } }]);
  const draft = writing(ledger, () => proposeMerge(ledger, PROGRAM, { keep: NEW.code, merge: RETAIL }));
  writing(ledger, () => publishDraft(ledger, PROGRAM, draft));
  return ledger;
}

beforeAll(() => {
  after = plan(mergedLedger());
  before = plan(shippedLedger());
});

/** A table right after it was inserted, with a remark of the user's beside each row. */
const inserted = () => withUserColumn(tableOf(before), before.columns.length, '备忘', (row) => `记${row}`);

const cellsOf = ({ headers, values }: SheetTable, ...names: string[]) =>
  values.map((cells) => names.map((name) => cells[headers.indexOf(name)]));

test('a linked table goes on in its rows when an indicator was merged into another, with what the user wrote beside it', () => {
  const refresh = refreshOf(inserted(), before.definition, after);
  expect(refresh).toMatchObject({ added: [], gone: [], displaced: [], copied: [] });
  const table = written(inserted(), refresh);
  expect(cellsOf(table, '行键', '指标名称', '1-6月完成', '备忘')).toEqual([
    ['440307|GDP|GROWTH|2024', '地区生产总值', 0.09, '记0'],
    ['440307|RETAIL_TOTAL|GROWTH|2024', '社零额', 0.04, '记1'],
  ]);
  const again = refreshOf(table, refresh.definition, after);
  expect(again).toMatchObject({ added: [], gone: [] });
  expect(again.writes.filter(({ isFormula }) => !isFormula)).toEqual([]);
});

test('a result that its user typed under the merged indicator stays', () => {
  const typed = typedInto(inserted(), { header: '1-6月完成', row: 1 }, 0.05);
  const asked = refreshOf(typed, before.definition, before).definition;
  expect(asked.kept).toEqual(['ACTUAL 440307|RETAIL_SALES|GROWTH|2024']);
  const { kept, definition } = refreshOf(typed, asked, after);
  expect(kept).toMatchObject([{ mine: 0.05, isAsked: false }]);
  expect(definition.kept).toEqual(['ACTUAL 440307|RETAIL_TOTAL|GROWTH|2024']);
});

test('a table that shows both indicators keeps the row of the one that is kept', () => {
  const both = inserted();
  const keyAt = both.headers.indexOf('行键');
  const values = both.values.map((cells, row) => (row === 0 ? cells.with(keyAt, after.rowKeys[1] ?? '') : cells));
  const refresh = refreshOf({ ...both, values }, before.definition, after);
  expect(refresh.copied).toEqual([]);
  expect(refresh.gone.map(({ rowKey }) => rowKey)).toEqual(['440307|RETAIL_SALES|GROWTH|2024']);
});
