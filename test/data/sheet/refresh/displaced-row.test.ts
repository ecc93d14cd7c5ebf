import { describe, expect, test } from 'vitest';
import type { SheetTable } from '../../../../data/sheet/grid/sheet-table.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { refreshOf } from '../../../../data/sheet/refresh/refresh.ts';
import { tableOf, typedInto, withRows, withUserColumn, written } from '../plan/sheet-table.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';

const planOf = (rows: AnswerRow[], revision = 5) =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: 'PB_TEST2345', language: 'ZH' });
const before = planOf(ROWS);
const { definition } = before;
const ACTUAL = "1-6月完成 [#'@]";
const [LONGGANG, PINGSHAN, GUANGMING] = ROWS.map(({ key }) => key);

/** The table after its user sorted the columns that he sees, or those of these keys, and left the others behind. */
function sortedInPart(table: SheetTable, rows: number[], keys?: string[]): SheetTable {
  const moved = withRows(table, rows);
  const ours = new Map(before.columns.map((column) => [column.header, column]));
  const moves = table.headers.map((header) => {
    const column = ours.get(header);
    return column === undefined || (keys ? keys.includes(column.key) : column.role !== 'input');
  });
  const mixed = <T>(from: T[][], to: T[][]) =>
    from.map((cells, row) => cells.map((cell, at) => (moves[at] ? (to[row]?.[at] ?? cell) : cell)));
  return {
    ...table,
    values: mixed(table.values, moved.values),
    formulas: mixed(table.formulas, moved.formulas),
    numberFormats: mixed(table.numberFormats, moved.numberFormats),
  };
}

const order = ROWS.map((_, row) => row);
const swapped = order.map((row) => (row === 0 ? 1 : row === 1 ? 0 : row));
const reversed = [...order].reverse();
const keysOf = (rows: { rowKey: string }[]) => rows.map(({ rowKey }) => rowKey);

/** The cells of our own, as the plan has them. */
function expectPlan(table: SheetTable, plan = before): void {
  for (const column of plan.columns) {
    if (column.role === 'formula') continue;
    const at = table.headers.indexOf(column.header);
    expect(
      table.values.map((cells) => cells[at] ?? ''),
      column.key,
    ).toEqual(column.cells.map((cell) => cell ?? ''));
  }
}

describe('rows that were sorted without their hidden keys', () => {
  test('are named, written anew by their keys, and none of another row’s figures counts as the user’s', () => {
    const table = sortedInPart(tableOf(before), swapped);
    const refresh = refreshOf(table, definition, before);
    expect(keysOf(refresh.displaced)).toEqual([LONGGANG, PINGSHAN]);
    expect(refresh.displaced[0]?.label).toBe('龙岗区 地区生产总值 同比增速 2024年');
    expect(refresh.kept).toEqual([]);
    expectPlan(written(table, refresh));
    expect(refresh.definition.kept).toBeUndefined();
  });

  test('bring no news but what the ledger has', () => {
    const table = sortedInPart(tableOf(before), reversed);
    expect(refreshOf(table, definition, before).changes).toEqual([]);
    const news = planOf(
      ROWS.map((row) => (row.key === LONGGANG ? { ...row, actual: 9.2 } : row)),
      6,
    );
    const { changes } = refreshOf(table, definition, news);
    expect(changes.map(({ rowKey, header, beforeText, afterText }) => [rowKey, header, beforeText, afterText])).toEqual(
      [[LONGGANG, ACTUAL, '9.0%', '9.2%']],
    );
  });

  test('take no result with them that their user typed, while one in a row that did not move stays', () => {
    const typed = [0, 2].reduce((table, row) => typedInto(table, { header: ACTUAL, row }, 0.11), tableOf(before));
    const refresh = refreshOf(sortedInPart(typed, swapped), definition, before);
    expect(keysOf(refresh.kept)).toEqual([GUANGMING]);
    expect(keysOf(refresh.displaced)).toEqual([LONGGANG, PINGSHAN]);
  });

  test.each([
    ['the names alone', ['DISTRICT', 'INDICATOR', 'MEASURE', 'UNIT', 'PERIOD']],
    ['the districts alone', ['DISTRICT']],
    ['the keys alone', ['ROW_KEY']],
    ['all but the keys', before.columns.map(({ key }) => key).filter((key) => key !== 'ROW_KEY')],
  ])('are known where a sort moved %s', (_, keys) => {
    const table = sortedInPart(tableOf(before), swapped, keys);
    const refresh = refreshOf(table, definition, before);
    expect(keysOf(refresh.displaced).sort()).toEqual([LONGGANG, PINGSHAN].sort());
    expect(refresh.kept).toEqual([]);
    const done = written(table, refresh);
    const at = (header: string) => done.headers.indexOf(header);
    for (const { key, district, actual } of ROWS.slice(0, 2)) {
      const row = done.values.find((cells) => cells[at('行键')] === key);
      expect([row?.[at('地区')], row?.[at(ACTUAL)]]).toEqual([district, actual === null ? '' : actual / 100]);
    }
  });

  test('are known where a sort moved the results alone, and two that changed places stay the user’s', () => {
    const sorted = refreshOf(sortedInPart(tableOf(before), reversed, ['ACTUAL']), definition, before);
    expect([sorted.displaced.length, sorted.kept, sorted.changes]).toEqual([ROWS.length, [], []]);
    const two = refreshOf(
      sortedInPart(tableOf(before), [5, 1, 2, 3, 4, 0, ...order.slice(6)], ['ACTUAL']),
      definition,
      before,
    );
    expect([two.displaced, keysOf(two.kept)]).toEqual([[], [LONGGANG, '440307|GDP|RANK|2024']]);
    const typed = refreshOf(
      typedInto(typedInto(tableOf(before), { header: ACTUAL, row: 0 }, 1), { header: ACTUAL, row: 3 }, 2),
      definition,
      before,
    );
    expect([typed.displaced.length, typed.kept.length]).toEqual([0, 2]);
  });

  test('are known beside a row that is gone or was always the user’s', () => {
    const fewer = planOf(ROWS.slice(1), 6);
    const ofGone = refreshOf(sortedInPart(tableOf(before), swapped), definition, fewer);
    expect(keysOf(ofGone.displaced)).toEqual([PINGSHAN]);
    expect(ofGone.kept).toEqual([]);
    const keyless = typedInto(tableOf(before), { header: '行键', row: 0 }, '');
    const own = typedInto(keyless, { header: '地区', row: 0 }, '我的备注');
    const ofOwn = refreshOf(sortedInPart(own, [1, 2, 0, ...order.slice(3)]), definition, fewer);
    expect(keysOf(ofOwn.displaced)).toEqual([PINGSHAN, GUANGMING]);
  });
});

