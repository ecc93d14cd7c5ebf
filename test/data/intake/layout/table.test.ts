import { describe, expect, test } from 'vitest';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { BUREAU_CASES } from './bureau-case.ts';
import { DOWNLOAD_CASES } from './download-case.ts';
import { GROUP_CASES } from './group-case.ts';
import { MIXED_CASES } from './mixed-case.ts';
import { MONTHLY_CASES, type TableCase } from './table-case.ts';
import { drawn, said } from './table-file.ts';
import { YEARBOOK_CASES } from './yearbook-case.ts';

function cellOf({ sheet, cell }: { sheet: string | null; cell: string }, isOne: boolean): string {
  return isOne || sheet === null ? cell : `${sheet}!${cell}`;
}

function check({ file, sheets, answers, figures, not = {}, asked, warned = {}, count }: TableCase): void {
  const layout = readLayout(drawn(file, ...sheets), answers ? { answers } : {});
  const isOne = sheets.length === 1;
  const read = new Map([...layout.figures].map((figure) => [cellOf(figure, isOne), said(figure)]));
  const left = new Map(layout.notFigures.map((cell) => [cellOf(cell, isOne), cell.why]));
  const cells = Object.keys(figures);
  expect(Object.fromEntries(cells.map((cell) => [cell, read.get(cell) ?? left.get(cell)]))).toEqual(figures);
  expect(Object.fromEntries(Object.keys(not).map((cell) => [cell, left.get(cell) ?? read.get(cell)]))).toEqual(not);
  const codes = new Map(
    [...layout.figures].map((figure) => [cellOf(figure, isOne), figure.warnings.map(({ code }) => code)]),
  );
  expect(Object.fromEntries(Object.keys(warned).map((cell) => [cell, codes.get(cell)]))).toEqual(warned);
  if (asked) expect(layout.questions.map(({ code, value }) => `${code} ${value}`)).toEqual(asked);
  if (count !== undefined) expect(layout.figures.length).toBe(count);
}

describe('tables of bureaux and yearbooks', () => {
  test.each(
    [...MONTHLY_CASES, ...YEARBOOK_CASES, ...GROUP_CASES, ...BUREAU_CASES, ...MIXED_CASES, ...DOWNLOAD_CASES].map(
      (one): [string, TableCase] => [one.title, one],
    ),
  )('%s', (_, one) => check(one));
});
