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

  test.each([
    ['that somebody changed', undefined, '内部资料 注意保管', true],
    ['that somebody changed, in English', undefined, words('EN').table.internal, true],
    ['that somebody changed, of what is public', undefined, '单位：亿元', undefined],
    ['that is as it was written', definition.caption?.length ?? 0, '内部资料 注意保管', undefined],
  ])('asks for the mark of what is not public above a table with a caption %s', (_, captionRows, line, isMissing) => {
    const internal = { ...after, caption: after.caption.toSpliced(1, 0, line) };
    const { report } = planRefresh(readWith({ captionRows }), definition, internal);
    expect(report.isMarkMissing).toBe(isMissing);
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
