import { describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { changedEntries, partOf, withParts } from './file-bytes.ts';

const ID = 'PB_FILETEST';
const CHART = 'xl/charts/chart1.xml';
const RATES = ROWS.filter(({ unit }) => unit === '%');
const HOMES = ROWS.filter(({ unit }) => unit === '套');

const planOf = (rows: AnswerRow[], revision = 5) =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: ID, language: 'ZH' });
const withChart = (rows: AnswerRow[]) => xlsxOf([planOf(rows)], { hasCharts: true });

function refreshed(file: Uint8Array, rows: AnswerRow[]): Uint8Array {
  const book = openWorkbookFile(file);
  refreshFileTable(book, ID, planOf(rows, 6));
  return book.parts.bytes();
}

/** The cells that the chart's series take their names, labels and numbers from. */
const cells = (file: Uint8Array) =>
  [...partOf(file, CHART).matchAll(/<c:f>[^<]*!([^<]+)<\/c:f>/g)].map(([, found]) => found);

describe('the refresh of a file with a chart', () => {
  test('leaves the chart as it is where the table keeps its rows', async () => {
    const file = await withChart(RATES.slice(0, 3));
    const after = refreshed(
      file,
      RATES.slice(0, 3).map((row) => ({ ...row, actual: 9.5 })),
    );
    expect(changedEntries(file, after).changed).not.toContain(CHART);
    expect(cells(after)).toEqual(['$F$4', '$A$5:$A$7', '$F$5:$F$7', '$G$4', '$A$5:$A$7', '$G$5:$G$7']);
  });

  test('lets the chart draw new rows of the unit it draws', async () => {
    const after = refreshed(await withChart(RATES.slice(0, 3)), RATES);
    expect(cells(after)).toEqual(['$F$4', '$A$5:$B$9', '$F$5:$F$9', '$G$4', '$A$5:$B$9', '$G$5:$G$9']);
  });

  test('leaves new rows of another unit out of it', async () => {
    const after = refreshed(await withChart(RATES.slice(0, 3)), [...RATES.slice(0, 3), ...HOMES]);
    expect(cells(after)).toContain('$F$5:$F$7');
    expect(cells(after)).not.toContain('$F$5:$F$8');
  });

  test('lets a chart of the user’s own that draws a whole column draw all of it, as Excel would', async () => {
    const file = withParts(await withChart(RATES.slice(0, 3)), {
      'xl/drawings/drawing1.xml': (old) => old.replace(`name="${ID}"`, 'name="我的图"'),
      [CHART]: (old) => old.replace('$G$5:$G$7', '$G$5:$G$6'),
    });
    const after = refreshed(file, [...RATES.slice(0, 3), ...HOMES]);
    expect(cells(after)).toEqual(['$F$4', '$A$5:$A$8', '$F$5:$F$8', '$G$4', '$A$5:$A$8', '$G$5:$G$6']);
  });

  test.each([
    ['drawn from two areas', '(表!$F$5:$F$7,表!$G$5:$G$7)', '(表!$F$5:$F$9,表!$G$5:$G$9)'],
    ['drawn from an area and a cell', '(表!$F$5:$F$7,表!$AZ$7)', '(表!$F$5:$F$9,表!$AZ$7)'],
    ['of another sheet', '(别表!$F$5:$F$7,表!$F$5)', '(别表!$F$5:$F$7,表!$F$5)'],
  ])('lets a series %s draw all rows where it drew all of them', async (_, before, after) => {
    const series = (place: string) =>
      `<c:ser><c:val><c:numRef><c:extLst><c15:formulaRef xmlns:c15="c15"><c15:sqref>${place}</c15:sqref></c15:formulaRef></c:extLst><c:f>${place}</c:f></c:numRef></c:val></c:ser>`;
    const sheet = (place: string) => place.replaceAll(/(?<!别)表!/g, "'2024年计划执行情况'!");
    const chart = (place: string) => `<c:chartSpace xmlns:c="c">${series(sheet(place))}</c:chartSpace>`;
    const file = withParts(await withChart(RATES.slice(0, 3)), { [CHART]: chart(before) });
    expect(partOf(refreshed(file, RATES), CHART)).toBe(chart(after));
  });

  describe('whose title changes', () => {
    const later = (title: string) => {
      const answer = { ...tableAnswer(RATES.slice(0, 3), 6), title, caption: [title, '单位：%'] };
      return sheetPlan(answer, QUERY, { id: ID, language: 'ZH' });
    };
    const titleOf = (file: Uint8Array) =>
      [...(/<c:title>.*?<\/c:title>/s.exec(partOf(file, CHART))?.[0] ?? '').matchAll(/<a:t>([^<]*)/g)].map(
        ([, one]) => one,
      );
    const NOW = '龙岗区2024年1-7月 A&B';
    const to = (file: Uint8Array) => {
      const book = openWorkbookFile(file);
      refreshFileTable(book, ID, later(NOW));
      return book.parts.bytes();
    };

    test('names the chart by it, for those too who have it read out', async () => {
      const file = await withChart(RATES.slice(0, 3));
      expect(titleOf(file)).toEqual([planOf(RATES).caption[0]]);
      const after = to(file);
      expect(titleOf(after)).toEqual(['龙岗区2024年1-7月 A&amp;B']);
      expect(partOf(after, DRAWING)).toContain('descr="龙岗区2024年1-7月 A&amp;B"');
      expect(titleOf(to(after))).toEqual(['龙岗区2024年1-7月 A&amp;B']);
    });

    test('also where another program has broken the words up', async () => {
      const [title = ''] = planOf(RATES).caption;
      const broken = `${title.slice(0, 2)}</a:t></a:r><a:r><a:t>${title.slice(2)}`;
      const file = withParts(await withChart(RATES.slice(0, 3)), {
        [CHART]: (old) => old.replace(`<a:t>${title}`, `<a:t>${broken}`),
      });
      expect(titleOf(to(file)).join('')).toBe('龙岗区2024年1-7月 A&amp;B');
    });

    test('leaves the words that a user gave the chart', async () => {
      const [title = ''] = planOf(RATES).caption;
      const file = withParts(await withChart(RATES.slice(0, 3)), {
        [CHART]: (old) => old.replace(`<a:t>${title}`, '<a:t>我的图'),
      });
      expect(titleOf(to(file))).toEqual(['我的图']);
    });
  });

  test.each([
    ['draws totals', '$F$8:$G$8', '$F$10:$G$10'],
    ['draws one total', '$G$8', '$G$10'],
    ['draws a column down to its total', '$G$6:$G$8', '$G$6:$G$10'],
    ['draws the last row before them', '$G$7', '$G$7'],
    ['draws what is beside them', '$AZ$8', '$AZ$8'],
  ])('lets a chart of the user’s own follow the totals of a table: one that %s', async (_, before, after) => {
    const file = withParts(await withChart(RATES.slice(0, 3)), {
      'xl/drawings/drawing1.xml': (old) => old.replace(`name="${ID}"`, 'name="我的图"'),
      'xl/tables/table1.xml': (old) =>
        old.replace(' ref="A4:AD7" totalsRowShown="0"', ' ref="A4:AD8" totalsRowCount="1"'),
      'xl/worksheets/sheet1.xml': (old) =>
        old.replace('</sheetData>', '<row r="8"><c r="F8"><v>1</v></c></row></sheetData>'),
      [CHART]: (old) => old.replace('$G$5:$G$7', before),
    });
    const drawn = cells(refreshed(file, RATES));
    expect(drawn[5]).toBe(after);
    expect(drawn[2]).toBe('$F$5:$F$9');
  });

  const DRAWING = 'xl/drawings/drawing1.xml';
  const topOf = (file: Uint8Array) => Number(/<xdr:from>.*?<xdr:row>(\d+)</.exec(partOf(file, DRAWING))?.[1]);

  test('lets the chart make room for new rows, which it would cover', async () => {
    const file = await withChart(RATES.slice(0, 3));
    const after = refreshed(file, RATES);
    expect(topOf(after) - topOf(file)).toBe(RATES.length - 3);
    expect(changedEntries(file, refreshed(file, RATES.slice(0, 3))).changed).not.toContain(DRAWING);
  });

  /** A chart of the user's own, whose upper left corner is in a cell. */
  const ownAt = (row: number, column: number) => (old: string) =>
    old
      .replace(`name="${ID}"`, 'name="我的图"')
      .replace(/(<xdr:from><xdr:col>)\d+(.*?<xdr:row>)\d+/, `$1${column}$2${row}`);

  test.each([
    ['of ours beside the table, where a user put it', (old: string) => old.replace(/(<xdr:row>)\d+/, '$12'), 0],
    ['of the user’s own that new rows would cover', ownAt(8, 29), 2],
    ['of the user’s own further down', ownAt(9, 1), 0],
  ])('lets what is below make room for new rows, and nothing else: a chart %s', async (_, change, by) => {
    const file = withParts(await withChart(RATES.slice(0, 3)), { [DRAWING]: change });
    expect(topOf(refreshed(file, RATES)) - topOf(file)).toBe(by);
  });

  test('keeps pictures below the table at their distances, and those beside it where they are', async () => {
    const picture = (row: number, columns: [number, number]) =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>${columns[0]}</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>${columns[1]}</xdr:col><xdr:row>${row + 3}</xdr:row></xdr:to><xdr:pic/></xdr:twoCellAnchor>`;
    const pictures = (by: number) =>
      picture(8 + by, [0, 4]) + picture(20 + by, [28, 40]) + picture(8, [31, 33]) + picture(2, [0, 1]);
    const file = withParts(await withChart(RATES.slice(0, 3)), {
      [DRAWING]: (old) => old.replace('</xdr:wsDr>', `${pictures(0)}</xdr:wsDr>`),
    });
    expect(partOf(refreshed(file, RATES), DRAWING)).toContain(pictures(2));
  });
});
