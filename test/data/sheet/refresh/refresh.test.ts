import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormulaTooLong } from '../../../../data/sheet/fault/table-fault.ts';
import type { SheetTable } from '../../../../data/sheet/grid/sheet-table.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { refreshOf } from '../../../../data/sheet/refresh/refresh.ts';
import { tableOf, typedInto, withRows, withUserColumn, written } from '../plan/sheet-table.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';

const planOf = (rows: AnswerRow[], revision = 5) =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: 'PB_TEST2345', language: 'ZH' });
const before = planOf(ROWS);
const { definition } = before;
const homes = ROWS.findIndex((row) => row.key === '440307|HOMES|LEVEL|2024');
const NEWS: Partial<AnswerRow> = {
  actual: 15200,
  span: '全年',
  gap: 200,
  attainment: 101.333333333333,
  verdict: '超额完成',
};
const after = planOf(
  ROWS.map((row, at) => (at === homes ? { ...row, ...NEWS } : row)),
  6,
);

const ACTUAL = "1-6月完成 [#'@]";
const cell = (table: SheetTable, row: number, header: string) => table.values[row]?.[table.headers.indexOf(header)];
const rowWith = (table: SheetTable, key: string) =>
  table.values.findIndex((_, row) => cell(table, row, '行键') === key);
const shuffled = (table: SheetTable) => withRows(table, [...table.values.keys()].reverse());

