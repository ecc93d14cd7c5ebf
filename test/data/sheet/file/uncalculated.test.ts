import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { type AnswerRow, QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { cellElements, partOf, withParts } from './file-bytes.ts';

const ID = 'PB_UNKNOWN2';
const SHEET = 'xl/worksheets/sheet1.xml';
const LONGGANG = '440307|GDP|GROWTH|2024';
const PINGSHAN = '440310|GDP|GROWTH|2024';

const planOf = (rows: AnswerRow[], revision: number) =>
  sheetPlan(tableAnswer(rows, revision), QUERY, { id: ID, language: 'ZH' });
const plan = planOf(ROWS, 5);
const news = planOf(
  ROWS.map((row) => (row.key === LONGGANG ? { ...row, actual: 9.2, gap: 2.7 } : row)),
  6,
);

let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([plan]);
});

function addressOf(rowKey: string, columnKey: string): string {
  const at = plan.columns.findIndex(({ key }) => key === columnKey);
  return `${String.fromCharCode(65 + at)}${plan.caption.length + 2 + plan.rowKeys.indexOf(rowKey)}`;
}

/** The file with another result of every formula. */
function resulting(result: string, type = ''): Uint8Array {
  return withParts(file, {
    [SHEET]: (text) =>
      text.replace(
        /<c r="(\w+)"( s="\d+")?[^>]*>(<f>[^<]*<\/f>)(?:<v>[^<]*<\/v>|<v\/>)?<\/c>/g,
        (_, address, style = '', formula) => `<c r="${address}"${style}${type}>${formula}${result}</c>`,
      ),
  });
}

function refreshed(bytes: Uint8Array, wanted = news) {
  const book = openWorkbookFile(bytes);
  const report = refreshFileTable(book, ID, wanted);
  return { report, bytes: book.parts.bytes() };
}

const told = ({ changes }: ReturnType<typeof refreshed>['report']) =>
  changes.map(({ rowKey, column, beforeText, afterText }) => [rowKey, column, beforeText, afterText]);

describe('a file of a program that does not calculate', () => {
  test.each([
    ['left out what formulas come to', () => resulting('')],
    ['left it empty', () => resulting('<v></v>')],
    ['left it empty in one tag', () => resulting('<v/>')],
    ['wrote 0 for each', () => resulting('<v>0</v>')],
    ['wrote an empty text for each', () => resulting('<v></v>', ' t="str"')],
    [
      'wrote 0 for some and an empty text for the others',
      () =>
        withParts(resulting('<v>0</v>'), {
          [SHEET]: (text) => text.replace(/(<c r="K\d+"[^>]*)>(<f>[^<]*<\/f>)<v>0</g, '$1 t="str">$2<v><'),
        }),
    ],
    ['wrote an error for each', () => resulting('<v>#NAME?</v>', ' t="e"')],
  ])('brings no false news where it %s, and gets what they come to', (_, bytes) => {
    const none = refreshed(bytes(), plan);
    expect(told(none.report)).toEqual([]);
    expect(cellElements(partOf(none.bytes, SHEET)).get(addressOf(LONGGANG, 'GAP'))).toContain('<v>2.5</v>');
    const { report, bytes: after } = refreshed(bytes());
    expect(told(report)).toEqual([[LONGGANG, 'ACTUAL', '9.0%', '9.2%']]);
    const cells = cellElements(partOf(after, SHEET));
    expect(cells.get(addressOf(LONGGANG, 'GAP'))).toContain('<v>2.7</v>');
    expect(cells.get(addressOf(PINGSHAN, 'VERDICT'))).toContain('<v>未收录完成情况</v>');
  });

  test('brings news of formulas where an empty text is what they came to', () => {
    const published = planOf(
      ROWS.map((row) => (row.key === PINGSHAN ? { ...row, actual: 12.5, gap: 4.5, verdict: '完成' } : row)),
      6,
    );
    expect(told(refreshed(file, published).report)).toContainEqual([PINGSHAN, 'GAP', '', '+4.5']);
  });

  test('keeps the formula that its user put in place of a result, and shows it', () => {
    const own = (at: string) => (text: string) =>
      text.replace(new RegExp(`<c r="${at}"( s="\\d+")?(?:/>|>.*?</c>)`), `<c r="${at}"$1><f>SUM(A1:A3)</f></c>`);
    for (const key of [LONGGANG, PINGSHAN]) {
      const address = addressOf(key, 'ACTUAL');
      const { report, bytes } = refreshed(withParts(resulting(''), { [SHEET]: own(address) }));
      expect(report.kept).toMatchObject([{ rowKey: key, mineText: '=SUM(A1:A3)', isAsked: key === LONGGANG }]);
      const cells = cellElements(partOf(bytes, SHEET));
      expect(cells.get(address)).toContain('<f>SUM(A1:A3)</f>');
      // Only a program that calculates can tell what follows from it.
      expect(cells.get(addressOf(key, 'VERDICT'))).not.toContain('<v>');
    }
  });

  test('knows a column of formulas of which the header was changed', () => {
    const renamed = withParts(resulting(''), {
      'xl/tables/table1.xml': (text) => text.replace('name="完成情况"', 'name="评价"'),
      'xl/sharedStrings.xml': (text) => text.replace('<t>完成情况</t>', '<t>评价</t>'),
    });
    const { report, bytes } = refreshed(renamed);
    expect(told(report)).toEqual([[LONGGANG, 'ACTUAL', '9.0%', '9.2%']]);
    expect(openWorkbookFile(bytes).links[0]?.definition?.columns).toContainEqual({
      ...{ key: 'VERDICT', header: '评价', renamed: true },
    });
  });
});
