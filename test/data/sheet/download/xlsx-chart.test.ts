import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';

const planOf = (rows: AnswerRow[] = ROWS, id = 'PB_CHART234') =>
  sheetPlan(tableAnswer(rows), QUERY, { id, language: 'ZH' });

async function partsOf(rows: AnswerRow[] = ROWS): Promise<Record<string, string>> {
  const files = unzipSync(await xlsxOf([planOf(rows)], { hasCharts: true }));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const all = (text: string | undefined, pattern: RegExp) =>
  [...(text ?? '').matchAll(pattern)].map(([, found]) => found);

describe('a chart in a file', () => {
  test('takes its names, labels and numbers from the cells of the table', async () => {
    const parts = await partsOf();
    const chart = parts['xl/charts/chart1.xml'];
    const sheet = /<sheet [^>]*name="([^"]+)"/.exec(parts['xl/workbook.xml'] ?? '')?.[1];
    expect(all(chart, /<c:f>([^<]+)<\/c:f>/g)).toEqual(
      ['$F$4', '$A$5:$A$7', '$F$5:$F$7', '$G$4', '$A$5:$A$7', '$G$5:$G$7'].map((cells) => `'${sheet}'!${cells}`),
    );
    expect(all(chart, /<c:numCache>.*?<c:v>([^<]+)<\/c:v>.*?<\/c:numCache>/g)).toEqual(['0.065', '0.09']);
  });

  test('draws goals as columns and results as markers without a line, on one pair of axes', async () => {
    const chart = (await partsOf())['xl/charts/chart1.xml'] ?? '';
    expect(all(chart, /<c:barChart>.*?(<c:ser>.*<\/c:ser>).*<\/c:barChart>/g)).toHaveLength(1);
    const results = /<c:lineChart>(.*)<\/c:lineChart>/.exec(chart)?.[1];
    expect(results).toContain('<a:ln w="25400"><a:noFill/></a:ln>');
    expect(results).toContain('<c:symbol val="circle"/>');
    expect(new Set(all(chart, /<c:axId val="(\d+)"/g)).size).toBe(2);
  });

  test('stands below the table, one row apart, and is called after it', async () => {
    const drawing = (await partsOf())['xl/drawings/drawing1.xml'] ?? '';
    expect(all(drawing, /<xdr:col>(\d+)<\/xdr:col>/g)).toEqual(['0']);
    const lastRow = planOf().caption.length + ROWS.length;
    expect(all(drawing, /<xdr:row>(\d+)<\/xdr:row>/g)).toEqual([String(lastRow + 2)]);
    expect(all(drawing, /name="([^"]+)"/g)).toEqual(['PB_CHART234']);
  });

  test('is left out of a file where no number stands in the table, and unless it is wished for', async () => {
    const words = ROWS.filter(({ target }) => typeof target === 'string').map((row) => ({ ...row, actual: null }));
    expect(Object.keys(await partsOf(words)).filter((path) => /chart|drawing/.test(path))).toEqual([]);
    expect(Object.keys(unzipSync(await xlsxOf([planOf()]))).filter((path) => /chart/.test(path))).toEqual([]);
  });

  test('writes words that XML or a sheet’s name would trip over', async () => {
    const odd = ROWS.slice(0, 2).map((row, index) => ({ ...row, district: `<区 & "${index}">`, indicator: "O'Brien" }));
    const chart = (await partsOf(odd))['xl/charts/chart1.xml'] ?? '';
    expect(chart).toContain('<c:v>&lt;区 &amp; &quot;0&quot;&gt;</c:v>');
  });
});
