import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../../api/command.ts';
import { openLedger } from '../../../data/ledger/ledger.ts';
import { snapshotAt } from '../../../data/ledger/snapshot.ts';
import { listFiguresOfDocument } from '../../data/ledger/document-figures.ts';
import { shippedLedger } from '../../data/plans/plans.ts';

/** A sheet of a bureau in a month and in the next, with the answers that the first one needs and figures that a person read from each. */
interface Shape {
  name: string;
  month: (month: number, values: readonly string[]) => string;
  values: [string[], string[]];
  answers: string[];
  /** The cells by hand: district, indicator, measure, period, value and unit. */
  gold: [string[], string[]];
}

const SHAPES: Shape[] = [
  {
    name: 'a card of a bureau with groups in front, the month and the months so far, rates and places',
    month: (month, [a, b, c, d, e, f]) => `福田区统计局
福田区2024年${month}月主要经济指标卡片
,,,${month}月,1-${month}月,,
类别,指标,计量单位,当月,累计,比上年同期增长(%),增速全市排名
核算,地区生产总值（季度）,亿元,—,${a},${b},4
投资,固定资产投资,亿元,${c},${d},${e},9
消费,社会消费品零售总额,亿元,${f},1620.44,2.1,6
注：排名为全市11个区（含功能区）由高到低。`,
    values: [
      ['4120.55', '5.6', '58.31', '402.17', '-3.4', '181.2'],
      ['5610.20', '5.9', '60.02', '589.30', '-2.8', '190.4'],
    ],
    answers: [],
    gold: [
      [
        '440304 GDP LEVEL 2024-01/2024-09 4120.55 亿元',
        '440304 GDP GROWTH 2024-01/2024-09 5.6 %',
        '440304 GDP RANK 2024-01/2024-09 4 位',
        '440304 FIXED_ASSET_INVESTMENT LEVEL 2024-09 58.31 亿元',
        '440304 FIXED_ASSET_INVESTMENT LEVEL 2024-01/2024-09 402.17 亿元',
        '440304 FIXED_ASSET_INVESTMENT GROWTH 2024-01/2024-09 -3.4 %',
        '440304 FIXED_ASSET_INVESTMENT RANK 2024-01/2024-09 9 位',
        '440304 RETAIL_SALES LEVEL 2024-09 181.2 亿元',
        '440304 RETAIL_SALES LEVEL 2024-01/2024-09 1620.44 亿元',
        '440304 RETAIL_SALES GROWTH 2024-01/2024-09 2.1 %',
        '440304 RETAIL_SALES RANK 2024-01/2024-09 6 位',
      ],
      [
        '440304 GDP LEVEL 2024 5610.2 亿元',
        '440304 GDP GROWTH 2024 5.9 %',
        '440304 GDP RANK 2024 4 位',
        '440304 FIXED_ASSET_INVESTMENT LEVEL 2024-12 60.02 亿元',
        '440304 FIXED_ASSET_INVESTMENT LEVEL 2024 589.3 亿元',
        '440304 FIXED_ASSET_INVESTMENT GROWTH 2024 -2.8 %',
        '440304 FIXED_ASSET_INVESTMENT RANK 2024 9 位',
        '440304 RETAIL_SALES LEVEL 2024-12 190.4 亿元',
        '440304 RETAIL_SALES LEVEL 2024 1620.44 亿元',
        '440304 RETAIL_SALES GROWTH 2024 2.1 %',
        '440304 RETAIL_SALES RANK 2024 6 位',
      ],
    ],
  },
  {
    name: 'months by rows with indicators and their rates above',
    month: (month, [a, b, c]) => `福田区2024年各月主要指标（累计数）,,,,
月份,社会消费品零售总额（亿元）,同比（%）,一般贸易盘子（亿元）,同比（%）
1-${month}月,${a},${b},${c},-1.5`,
    values: [
      ['340.6', '3.2', '620.1'],
      ['690.3', '2.5', '1250.7'],
    ],
    answers: ['INDICATOR:一般贸易盘子=IMPORTS_EXPORTS'],
    gold: [
      [
        '440304 RETAIL_SALES LEVEL 2024-01/2024-09 340.6 亿元',
        '440304 RETAIL_SALES GROWTH 2024-01/2024-09 3.2 %',
        '440304 IMPORTS_EXPORTS LEVEL 2024-01/2024-09 620.1 亿元',
        '440304 IMPORTS_EXPORTS GROWTH 2024-01/2024-09 -1.5 %',
      ],
      [
        '440304 RETAIL_SALES LEVEL 2024 690.3 亿元',
        '440304 RETAIL_SALES GROWTH 2024 2.5 %',
        '440304 IMPORTS_EXPORTS LEVEL 2024 1250.7 亿元',
        '440304 IMPORTS_EXPORTS GROWTH 2024 -1.5 %',
      ],
    ],
  },
  {
    name: 'districts by rows under a header of two rows, with the whole of the city as the last',
    month: (month, [a, b, c]) => `2024年1-${month}月深圳市各区主要经济指标,,,,
地区,固定资产投资,,商品房销售面积,
,绝对额（亿元）,同比增速（%）,绝对额（万平方米）,同比增速（%）
福田区,${a},-2.0,1.25,0.4
罗湖区,${b},7.9,0.86,-6.1
全市,${c},-3.1,12.04,1.2`,
    values: [
      ['450.2', '300.18', '4021'],
      ['600.1', '412.5', '5530.9'],
    ],
    answers: [],
    gold: [
      [
        '440304 FIXED_ASSET_INVESTMENT LEVEL 2024-01/2024-09 450.2 亿元',
        '440304 FIXED_ASSET_INVESTMENT GROWTH 2024-01/2024-09 -2 %',
        '440304 HOUSING_SALES_AREA LEVEL 2024-01/2024-09 1.25 万平方米',
        '440304 HOUSING_SALES_AREA GROWTH 2024-01/2024-09 0.4 %',
        '440303 FIXED_ASSET_INVESTMENT LEVEL 2024-01/2024-09 300.18 亿元',
        '440303 FIXED_ASSET_INVESTMENT GROWTH 2024-01/2024-09 7.9 %',
        '440303 HOUSING_SALES_AREA LEVEL 2024-01/2024-09 0.86 万平方米',
        '440303 HOUSING_SALES_AREA GROWTH 2024-01/2024-09 -6.1 %',
        '440300 FIXED_ASSET_INVESTMENT LEVEL 2024-01/2024-09 4021 亿元',
        '440300 FIXED_ASSET_INVESTMENT GROWTH 2024-01/2024-09 -3.1 %',
        '440300 HOUSING_SALES_AREA LEVEL 2024-01/2024-09 12.04 万平方米',
        '440300 HOUSING_SALES_AREA GROWTH 2024-01/2024-09 1.2 %',
      ],
      [
        '440304 FIXED_ASSET_INVESTMENT LEVEL 2024 600.1 亿元',
        '440304 FIXED_ASSET_INVESTMENT GROWTH 2024 -2 %',
        '440304 HOUSING_SALES_AREA LEVEL 2024 1.25 万平方米',
        '440304 HOUSING_SALES_AREA GROWTH 2024 0.4 %',
        '440303 FIXED_ASSET_INVESTMENT LEVEL 2024 412.5 亿元',
        '440303 FIXED_ASSET_INVESTMENT GROWTH 2024 7.9 %',
        '440303 HOUSING_SALES_AREA LEVEL 2024 0.86 万平方米',
        '440303 HOUSING_SALES_AREA GROWTH 2024 -6.1 %',
        '440300 FIXED_ASSET_INVESTMENT LEVEL 2024 5530.9 亿元',
        '440300 FIXED_ASSET_INVESTMENT GROWTH 2024 -3.1 %',
        '440300 HOUSING_SALES_AREA LEVEL 2024 12.04 万平方米',
        '440300 HOUSING_SALES_AREA GROWTH 2024 1.2 %',
      ],
    ],
  },
];

