import { describe, expect, test } from 'vitest';
import { figuresOf, type NewsItem } from '../../../addin/ask/table-news.ts';
import { changedRows } from '../../../addin/links/news/refresh-text.ts';
import { keptMine, tookTheirs } from '../../../addin/links/refresh.ts';
import { inTime } from '../../../addin/state/table-draft.ts';
import { headerGroups } from '../../../addin/table/preview-group.ts';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import type { CellChange } from '../../../data/sheet/refresh/cell-change.ts';
import type { KeptResult } from '../../../data/sheet/refresh/kept-result.ts';
import type { RefreshReport } from '../../../data/sheet/refresh/linked-table.ts';
import { shippedLedger } from '../../data/plans/plans.ts';
import { ask } from '../../schema/ask.ts';

const SPEC: TableQuery = { districts: ['440307'], indicators: ['GDP'], periods: ['2024'] };
const ledger = shippedLedger();

interface Found {
  figures: { edges: { node: { period: string; role: string; measure: string } }[] };
}

/** Finds the figures that a table of this query can show, as the API gives them. */
async function figuresFor(spec: TableQuery) {
  const QUESTION = `query ($where: FigureFilter) {
    figures(where: $where, first: 500) { edges { node { period role measure } } }
  }`;
  const { figures } = await ask<Found>(ledger, QUESTION, { where: figuresOf({ spec, asOf: '2026-11-22' }) });
  return figures.edges.map(({ node }) => node);
}

describe('the figures that a table can show', () => {
  test('are those of its year, of parts of it, and of the year before, and none of other years', async () => {
    const periods = new Set((await figuresFor(SPEC)).map(({ period }) => period));
    expect([...periods].sort()).toEqual(expect.arrayContaining(['2023', '2024', '2024-S1']));
    for (const period of periods) expect(period).toMatch(/^202[34]/);
  });

  test('of a year before any of its goals are none', async () => {
    expect(await figuresFor({ ...SPEC, periods: ['2010'] })).toEqual([]);
  });

  test('of its own measures; level and growth side by side show those two whatever was chosen', async () => {
    const growth = await figuresFor({ ...SPEC, measures: ['GROWTH'] });
    expect(new Set(growth.map(({ measure }) => measure))).toEqual(new Set(['GROWTH']));
    const paired = figuresOf({ spec: { ...SPEC, measures: ['RANK'], layout: 'PAIRED' }, asOf: '2026-11-22' });
    expect(paired.measures).toEqual(['LEVEL', 'GROWTH']);
  });

  test('are goals only where it shows goals only, and never what is expected', async () => {
    const goals = await figuresFor({ ...SPEC, columns: ['TARGET'] });
    expect(new Set(goals.map(({ role }) => role))).toEqual(new Set(['TARGET']));
    const both = await figuresFor({ ...SPEC, columns: ['GAP'] });
    expect(new Set(both.map(({ role }) => role))).toEqual(new Set(['TARGET', 'ACTUAL']));
  });

  test('of a form of a part of the year are the goals of the whole year too, and of all indicators unless it names some', async () => {
    const spec: TableQuery = { form: 'EXECUTION', districts: ['440307'], indicators: [], periods: ['2024-S1'] };
    expect(figuresOf({ spec, asOf: '2026-11-22' })).toEqual({
      districts: ['440307'],
      within: ['2024', '2023'],
      roles: ['TARGET', 'ACTUAL'],
    });
    const found = await figuresFor(spec);
    expect(found.map(({ period, role }) => `${period} ${role}`)).toEqual(expect.arrayContaining(['2024 TARGET']));
  });

  test('of a ranking are those of every district, for the table itself is asked of the city', () => {
    const spec: TableQuery = { form: 'RANKING', districts: ['440300'], indicators: ['GDP'], periods: ['2024-S1'] };
    expect(figuresOf({ spec, asOf: '2026-11-22' })).toMatchObject({ indicators: ['GDP'], within: ['2024', '2023'] });
    expect(figuresOf({ spec, asOf: '2026-11-22' }).districts).toBeUndefined();
  });

  test('a period as people type it is that period, and the one a year before it', () => {
    expect(figuresOf({ spec: { ...SPEC, periods: ['2024年上半年'] }, asOf: '2026-11-22' }).within).toEqual([
      '2024-S1',
      '2023-S1',
    ]);
  });

  test('a relative period is watched into the next year, and one that only figures tell from the year that it was', () => {
    const periods = [{ typed: '最新', period: '2023', months: '2023' }];
    const of = (typed: string) =>
      figuresOf({ spec: { ...SPEC, periods: [typed] }, asOf: '2024-08-10', periods }).within;
    expect(of('上月')).toEqual(['2025', '2024', '2023']);
    expect(of('本年累计')).toEqual(['2025', '2024', '2023']);
    expect(of('最新')).toEqual(['2024', '2023', '2022']);
    expect(of('上年同期')).toBeUndefined();
    expect(of('2024年累计')).toEqual(['2024', '2023']);
    expect(of('abc')).toEqual(['abc']);
  });

  test('of some scopes are those of these scopes', () => {
    const spec: TableQuery = { ...SPEC, scopes: ['ABOVE_SIZE_FIRMS'] };
    expect(figuresOf({ spec, asOf: '2026-11-22' })).toMatchObject({ scopes: ['ABOVE_SIZE_FIRMS'] });
  });

  test('a stock is found in the year at whose end it is counted', async () => {
    const where = { within: ['2025'], indicators: ledger.catalogue.indicators.map(({ code }) => code) };
    const QUESTION = `query ($where: FigureFilter) {
      figures(where: $where, first: 500) { edges { node { period indicator { timing } } } }
    }`;
    const { figures } = await ask<{
      figures: { edges: { node: { period: string; indicator: { timing: string } } }[] };
    }>(ledger, QUESTION, { where });
    const spans = figures.edges.map(({ node }) => node).filter(({ period }) => period.includes('/') || period < '2025');
    for (const { indicator, period } of spans) expect([indicator.timing, period.slice(-4)]).toEqual(['STOCK', '2025']);
  });
});

