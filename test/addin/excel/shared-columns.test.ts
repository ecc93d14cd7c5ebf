import { beforeEach, describe, expect, test } from 'vitest';
import { refreshTable } from '../../../addin/excel/refresh.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { ROWS } from '../../data/sheet/plan/table-answer.ts';
import { ID, LinkedWorkbook, NEWS, planOf } from './linked-workbook.ts';

const BELOW = 'PB_BELOW234';
const WIDER = 4;
let open: LinkedWorkbook;

/** The same table with `WIDER` more columns that a user reads. */
function wider(id: string): SheetPlan {
  const plan = planOf(ROWS, 5, id);
  const more = Array.from({ length: WIDER }, (_, index) => `列${index}`);
  const [first] = plan.columns;
  if (!first) throw new Error('The plan has no column.');
  const columns = [...more.map((key) => ({ ...first, key, header: key })), ...plan.columns];
  const known = plan.definition.columns;
  const definition = { ...plan.definition, columns: [...more.map((key) => ({ key, header: key })), ...known] };
  return { ...plan, columns, definition };
}

/** The headers of a table that a user can read: their columns are neither hidden nor squeezed. */
function readable(name: string): string[] {
  const table = open.table(name);
  return table.headers.filter((header) => {
    const letter = table.addressOf(0, header).replace(/\d/g, '');
    return !open.sheet().isColumnHidden(letter) && (open.sheet().columnWidth(letter) ?? 64) > 20;
  });
}

function shown({ columns }: SheetPlan): string[] {
  return columns.filter(({ role }) => role !== 'input').map(({ header }) => header);
}

beforeEach(() => {
  open = new LinkedWorkbook();
});

describe('two tables one below the other', () => {
  test('can both be read: the lower one where the unseen columns of the upper one are hidden', async () => {
    await open.insert(planOf());
    await open.insert(wider(BELOW), 'B40');
    expect(readable(BELOW)).toEqual(expect.arrayContaining(shown(wider(BELOW))));
    expect(readable(ID)).toEqual(expect.arrayContaining(shown(planOf())));
  });

  test('can both be read: the upper one where the unseen columns of the lower one are', async () => {
    await open.insert(wider(ID));
    await open.insert(planOf(ROWS, 5, BELOW), 'B40');
    expect(readable(ID)).toEqual(expect.arrayContaining(shown(wider(ID))));
  });

  test.each([
    ['upper', ID],
    ['lower', BELOW],
  ])('still can when the %s one is refreshed', async (_, id) => {
    await open.insert(planOf());
    await open.insert(wider(BELOW), 'B40');
    const before = [readable(ID), readable(BELOW)];
    await refreshTable(id, id === ID ? planOf(NEWS, 6) : { ...wider(BELOW) });
    expect([readable(ID), readable(BELOW)]).toEqual(before);
  });

  test('still can when the lower one, whose unseen columns are under shown and hidden ones, is refreshed', async () => {
    await open.insert(wider(ID));
    await open.insert(planOf(ROWS, 5, BELOW), 'B40');
    await refreshTable(BELOW, planOf(NEWS, 6, BELOW));
    expect(readable(ID)).toEqual(expect.arrayContaining(shown(wider(ID))));
  });

  test('a lower one that cannot be inserted leaves the columns as they were', async () => {
    await open.insert(planOf());
    const before = readable(ID);
    open.host.failNext({ batch: 2 });
    await expect(open.insert(wider(BELOW), 'B40')).rejects.toThrow();
    expect(readable(ID)).toEqual(before);
    expect(open.sheet().isColumnHidden(open.table(ID).addressOf(0, '行键').replace(/\d/g, ''))).toBe(true);
  });
});
