import { describe, expect, test } from 'vitest';
import { words } from '../../../../data/rules/message/message.ts';
import { BadDefinition } from '../../../../data/sheet/fault/definition-fault.ts';
import type { Area, Below } from '../../../../data/sheet/grid/place.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { planRefresh, type RefreshRead, storedFor } from '../../../../data/sheet/refresh/plan-refresh.ts';
import { tableOf, withUserColumn } from '../plan/sheet-table.ts';
import { QUERY, ROWS, revisionNamed, tableAnswer } from '../plan/table-answer.ts';

const planOf = (rows: number, revision: number) =>
  sheetPlan(tableAnswer(ROWS.slice(0, rows), revision), QUERY, { id: 'PB_TEST2345', language: 'ZH' });
const before = planOf(3, 5);
const after = planOf(5, 6);
const { definition } = before;

const FREE: Below = { filled: [], tables: [], merged: [], isFormatted: false, spills: false, used: undefined };
const area: Area = { row: 4, column: 1, rows: 4, columns: before.columns.length };
/** A cell of the user's in the first of the rows that the table needs. */
const cell: Area = { row: 8, column: 2, rows: 1, columns: 1 };

const readWith = (given: Partial<RefreshRead> & { below?: Below } = {}): RefreshRead => ({
  table: tableOf(before),
  place: { area, hasTotals: false },
  captionRows: before.caption.length,
  above: before.caption,
  below: FREE,
  ...given,
});

describe('the definition by which a table is refreshed', () => {
  test('is refused first where it cannot be read, then where the server does not have its revision', () => {
    const behind = { ...after.definition, revision: 4, revisionName: revisionNamed(4) };
    const elsewhere = { ...after, definition: behind };
    const fault = new BadDefinition('it is lost');
    expect(() => storedFor({ id: definition.id, definition: null, fault }, elsewhere)).toThrow(fault);
    expect(() => storedFor({ id: definition.id, definition: null, fault: null }, elsewhere)).toThrow(/no longer/);
    expect(() => storedFor({ id: definition.id, definition, fault: null }, elsewhere)).toThrow(/behind/);
    expect(storedFor({ id: definition.id, definition, fault: null }, { ...elsewhere, anyRevision: true })).toBe(
      definition,
    );
    expect(storedFor({ id: definition.id, definition, fault: null }, after)).toBe(definition);
  });
});

