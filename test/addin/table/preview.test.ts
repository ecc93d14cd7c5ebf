import { describe, expect, test } from 'vitest';
import { type FoldedPreview, formPreview, tablePreview } from '../../../addin/table/preview-fold.ts';
import { previewWidths } from '../../../addin/table/preview-width.ts';
import { TABLE_FORMS, type TableForm } from '../../../data/rules/table/form.ts';
import type { Language } from '../../../data/rules/words.ts';
import type { SheetPlan } from '../../../data/sheet/plan/plan.ts';
import { previewRows, visibleColumns } from '../../../data/sheet/plan/preview.ts';
import { formPlan } from '../../data/sheet/plan/form-plan.ts';

function previewOf(plan: SheetPlan): FoldedPreview {
  return formPreview({ columns: visibleColumns(plan), rows: previewRows(plan) });
}

function filed(form: TableForm, language: Language = 'ZH', formColumns: string[] = []): FoldedPreview {
  const [districts, indicators] = form === 'RANKING' ? [['440300'], ['GDP']] : [['440307'], []];
  return previewOf(formPlan({ form, districts, indicators, periods: ['2024'], formColumns }, { language }));
}

describe('the preview of a filed table', () => {
  test('begins with name, goal, result and verdict, whatever the form has before them', () => {
    const first = (form: TableForm) => {
      const { columns, first: count } = filed(form);
      return columns.slice(0, count).map(({ key }) => key);
    };
    expect(Object.fromEntries(TABLE_FORMS.map((form) => [form, first(form)]))).toEqual({
      EXECUTION: ['INDICATOR', 'TARGET', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL', 'VERDICT'],
      MONTHLY: ['INDICATOR', 'TARGET', 'ACTUAL', 'VERDICT'],
      RANKING: ['DISTRICT', 'LEVEL:ACTUAL', 'GROWTH:ACTUAL'],
      TASKS: ['GOAL', 'TARGET', 'ACTUAL', 'VERDICT'],
      WORDING: ['INDICATOR', 'PLAN', 'LATER', 'KIND'],
      YEARS: ['INDICATOR', 'TARGET', 'ACTUAL', 'VERDICT'],
      REMAINDER: ['INDICATOR', 'TARGET', 'ACTUAL'],
    });
  });

  test('shows every column once and every cell under its header, the number before the name', () => {
    const plan = formPlan({ form: 'TASKS', districts: ['440307'], indicators: [], periods: ['2024'] });
    const { columns, rows, folded, isReordered } = previewOf(plan);
    const sheet = visibleColumns(plan);
    expect(columns.map(({ key }) => key).toSorted()).toEqual(
      sheet.flatMap(({ key }) => (key === 'NUMBER' ? [] : key)).toSorted(),
    );
    const cells = previewRows(plan);
    for (const [row, shown] of rows.entries())
      for (const [at, { key }] of columns.entries()) {
        const own = cells[row]?.[sheet.findIndex((column) => column.key === key)] ?? '';
        expect(shown.cells[at]).toBe(at === 0 ? `${row + 1}. ${own}` : own);
      }
    expect([folded, isReordered]).toEqual([['序号', '目标事项'], true]);
  });

  test('is in the order that was chosen where that has them first', () => {
    const chosen = filed('TASKS', 'ZH', ['TASK', 'TARGET', 'ACTUAL', 'VERDICT', 'SOURCE']);
    expect(chosen.isReordered).toBe(false);
    expect(chosen.columns.map(({ key }) => key)).toEqual(['TASK', 'TARGET', 'ACTUAL', 'VERDICT', 'SOURCE']);
  });
});

describe('the widths of a preview', () => {
  const sum = (widths: number[]) => widths.reduce((all, width) => all + width, 0);

  test.each(['ZH', 'EN'] as const)('in %s hold what is looked at first within any pane', (language) => {
    for (const form of TABLE_FORMS) {
      const preview = filed(form, language);
      for (const room of [270, 300, 430, 590, 860, 1500]) {
        const widths = previewWidths(preview, room);
        expect(sum(widths.slice(0, preview.first)), `${form} at ${room}`).toBeLessThanOrEqual(room);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(40);
        expect(widths[0]).toBeGreaterThanOrEqual(60);
      }
    }
  });

  test('on a wide page hold the whole of every form but its longest sentences', () => {
    for (const form of TABLE_FORMS) {
      const widths = sum(previewWidths(filed(form), 1500));
      expect(widths, form).toBeLessThanOrEqual(1500);
    }
  });

  test('a number is never cut for a sentence', () => {
    const columns = [
      { key: 'INDICATOR', header: '指标', align: 'left' as const },
      { key: 'TARGET', header: '目标', align: 'right' as const },
      { key: 'TEXT', header: '原文', align: 'left' as const },
    ];
    const rows = [['地区生产总值', '123,456,789.12', '很长的句子'.repeat(30)]];
    const preview = formPreview({ columns, rows });
    expect(previewWidths(preview, 1500).reduce((all, width) => all + width, 0)).toBeGreaterThan(700);
    expect(previewWidths(preview, 300)[1]).toBeGreaterThan('123,456,789.12'.length * 6.5);
  });
});

describe('the preview of a table of one’s own', () => {
  const words = ['DISTRICT', 'INDICATOR', 'MEASURE'].map((key) => ({ key, header: key, align: 'left' as const }));
  const figures = ['TARGET', 'ACTUAL', 'PREVIOUS', 'VERDICT'].map((key) => ({
    key,
    header: key,
    align: 'right' as const,
  }));
  const columns = [...words, ...figures];
  const rows = [
    ['龙岗区', '地区生产总值', '总量', '', '2,500.99', '', ''],
    ['龙岗区', '地区生产总值', '同比增速', '6.5%', '9.0%', '6.8%', '高于年度目标'],
  ];

  test('has the words that tell its rows apart in one cell where there is little room', () => {
    const narrow = tablePreview({ columns, rows }, true);
    expect(narrow.columns.map(({ key }) => key)).toEqual(['MEASURE', 'TARGET', 'ACTUAL', 'VERDICT', 'PREVIOUS']);
    expect(narrow.rows[1]).toEqual({ cells: ['同比增速', '6.5%', '9.0%', '高于年度目标', '6.8%'], rest: [] });
    expect([narrow.folded, narrow.first]).toEqual([['DISTRICT', 'INDICATOR', 'MEASURE'], 4]);
    const two = tablePreview({ columns, rows: [...rows, ['光明区', ...(rows[1] ?? []).slice(1)]] }, true);
    expect(two.rows.map(({ cells, rest }) => [cells[0], ...rest])).toEqual([
      ['龙岗区', '总量'],
      ['龙岗区', '同比增速'],
      ['光明区', '同比增速'],
    ]);
    const one = tablePreview({ columns, rows: rows.slice(0, 1) }, true);
    expect(one.rows.map(({ cells, rest }) => [cells[0], ...rest])).toEqual([['地区生产总值']]);
  });

  test('has a column for each where there is room', () => {
    const wide = tablePreview({ columns, rows }, false);
    expect(wide.columns.map(({ key }) => key)).toEqual([
      ...['DISTRICT', 'INDICATOR', 'MEASURE', 'TARGET', 'ACTUAL', 'VERDICT', 'PREVIOUS'],
    ]);
    expect([wide.folded, wide.isReordered]).toEqual([[], true]);
  });

  test('keeps periods beside each other together, each with its goal, result and verdict first', () => {
    const of = (year: string) =>
      ['TARGET', 'PREVIOUS', 'ACTUAL', 'VERDICT'].map((key) => ({
        ...{ key: `${year}:${key}`, header: `${year} ${key}`, group: year, align: 'right' as const },
      }));
    const { columns: shown, first } = tablePreview(
      { columns: [...words, ...of('2023'), ...of('2024')], rows: [] },
      false,
    );
    expect(shown.slice(3).map(({ key }) => key)).toEqual(
      ['2023', '2024'].flatMap((year) => ['TARGET', 'ACTUAL', 'VERDICT', 'PREVIOUS'].map((key) => `${year}:${key}`)),
    );
    expect(first).toBe(6);
  });
});