describe('a refresh', () => {
  test('of a table with nothing new writes nothing', () => {
    const refresh = refreshOf(tableOf(before), definition, before);
    expect(refresh).toMatchObject({ writes: [], changes: [], added: [], gone: [], kept: [], copied: [] });
  });

  test('writes the cells that differ and no others, and says what changed', () => {
    const refresh = refreshOf(tableOf(before), definition, after);
    const columns = refresh.writes.map((write) => [before.columns[write.column]?.key, write.firstRow, write.cells]);
    expect(columns).toEqual([
      ['ACTUAL', homes, [15200]],
      ['ACTUAL_PERIOD', homes, ['全年']],
      ['PUBLISHED', homes, [15200]],
    ]);
    const label = '龙岗区 保障性住房 总量 2024年';
    expect(refresh.changes.map((change) => [change.label, change.header, change.beforeText, change.afterText])).toEqual(
      [
        [label, ACTUAL, '4,229', '15,200'],
        [label, '完成时段', '1-6月', '全年'],
        [label, '与目标差', '-10771.', '+200.'],
        [label, '完成年度目标(%)', '28.2%', '101.3%'],
        [label, '完成情况', '未完成', '超额完成'],
      ],
    );
    expect(refresh.changes[0]).toMatchObject({
      rowKey: ROWS[homes]?.key,
      before: 4229,
      after: 15200,
      figureId: `ACTUAL:${ROWS[homes]?.key}`,
    });
    expect(refresh.definition).toMatchObject({ id: 'PB_TEST2345', revision: 6 });
  });

  test('finds its rows after the user sorted them, and its columns after the user put his own before, between and after', () => {
    let table = shuffled(tableOf(before));
    table = withUserColumn(table, 0, '序号', (row) => row + 1);
    table = withUserColumn(table, 8, '牵头单位', () => '发改局');
    table = withUserColumn(table, table.headers.length, '下步措施', () => '=1+1');
    const refresh = refreshOf(table, definition, after);
    const done = written(table, refresh);
    const row = rowWith(done, '440307|HOMES|LEVEL|2024');
    expect(row).toBe(ROWS.length - 1 - homes);
    expect([cell(done, row, ACTUAL), cell(done, row, '完成时段')]).toEqual([15200, '全年']);
    const theirs = ['序号', '牵头单位', '下步措施'].map((header) => table.headers.indexOf(header));
    expect(refresh.writes.filter((write) => theirs.includes(write.column))).toEqual([]);
  });

  test('twice changes nothing the second time, whatever the user’s order and columns', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ROWS.keys()], { minLength: 1 }),
        fc.nat(before.columns.length),
        (rows, at) => {
          const table = withUserColumn(withRows(tableOf(before), rows), at, '备注(自填)', (row) => `甲${row}`);
          const once = written(table, refreshOf(table, definition, after));
          expect(once.values.map((cells) => cells[at]).slice(0, rows.length)).toEqual(rows.map((_, row) => `甲${row}`));
          expect(refreshOf(once, definition, after).writes).toEqual([]);
        },
      ),
    );
  });

  const typedOver = () => typedInto(tableOf(before), { header: ACTUAL, row: homes }, 9999);
  const results = (plan: SheetPlan, table = typedOver(), stored = definition) => refreshOf(table, stored, plan);

  test('keeps a result that a user typed over a published one, and names both', () => {
    const refresh = results(before);
    expect([refresh.writes, refresh.changes]).toEqual([[], []]);
    expect(refresh.kept).toMatchObject([
      { rowKey: '440307|HOMES|LEVEL|2024', column: 'ACTUAL', mineText: '9,999', theirs: 4229, theirsText: '4,229' },
    ]);
  });

  test('gives a result of the user’s own up when he takes the published one', () => {
    const taking = { ...before, take: ['ACTUAL 440307|HOMES|LEVEL|2024'] };
    const refresh = refreshOf(typedOver(), definition, taking);
    expect(refresh.writes).toMatchObject([{ firstRow: homes, cells: [4229] }]);
    expect(refresh.changes[0]).toMatchObject({ beforeText: '9,999', afterText: '4,229' });
    expect(refresh.kept).toEqual([]);
  });

  test('gives up one result of a row spread over years and keeps the other that was typed over', () => {
    const results = (year: string, value: number) => ({
      ...{ key: `${year}:ACTUAL`, kind: 'ACTUAL', label: `${year}年 完成`, group: `${year}年` },
      values: [value],
    });
    const spread = sheetPlan(
      {
        ...{
          revision: { number: 5, name: '5:0123456789abcdef', ledger: 'L' },
          asOf: '2024-09-12',
          title: '住房',
          caption: [],
        },
        rowKeys: ['440307|HOMES|LEVEL'],
        columns: [{ key: 'INDICATOR', label: '指标', values: ['住房'] }, results('2023', 12000), results('2024', 4229)],
        inputs: [],
      },
      { ...QUERY, layout: 'BY_PERIOD' },
      { id: 'PB_TEST2345', language: 'ZH' },
    );
    const typed = ['2023年 完成', '2024年 完成'].reduce(
      (table, header, at) => typedInto(table, { header, row: 0 }, 9000 + at),
      tableOf(spread),
    );
    const taking = { ...spread, take: ['2024:ACTUAL 440307|HOMES|LEVEL'] };
    const refresh = refreshOf(typed, spread.definition, taking);
    expect(refresh.kept).toMatchObject([{ column: '2023:ACTUAL', mine: 9000, theirs: 12000 }]);
    expect(refresh.writes).toMatchObject([{ column: 2, cells: [4229] }]);
  });

  test('asks once about a result typed over, and again only when another figure is published', () => {
    const first = results(before);
    expect(first.kept.map(({ isAsked }) => isAsked)).toEqual([true]);
    expect(results(before, typedOver(), first.definition).kept.map(({ isAsked }) => isAsked)).toEqual([false]);
    const third = results(after, typedOver(), first.definition);
    expect(third.kept).toMatchObject([{ isAsked: true, mine: 9999, theirs: 15200 }]);
    const kept = written(typedOver(), third);
    expect([cell(kept, homes, ACTUAL), cell(kept, homes, 'PUBLISHED')]).toEqual([9999, 15200]);
    expect(results(after, kept, third.definition).kept).toMatchObject([{ isAsked: false }]);
  });

  test('names what else changed in a row whose result is the user’s own', () => {
    const raised = planOf(ROWS.map((row, at) => (at === homes ? { ...row, target: 17000, gap: -12771 } : row)));
    expect(results(raised).changes.map((change) => [change.column, change.afterText])).toEqual([['TARGET', '17,000']]);
  });

  test('keeps a formula of the user’s in place of a result, though it comes to the same number', () => {
    const table = tableOf(before);
    table.formulas[homes]?.splice(table.headers.indexOf(ACTUAL), 1, '=4000+229');
    const refresh = refreshOf(table, definition, before);
    expect(refresh.writes).toEqual([]);
    expect(refresh.kept).toMatchObject([{ mine: 4229, theirs: 4229, isAsked: false }]);
  });

  test('keeps a result that a user typed where none is published, and asks when one is', () => {
    const pingshan = 1;
    const typed = typedInto(tableOf(before), { header: ACTUAL, row: pingshan }, 0.081);
    const refresh = refreshOf(typed, definition, before);
    expect(refresh.writes).toEqual([]);
    expect(refresh.kept.map((row) => [row.label, row.isAsked])).toEqual([
      ['坪山区 地区生产总值 同比增速 2024年', false],
    ]);
    const published = planOf(
      ROWS.map((row, at) => (at === pingshan ? { ...row, actual: 10.1, gap: 2.1, verdict: '完成' } : row)),
    );
    const asked = refreshOf(typed, refresh.definition, published);
    expect(asked.kept).toMatchObject([{ mineText: '8.1%', theirsText: '10.1%', isAsked: true }]);
    expect(cell(written(typed, asked), pingshan, ACTUAL)).toBe(0.081);
  });

  test('knows the results of each period in a table that spreads them out', () => {
    const spread = (actual: number) =>
      sheetPlan(
        {
          ...tableAnswer([]),
          rowKeys: ['440307|GDP|LEVEL'],
          columns: [
            { key: 'DISTRICT', label: '地区', values: ['龙岗区'] },
            { key: '2023:ACTUAL', label: '2023年 完成', values: [actual], numberFormats: ['#,##0'] },
            { key: '2024:ACTUAL', label: '2024年 完成', values: [7], numberFormats: ['#,##0'] },
          ],
          inputs: [],
        },
        QUERY,
        { id: 'PB_A', language: 'ZH' },
      );
    const table = typedInto(tableOf(spread(5)), { header: '2024年 完成', row: 0 }, 8);
    const refresh = refreshOf(table, spread(5).definition, spread(6));
    expect(refresh.kept).toMatchObject([{ column: '2024:ACTUAL', mine: 8, theirs: 7 }]);
    expect(refresh.changes).toMatchObject([{ column: '2023:ACTUAL', before: 5, after: 6 }]);
  });

  test('clears a result that is no longer published', () => {
    const retired = planOf(
      ROWS.map((row, at) => (at === homes ? { ...row, actual: null, gap: null, attainment: null } : row)),
    );
    const done = written(tableOf(before), refreshOf(tableOf(before), definition, retired));
    expect(cell(done, homes, ACTUAL)).toBe('');
  });

  test('puts new rows at the end, below the user’s own', () => {
    const table = tableOf(planOf(ROWS.slice(0, 3)));
    const own = withRows(table, [0, 1, 2, 2]);
    own.values[3] = own.headers.map((header) => (header === '地区' ? '合计' : ''));
    own.formulas[3] = own.headers.map((header) => (header === '地区' ? '合计' : ''));
    const refresh = refreshOf(own, definition, planOf(ROWS.slice(0, 5)));
    expect(refresh.added.map((row) => row.rowKey)).toEqual(ROWS.slice(3, 5).map((row) => row.key));
    const done = written(own, refresh);
    expect(done.values.map((_, row) => cell(done, row, '指标名称'))).toEqual([
      '地区生产总值',
      '地区生产总值',
      '地区生产总值',
      '',
      '保障性住房',
      '用水总量',
    ]);
    expect(cell(done, 3, '地区')).toBe('合计');
    expect(cell(done, 4, '完成情况')).toMatch(/^=IF\(/);
    expect(done.numberFormats[4]?.[done.headers.indexOf(ACTUAL)]).toBe('#,##0');
  });

  test('marks a row that is gone and keeps its figures; when it is back the mark goes', () => {
    const fewer = planOf(ROWS.filter((_, at) => at !== homes));
    const refresh = refreshOf(tableOf(before), definition, fewer);
    expect(refresh.gone).toEqual([{ rowKey: '440307|HOMES|LEVEL|2024', label: '龙岗区 保障性住房 总量 2024年' }]);
    const marked = written(tableOf(before), refresh);
    expect([ACTUAL, '年度目标', '行键', '‹RULE›', '‹FIXED›'].map((header) => cell(marked, homes, header))).toEqual([
      4229,
      15000,
      '440307|HOMES|LEVEL|2024',
      '',
      '本次查询已无此行',
    ]);
    expect(refreshOf(marked, definition, fewer)).toMatchObject({ writes: [], gone: [] });
    expect(written(marked, refreshOf(marked, definition, before)).values).toEqual(tableOf(before).values);
  });

  test('empties a row that there was not on the day as of which the table is shown, but for what its user typed', () => {
    const asOf = (plan: SheetPlan, day: string): SheetPlan => ({
      ...plan,
      definition: { ...plan.definition, asOf: day, spec: { ...plan.definition.spec, asOf: day } },
    });
    const fewer = asOf(planOf(ROWS.filter((_, at) => at !== homes)), '2024-03-01');
    const refresh = refreshOf(tableOf(before), definition, fewer);
    const marked = written(tableOf(before), refresh);
    const named = [ACTUAL, '年度目标', '完成时段', '行键', '‹FIXED›'];
    const row = (table: SheetTable) => named.map((header) => cell(table, homes, header));
    expect(row(marked)).toEqual(['', '', '', '440307|HOMES|LEVEL|2024', '本次查询已无此行']);
    expect(refreshOf(marked, fewer.definition, fewer)).toMatchObject({ writes: [], gone: [] });
    expect(written(marked, refreshOf(marked, fewer.definition, before)).values).toEqual(tableOf(before).values);
    const typed = typedInto(tableOf(before), { row: homes, header: ACTUAL }, 5000);
    expect(row(written(typed, refreshOf(typed, definition, fewer)))[0]).toBe(5000);
    // Marked without another day, it is emptied once there is one.
    const later = written(tableOf(before), refreshOf(tableOf(before), definition, { ...fewer, definition }));
    expect(row(written(later, refreshOf(later, definition, fewer)))).toEqual(row(marked));
  });

  test('marks a row that is gone from a table of values in its first cell, and unmarks it', () => {
    const values = (rows: number) =>
      sheetPlan(
        {
          ...tableAnswer([]),
          rowKeys: ['a', 'b'].slice(0, rows),
          columns: [{ key: 'DISTRICT', label: '地区', values: ['龙岗区', '坪山区'].slice(0, rows) }],
          inputs: [],
        },
        QUERY,
        { id: 'PB_A', language: 'ZH' },
      );
    const marked = written(tableOf(values(2)), refreshOf(tableOf(values(2)), values(2).definition, values(1)));
    expect(marked.values.map((row) => row[0])).toEqual(['龙岗区', '坪山区 本次查询已无此行']);
    expect(refreshOf(marked, values(2).definition, values(1)).writes).toEqual([]);
    expect(written(marked, refreshOf(marked, values(2).definition, values(2))).values).toEqual(
      tableOf(values(2)).values,
    );
  });

  test('refreshes every copy of a row, and names the key that stands twice', () => {
    const table = withRows(tableOf(before), [...ROWS.keys(), homes]);
    const refresh = refreshOf(table, definition, after);
    expect(refresh.copied).toEqual(['440307|HOMES|LEVEL|2024']);
    const done = written(table, refresh);
    expect([cell(done, homes, ACTUAL), cell(done, ROWS.length, ACTUAL)]).toEqual([15200, 15200]);
  });

  test('names a change of the comparator, though the number is the same', () => {
    const easier = planOf(ROWS.map((row) => (row.format === '"≥"0.0%;"≥"-0.0%' ? { ...row, format: '"≈"0.0%' } : row)));
    const refresh = refreshOf(tableOf(before), definition, easier);
    const goal = refresh.changes.find((change) => change.column === 'TARGET');
    expect(goal).toMatchObject({ beforeText: '≥8.3%', afterText: '≈8.3%' });
    expect(refresh.writes[0]).toMatchObject({ cells: [undefined], numberFormats: ['"≈"0.0%'] });
  });
});