describe('a planned refresh', () => {
  test('says where the table ends, which revisions it lies between and what is to be stored', () => {
    const planned = planRefresh(readWith(), definition, after);
    expect(planned.growth).toEqual({ grown: { ...area, rows: 6 }, inserted: undefined, moved: null });
    expect(planned.bodyRows).toBe(5);
    expect(planned.report).toMatchObject({ fromRevision: 5, toRevision: 6, isCaptionKept: false });
    expect(planned.definition).toMatchObject({ revision: 6, caption: after.caption });
  });

  test('leaves a caption that somebody changed, and goes on knowing the old one', () => {
    const planned = planRefresh(readWith({ captionRows: undefined }), definition, after);
    expect(planned.report.isCaptionKept).toBe(true);
    expect(planned.definition.caption).toEqual(definition.caption);
  });

  const internalBy = (line: string) => ({ ...after, caption: after.caption.toSpliced(1, 0, line) });
  const internal = internalBy('内部资料 注意保管');

  test.each([
    ['behind the user’s words', ['龙岗区', '送审稿'], 1, '送审稿 内部资料 注意保管'],
    ['in a line that is empty', ['送审稿', null], 1, '内部资料 注意保管'],
  ])('adds the mark of what is not public above a caption that somebody changed, %s', (_, above, up, text) => {
    const planned = planRefresh(readWith({ captionRows: undefined, above }), definition, internal);
    expect(planned.mark).toEqual({ up, before: above.at(-1) ?? '', after: text });
    expect(planned.definition).toMatchObject({ mark: true, caption: definition.caption });
    expect(planned.report).toMatchObject({ isCaptionKept: true, mark: 'ADDED' });
    const again = { ...planned.definition, revision: 6 };
    const next = planRefresh(readWith({ captionRows: undefined, above: above.with(-1, text) }), again, internal);
    expect([next.mark, next.definition.mark, next.report.isMarkMissing]).toEqual([undefined, true, undefined]);
    const open = planRefresh(readWith({ captionRows: undefined, above: above.with(-1, text) }), again, after);
    expect(open.mark).toEqual({ up, before: text, after: above.at(-1) ?? '' });
    expect([open.definition.mark, open.report.mark]).toEqual([undefined, 'REMOVED']);
  });

  test.each([
    ['where the cell above is a formula', [undefined]],
    ['where a number is above', [2024]],
    ['in the first row of a sheet', []],
  ])('asks for the mark of what is not public %s', (_, above) => {
    const { report, mark } = planRefresh(readWith({ captionRows: undefined, above }), definition, internal);
    expect([report.isMarkMissing, mark]).toEqual([true, undefined]);
  });

  test.each([
    ['is as it was written', definition.caption?.length ?? 0, ['送审稿'], internal],
    ['says so in English', undefined, [words('EN').table.internal, '送审稿'], internal],
    ['is of what is public', undefined, ['内部资料 注意保管', '送审稿'], internalBy('单位：亿元')],
  ])('leaves the lines above as they are where the caption %s', (_, captionRows, above, plan) => {
    const { report, mark } = planRefresh(readWith({ captionRows, above }), definition, plan);
    expect([report.isMarkMissing, report.mark, mark]).toEqual([undefined, undefined, undefined]);
  });

  test('takes a line of its own away that says what is not so any more, though its user changed another', () => {
    const lines = ['龙岗区', '单位：% 内部资料 注意保管', '资料'];
    const stored = { ...definition, caption: lines.with(2, '来源') };
    const planned = planRefresh(readWith({ captionRows: undefined, above: lines }), stored, after);
    expect(planned.mark).toEqual({ up: 2, before: lines[1], after: '单位：%' });
  });

  test('moves down in Excel what stands below, and refuses in a file', () => {
    const below = { ...FREE, filled: [cell], used: cell };
    expect(planRefresh(readWith({ below }), definition, after).growth).toMatchObject({
      inserted: { row: 8, rows: 2 },
      moved: 'C9',
    });
    expect(() => planRefresh(readWith({ below: { ...below, isFixed: true } }), definition, after)).toThrow(
      expect.objectContaining({ code: 'NO_ROOM_BELOW', address: 'C9', rows: 2 }),
    );
  });

  test('puts new rows above the totals, which go down with what is below in Excel and alone in a file', () => {
    const place = { area: { ...area, rows: 5 }, hasTotals: true };
    const below = { ...FREE, isFixed: true };
    expect(planRefresh(readWith({ place }), definition, after).growth.inserted).toMatchObject({ row: 8, rows: 2 });
    expect(planRefresh(readWith({ place, below }), definition, after).growth).toEqual({
      grown: { ...area, rows: 7 },
      inserted: undefined,
      moved: null,
    });
    const under = { ...cell, row: 10 };
    expect(() => planRefresh(readWith({ place, below: { ...below, filled: [under] } }), definition, after)).toThrow(
      expect.objectContaining({ code: 'NO_ROOM_BELOW', address: 'C11', rows: 2 }),
    );
  });

  test('gives new rows what the user’s columns have: the formula of most rows, and the format of the last', () => {
    const withOwn = (row: number) => (row === 1 ? '=G6*2' : `=SUM(G$5:G${5 + row})`);
    const table = withUserColumn(tableOf(before), 1, '累计', withOwn);
    const formatted = {
      ...withUserColumn(table, 2, '备注', () => '局'),
      values: table.values.map((cells) => cells.toSpliced(1, 1, 1).toSpliced(2, 0, '局')),
    };
    formatted.numberFormats = formatted.numberFormats.map((cells) => cells.with(2, '@'));
    const { writes } = planRefresh(readWith({ table: formatted }), definition, after);
    expect(writes.filter(({ isTheirs }) => isTheirs)).toEqual([
      {
        ...{ column: 1, firstRow: 3, isFormula: true, isTheirs: true },
        ...{ cells: ['=SUM(G$5:G8)', '=SUM(G$5:G9)'], numberFormats: [undefined, undefined] },
      },
      {
        ...{ column: 2, firstRow: 3, isFormula: false, isTheirs: true },
        ...{ cells: [undefined, undefined], numberFormats: ['@', '@'] },
      },
    ]);
  });

  test('misses a column before it looks for room', () => {
    const table = tableOf(before);
    const read = readWith({
      table: { ...table, headers: table.headers.map((header) => (header === '上年同期' ? '我的' : header)) },
      below: { ...FREE, isFixed: true, filled: [cell] },
    });
    const emptied = { ...read.table, values: read.table.values.map((row) => row.map(() => '')) };
    expect(() => planRefresh({ ...read, table: emptied }, definition, after)).toThrow(
      expect.objectContaining({ code: 'COLUMN_MISSING' }),
    );
  });
});