const change = (column: string, figureId: string | null): CellChange => ({
  rowKey: '440307|GDP|GROWTH|2024',
  label: '龙岗区 地区生产总值',
  column,
  header: column,
  before: 1,
  after: 2,
  beforeText: '1',
  afterText: '2',
  figureId,
});

const report = (part: Partial<RefreshReport>): RefreshReport => ({
  id: 'PB_A',
  sheet: 'Sheet1',
  address: 'A1:B2',
  moved: null,
  fromRevision: 5,
  toRevision: 6,
  isCaptionKept: false,
  added: [],
  gone: [],
  kept: [],
  copied: [],
  displaced: [],
  changes: [],
  ...part,
});

describe('a report of changes', () => {
  test('names for each published figure the statement behind it, the last one where there were several', () => {
    const item = (id: string, kind: NewsItem['kind']) => ({ kind, figure: { id } }) as NewsItem;
    const items = [item('F1', 'ADDED'), item('F1', 'CORRECTED')];
    const [row, ...others] = changedRows([change('ACTUAL', 'F1'), change('GAP', null)], items);
    expect(others).toEqual([]);
    expect(row?.changes.map((one) => one.item?.kind)).toEqual(['CORRECTED', undefined]);
  });

  test('names the withdrawn figure where an older one is shown in its place', () => {
    const gdp = { district: { code: '440307' }, indicator: { code: 'GDP' }, measure: 'GROWTH', rankOf: null };
    const withdrawn = (id: string, printed: string, of = {}) =>
      ({ kind: 'RETIRED', figure: { id, printed, ...gdp, ...of } }) as NewsItem;
    const items = [
      withdrawn('F2', '39.1%', { indicator: { code: 'EXPORTS' } }),
      withdrawn('F3', '8.1%'),
      withdrawn('F4', '39.1%'),
    ];
    const [row] = changedRows([{ ...change('ACTUAL', 'F1'), beforeText: '39.1%' }, change('GAP', null)], items);
    expect(row?.changes.map(({ item }) => item?.figure.id)).toEqual(['F4', undefined]);
  });

  const asked = { rowKey: 'A', column: 'ACTUAL', isAsked: true } as KeptResult;

  test('stops asking about a result that the user keeps, and still names it', () => {
    const other = { ...asked, rowKey: 'B' };
    expect(keptMine(report({ kept: [asked, other] }), asked).kept).toEqual([{ ...asked, isAsked: false }, other]);
  });

  test('holds what the first refresh did after a published result was taken, and still asks about the others of its row', () => {
    const other = { ...asked, column: '2023:ACTUAL' };
    const first = report({ changes: [change('TARGET', 'F2')], kept: [asked, other] });
    const second = report({ fromRevision: 6, changes: [change('ACTUAL', 'F1')] });
    const both = tookTheirs(first, second, asked);
    expect(both.changes.map(({ column }) => column)).toEqual(['TARGET', 'ACTUAL']);
    expect([both.fromRevision, both.kept]).toEqual([5, [other]]);
  });
});

describe('headers of a preview', () => {
  test('repeating columns are grouped under one header that names what repeats', () => {
    const column = (key: string, header: string, group?: string) => ({
      key,
      header,
      align: 'right' as const,
      ...(group === undefined ? {} : { group }),
    });
    const groups = headerGroups([
      column('DISTRICT', '地区'),
      column('2023:TARGET', '2023年 年度目标', '2023年'),
      column('2023:ACTUAL', '2023年 全年完成', '2023年'),
      column('2024:TARGET', '2024年 年度目标', '2024年'),
    ]);
    expect(groups.map(({ name, columns }) => [name, columns.map(({ header }) => header)])).toEqual([
      [undefined, ['地区']],
      ['2023年', ['年度目标', '全年完成']],
      ['2024年', ['年度目标']],
    ]);
  });
});

test('periods are in the order of time whatever the order of choosing, and those that only the API can read come last', () => {
  expect(inTime(['2024', '本年', '2023', '2024-S1'])).toEqual(['2023', '2024-S1', '2024', '本年']);
});