describe('the columns of a table that is refreshed', () => {
  const renamed = (header: string, to: string): SheetTable => {
    const table = tableOf(before);
    const rename = (text: string) => text.replaceAll(`[${header}]`, `[${to}]`);
    return {
      ...table,
      headers: table.headers.map((each) => (each === header ? to : each)),
      formulas: table.formulas.map((row) => row.map((each) => (typeof each === 'string' ? rename(each) : each))),
    };
  };

  test('are found when a user gave one another name, which stays from then on', () => {
    const table = renamed('年度目标', '今年任务');
    const refresh = refreshOf(table, definition, after);
    expect(written(table, refresh).headers).toContain('今年任务');
    expect(written(table, refresh).headers).not.toContain('年度目标');
    const again = refreshOf(written(table, refresh), refresh.definition, after);
    expect(again.writes).toEqual([]);
  });

  test('new formulas name the header and the table as the user calls them', () => {
    const table = { ...renamed('年度目标', '今年[任务]'), name: '我的表' };
    const refresh = refreshOf(withRows(table, [0, 1, 2]), definition, planOf(ROWS.slice(0, 4)));
    const verdict = refresh.writes.find((write) => before.columns[write.column]?.key === 'GAP');
    expect(verdict?.cells[0]).toContain("我的表[[#This Row],[今年'[任务']]]");
  });

  test('get the header of the new period, unless the user has a column of that name', () => {
    const answer = tableAnswer(ROWS, 6);
    answer.columns = answer.columns.map((each) => (each.key === 'ACTUAL' ? { ...each, label: '全年完成' } : each));
    const year = sheetPlan(answer, QUERY, { id: 'PB_TEST2345', language: 'ZH' });
    const refresh = refreshOf(tableOf(before), definition, year);
    expect(refresh.writes).toMatchObject([{ header: '全年完成', cells: [] }]);
    expect(refresh.definition.columns).toContainEqual({ key: 'ACTUAL', header: '全年完成' });
    const own = withUserColumn(tableOf(before), 0, '全年完成', () => 1);
    expect(refreshOf(own, definition, year).writes).toEqual([]);
  });

  test('a column that was deleted is named, and a user’s column in its place is not taken for it', () => {
    const table = tableOf(before);
    const at = table.headers.indexOf('上年同期');
    const without = {
      ...table,
      headers: table.headers.with(at, '领导批示'),
      values: table.values.map((row) => row.with(at, '阅')),
    };
    expect(() => refreshOf(without, definition, after)).toThrow(/no longer has the column 上年同期/);
  });

  test('a column that was deleted is named, be one cell of the user’s column in its place the very figure that stood there', () => {
    const table = tableOf(before);
    const at = table.headers.indexOf('年度目标');
    const [first, ...others] = table.values.keys();
    const own = (row: number) => (row === first ? (table.values[row]?.[at] ?? '') : row * 1000 + 7);
    expect(others.length).toBeGreaterThan(2);
    const without = {
      ...table,
      headers: table.headers.with(at, '我的测算'),
      values: table.values.map((cells, row) => cells.with(at, own(row))),
      formulas: table.formulas.map((cells, row) => cells.with(at, own(row))),
    };
    expect(() => refreshOf(without, definition, after)).toThrow(/no longer has the column 年度目标/);
  });

  test('a query that gives more columns than were inserted is refused', () => {
    const fewer = { ...definition, columns: definition.columns.filter((each) => each.key !== 'PREVIOUS') };
    expect(() => refreshOf(tableOf(before), fewer, after)).toThrow(/inserted without the column 上年同期/);
  });

  test('formulas in the short form in which Excel gives them back are the same formulas', () => {
    const short = (plan: SheetPlan) => {
      const table = tableOf(plan);
      return {
        ...table,
        formulas: table.formulas.map((row) =>
          row.map((each) =>
            typeof each === 'string' && each.includes('#This Row')
              ? each.replace(/PB_TEST2345\[\[#This Row\],\[((?:'.|[^\]'])*)\]\]/g, '[@[$1]]').replaceAll(',', ', ')
              : each,
          ),
        ),
      };
    };
    expect(short(before).formulas[0]?.join()).toContain('[@[年度目标]]');
    expect(refreshOf(short(before), definition, before).writes).toEqual([]);
  });
});

describe('a table whose names make our formulas too long for Excel', () => {
  const longName = (length: number) => ({ ...tableOf(before), name: '表'.repeat(length) });
  const stale = (table: SheetTable): SheetTable => ({
    ...table,
    formulas: table.formulas.map((row) => row.map(() => '')),
  });

  test('is left alone and told what to shorten, before anything is written', () => {
    const call = () => refreshOf(stale(longName(200)), definition, after);
    expect(call).toThrow(FormulaTooLong);
    expect(call).toThrow(/8,192/);
  });

  test('may have any name by which the formulas still fit', () => {
    expect(refreshOf(stale(longName(40)), definition, after).changes).not.toEqual([]);
  });

  test('is refreshed as long as no formula needs to be written', () => {
    const formulas = tableOf(before).formulas.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(definition.id, '表'.repeat(200)) : cell)),
    );
    expect(refreshOf({ ...longName(200), formulas }, definition, before).writes).toEqual([]);
  });

  test('has the same fate where a column was given a long header, and where a new row would get the formula', () => {
    const header = '年度目标'.repeat(60);
    const headers = tableOf(before).headers.map((each) => (each === '年度目标' ? header : each));
    expect(() => refreshOf(stale({ ...longName(60), headers }), definition, after)).toThrow(FormulaTooLong);
    const known = planOf(ROWS.slice(1));
    const formulas = tableOf(known).formulas.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(definition.id, '表'.repeat(200)) : cell)),
    );
    const table = { ...tableOf(known), name: '表'.repeat(200), formulas };
    expect(() => refreshOf(table, known.definition, after)).toThrow(FormulaTooLong);
  });
});