describe('rows that were not sorted so', () => {
  test('are not named where they were sorted whole, with columns of the user’s', () => {
    const table = withUserColumn(withRows(tableOf(before), reversed), 3, '备注', (row) => `第${row}行`);
    expect(refreshOf(table, definition, before).displaced).toEqual([]);
  });

  test('are not named where the ledger calls a thing by another name, and the user’s result stays', () => {
    const table = typedInto(tableOf(before), { header: ACTUAL, row: 0 }, 0.11);
    const renamed = planOf(
      ROWS.map((row) => ({ ...row, indicator: `${row.indicator}(新)` })),
      6,
    );
    const refresh = refreshOf(table, definition, renamed);
    expect(refresh.displaced).toEqual([]);
    expect(keysOf(refresh.kept)).toEqual([LONGGANG]);
  });

  test('are not named where the ledger words a measure as another row has it, and the user’s result stays', () => {
    const typed = typedInto(tableOf(before), { header: ACTUAL, row: 3 }, 4300);
    const reworded = planOf(
      ROWS.map((row) => (row.unit === '套' ? { ...row, measure: '同比增速' } : row)),
      6,
    );
    const refresh = refreshOf(typed, definition, reworded);
    expect([refresh.displaced, refresh.kept.length]).toEqual([[], 1]);
  });

  test('are named where two measures of one thing changed places', () => {
    const places = order.map((row) => (row === 0 ? 5 : row === 5 ? 0 : row));
    expect(keysOf(refreshOf(sortedInPart(tableOf(before), places), definition, before).displaced)).toEqual([
      LONGGANG,
      '440307|GDP|RANK|2024',
    ]);
  });

  test('are not named where the ledger gives a promise to another task, whose rows stand beside it', () => {
    const inTasks = (plan: ReturnType<typeof planOf>, tasks: string[]) => ({
      ...plan,
      columns: plan.columns
        .filter(({ key }) => key !== 'INDICATOR' && key !== 'DISTRICT')
        .map((column) =>
          column.key === 'MEASURE' ? { ...column, key: 'TASK', cells: tasks.map((task) => task) } : column,
        ),
    });
    const tasks = ROWS.map((_, row) => (row < 7 ? '任务一' : '任务二'));
    const stored = inTasks(before, tasks);
    const columns = definition.columns
      .filter(({ key }) => key !== 'INDICATOR' && key !== 'DISTRICT')
      .map((column) => (column.key === 'MEASURE' ? { ...column, key: 'TASK' } : column));
    const moved = inTasks(planOf(ROWS, 6), tasks.with(0, '任务二'));
    expect(refreshOf(tableOf(stored), { ...definition, columns }, moved).displaced).toEqual([]);
  });

  test('are not named where their user took repeated names out, or typed one of his own', () => {
    const blank = typedInto(tableOf(before), { header: '地区', row: 1 }, '');
    const own = typedInto(blank, { header: '地区', row: 2 }, '光明');
    expect(refreshOf(own, definition, before).displaced).toEqual([]);
  });
});
