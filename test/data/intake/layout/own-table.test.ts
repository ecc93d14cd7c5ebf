import { beforeAll, describe, expect, test } from 'vitest';
import { workbookOf } from '../../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../../data/intake/grid/read-workbook.ts';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { catalogueOf } from '../../../../data/intake/layout/ledger-catalogue.ts';
import { printedText } from '../../../../data/intake/layout/read-figure.ts';
import { checkReceived } from '../../../../data/intake/received/received-table.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import { snapshotAt } from '../../../../data/ledger/snapshot.ts';
import type { TableForm } from '../../../../data/rules/table/form.ts';
import type { TableQuery } from '../../../../data/rules/table/table-query.ts';
import { LANGUAGES, type Language } from '../../../../data/rules/words.ts';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { shippedLedger } from '../../plans/plans.ts';
import { planOf } from '../../sheet/plan/form-plan.ts';

let ledger: Ledger;

beforeAll(() => {
  ledger = shippedLedger();
});

const INDICATORS = ['GDP', '固定资产投资', '社会消费品零售总额', '规模以上工业增加值', '建设筹集保障性住房'];
const DISTRICTS = ['440307', '440310', '440309', '440311'];

const plain = (districts: string[], ...periods: string[]): TableQuery => ({
  ...{ districts, indicators: INDICATORS, periods },
});
const filed = (form: TableForm, period: string): TableQuery => ({
  ...{ form, periods: [period], districts: [form === 'RANKING' ? '440300' : '440307'] },
  indicators: form === 'RANKING' ? ['GDP'] : [],
});

/** Tables as the pane inserts them and as they are downloaded, with the least number of figures in them. */
const TABLES: [string, TableQuery, number][] = [
  ['of the results of a year', plain(DISTRICTS, '2023'), 20],
  ['of goals of a year and results so far', plain(DISTRICTS, '2024'), 20],
  ['of a part of a year', plain(DISTRICTS, '2024-S1'), 9],
  ['of two years', plain(['440307'], '2023', '2024'), 15],
  ['of main indicators after a year', filed('EXECUTION', '2023'), 5],
  ['of main indicators within a year', filed('EXECUTION', '2024-S1'), 10],
  ['of the monthly watch', filed('MONTHLY', '2024-S1'), 6],
  ['of districts by rank', filed('RANKING', '2024-S1'), 3],
  ['of promises by work item', filed('TASKS', '2024-S1'), 80],
  ['of last year beside this year’s goals', filed('YEARS', '2024'), 80],
  ['of what is left of the goals', filed('REMAINDER', '2024'), 15],
];

async function workbookOfTable(query: TableQuery, language: Language) {
  const plan = planOf(ledger, query, { language, id: 'PB_OWN2345' });
  return workbookOf(readWorkbook(await xlsxOf([plan]), 'table.xlsx'));
}

async function figuresOf(query: TableQuery, language: Language, takesGoals: boolean) {
  const workbook = await workbookOfTable(query, language);
  const { figures } = readLayout(workbook, { catalogue: catalogueOf(ledger), answers: {}, takesGoals });
  return [...figures];
}

describe('a table of the house that is brought in again', () => {
  test.each(TABLES)('%s is read without a question, in English as in Chinese', async (_, query, least) => {
    const read = LANGUAGES.map(async (language) => {
      const figures = await figuresOf(query, language, true);
      // The figure of a rank that documents print without a unit is told by no table.
      const asked = figures.filter(
        ({ questions, indicator }) => questions.length > 0 && !indicator?.startsWith('TOP100'),
      );
      expect(asked.map(({ cell, questions }) => [cell, questions[0]?.code, questions[0]?.value])).toEqual([]);
      return figures.map(({ cell, district, indicator, scope, measure, basis, period, role, value, unit }) =>
        [cell, district, indicator, scope && 1, measure, basis, period, role, value, unit].join(' '),
      );
    });
    const [chinese = [], english] = await Promise.all(read);
    expect(english).toEqual(chinese);
    expect(chinese.length).toBeGreaterThanOrEqual(least);
  });

  test('brings in no goal and nothing that is only left to do as a result', async () => {
    for (const [name, query] of TABLES)
      for (const { cell, role, period, headers } of await figuresOf(query, 'EN', false)) {
        expect(role, `${name} ${cell}`).not.toBe('TARGET');
        expect(period, `${name} ${cell} ${headers.join()}`).not.toMatch(/2024-Q[34]/);
      }
  });

  test('agrees with the ledger wherever that has the same, also where somebody set it against it as a text', () => {
    const plan = planOf(ledger, plain(DISTRICTS, '2024-S1'), { language: 'EN', id: 'PB_OWN2345' });
    const columns = plan.columns.filter(({ role }) => role !== 'input');
    const shown = (value: unknown, format: string | null | undefined) =>
      typeof value === 'number' && format?.includes('%') ? `${(value * 100).toFixed(1)}%` : String(value ?? '');
    const table = [
      plan.caption[0],
      columns.map(({ header }) => header).join('\t'),
      ...plan.rowKeys.map((_, row) =>
        columns.map(({ cells, numberFormats }) => shown(cells[row], numberFormats[row])).join('\t'),
      ),
    ].join('\n');
    const { cells, questions } = checkReceived(
      ledger,
      { table, name: '', answers: [] },
      snapshotAt(ledger, { asOf: null }),
    );
    expect(questions).toEqual([]);
    expect(cells.filter(({ finding }) => finding === 'DIFFERS')).toEqual([]);
    expect(cells.filter(({ finding }) => finding === 'AGREES').length).toBeGreaterThan(4);
  });

  test('keeps the words of its units in what is quoted', async () => {
    const [first] = await figuresOf(filed('RANKING', '2024-S1'), 'EN', false);
    expect(first?.unit).toBe('亿元');
    expect(first && printedText(first)).toMatch(/ \(100 million yuan\)$/);
  });
});