/** The command line beside a file of the shipped ledger. */
async function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'planbook-shape-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'planbook.db');
  writeFileSync(path, shippedLedger().client.serialize());
  vi.stubEnv('PLANBOOK_DB', path);
  onTestFinished(() => void vi.unstubAllEnvs());
  const command = async (...words: string[]) => {
    const said: string[] = [];
    const out = (text: string) => void said.push(text);
    return { status: await run(words, { language: 'ZH', out, error: out }), said: said.join('') };
  };
  return { command, folder, path };
}

/** The figures of the document that was published last, in no order. */
function published(path: string): string[] {
  const ledger = openLedger(path);
  try {
    const document = Number(ledger.value('SELECT max(id) FROM documents'));
    return listFiguresOfDocument(ledger, document, snapshotAt(ledger, { asOf: null }))
      .map(({ district, indicator, measure, period, value, unit }) =>
        [district?.code, indicator.code, measure, period.name, value, unit].join(' '),
      )
      .sort();
  } finally {
    ledger.close();
  }
}

test.each(SHAPES)(
  'a sheet of a new shape, $name, goes from file to published without a wrong figure, and next month’s needs no answer',
  async ({ month, values, answers, gold }) => {
    const { command, folder, path } = await commandLine();
    for (const [place, number] of [9, 12].entries()) {
      const file = join(folder, `${number}月.csv`);
      writeFileSync(file, month(number, values[place] ?? []));
      const told = place === 0 ? answers.flatMap((answer) => ['--answer', answer]) : [];
      const imported = await command('import', file, '--published', `2025-01-${number + 10}`, ...told);
      expect(imported).toEqual({ status: 0, said: expect.not.stringContaining('--answer') });
      expect((await command('publish', String(place + 1))).said).toContain('修订号');
      expect(published(path)).toEqual(gold[place]?.toSorted());
    }
    expect((await command('verify')).status).toBe(0);
  },
);
