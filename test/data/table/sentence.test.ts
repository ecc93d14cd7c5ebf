import { describe, expect, test } from 'vitest';
import { TABLE_FORMS } from '../../../data/rules/table/form.ts';
import { TABLE_LAYOUTS } from '../../../data/rules/words.ts';
import type { TableSpec } from '../../../data/table/frame/spec.ts';
import { sentencesOf } from '../../../data/table/sentence.ts';
import { tableOf } from '../../../data/table/table.ts';
import { wordedIn } from '../../../schema/fault.ts';
import { figureIn, ledgerOf, shippedLedger, shippedPlans } from '../plans/plans.ts';
import { ledgerWith, monthsOf2024 } from './form/filed.ts';

const ledger = shippedLedger();
const GDP = '上半年，地区生产总值2500.99亿元，同比增长9.0%，高于年度计划目标2.5个百分点，增速居全市行政区第一。';

function told(spec: Partial<TableSpec>, of = ledger): string[] {
  return sentencesOf(of, tableOf(of, { districts: ['龙岗'], indicators: [], periods: ['2024'], ...spec }));
}

describe('the sentence of a row', () => {
  test('tells level, growth, its gap to the goal and the place, as a report would', () => {
    expect(told({ form: 'EXECUTION', indicators: ['GDP'] })).toEqual([GDP]);
    expect(told({ indicators: ['GDP'], layout: 'PAIRED' })).toEqual([GDP]);
    expect(told({ form: 'EXECUTION', indicators: ['GDP'], language: 'EN' })).toEqual([
      "First half: Gross regional product 2,500.99 (100 million yuan), up 9.0% year on year, 2.5 points above the plan's goal for the year, No. 1 in the city's districts by growth.",
    ]);
  });

  test('begins with the district where the table is of several, and names the year where it is of several', () => {
    const [longgang, pingshan] = told({ districts: ['龙岗', '坪山'], indicators: ['GDP'], layout: 'PAIRED' });
    expect(longgang).toBe(`龙岗区${GDP}`);
    expect(pingshan).toBe('2024年，坪山区地区生产总值增长目标为10%以上（计划目标）。');
    expect(told({ indicators: ['GDP'], periods: ['2023', '2024'], layout: 'PAIRED' })).toEqual([
      '2023年，地区生产总值同比增长6.3%。',
      `2024年${GDP}`,
    ]);
  });

  test('is that of all its districts or periods where they stand side by side', () => {
    const [across] = told({ districts: ['龙岗', '福田'], indicators: ['RETAIL_SALES'], layout: 'BY_DISTRICT' });
    expect(across).toMatch(/^龙岗区上半年，/);
    const years = told({ indicators: ['GDP'], periods: ['2023', '2024'], measures: ['GROWTH'], layout: 'BY_PERIOD' });
    expect(years).toEqual([`2023年，地区生产总值同比增长6.3%。2024年上半年，${grown()}`]);
  });

  test('is the goal where no result is published, and says so where nothing is', () => {
    expect(told({ indicators: ['新增病床位', '全口径税收收入'] })).toEqual([
      '2024年，新增病床位目标为2800张（计划目标）。',
      '2024年，全口径税收收入没有可列入本表的目标或结果。',
    ]);
    expect(told({ districts: ['龙岗', '福田'], indicators: ['GDP'], measures: ['GROWTH'], language: 'EN' })[1]).toBe(
      'Futian District, 2024: Gross regional product (Growth, year on year), no goal or result to be shown in this table.',
    );
  });

  test('never tells last year’s figures as those of the year, where no result is out yet', () => {
    expect(told({ form: 'EXECUTION', districts: ['光明'], indicators: ['固定资产投资'] })).toEqual([
      '2024年，固定资产投资目标为1100亿元以上（计划目标）。',
    ]);
  });

  test('sets a result against the goal that its row shows', () => {
    const homes = told({ form: 'TASKS', indicators: ['AFFORDABLE_HOUSING_RAISED'] });
    expect(homes).toEqual(['上半年，建设筹集保障性住房4229套，完成年度计划目标的28.2%。']);
    const early = told({ form: 'REMAINDER', indicators: ['KINDERGARTEN_PLACES_ADDED'] });
    expect(early).toEqual(['上半年，新增学前教育学位2790座，完成年中安排的年度目标的36.9%。']);
  });

  test('tells last year’s result and this year’s goal where a table shows both', () => {
    expect(told({ form: 'YEARS', indicators: ['GDP'] })).toEqual([
      '2023年，地区生产总值同比增长6.3%。2024年，地区生产总值增长目标为6.5%（计划目标）。',
    ]);
  });

  test('of two wordings says what differs', () => {
    const [homes] = told({ form: 'WORDING', indicators: ['AFFORDABLE_HOUSING_RAISED'] });
    expect(homes).toMatch(/^建设筹集保障性住房：.+计划目标为1\.5万套，.+年中安排为力争1\.7万套，高于年初计划2000套，/);
    const [beds] = told({ form: 'WORDING', indicators: ['新增病床位'] });
    expect(beds).toMatch(/计划目标为2800张，.+另有表述，不计变化量：“.*新增病床位1600张”。$/);
  });

  test('of a ranking is that of the district, with the places printed', () => {
    const city = told({ form: 'RANKING', districts: ['深圳'], indicators: ['GDP'], periods: ['2024-S1'] });
    expect(city[6]).toBe(
      '龙岗区上半年，地区生产总值2500.99亿元，同比增长9.0%，高于年度计划目标2.5个百分点，增速居全市行政区第一。',
    );
    expect(city[0]).toBe('2024年1-6月，深圳市地区生产总值没有可列入本表的目标或结果。');
  });

  test('of a stock at the end of a month names the month alone', () => {
    const parts = told({ form: 'TASKS', indicators: ['ZERO_DISCHARGE_COMMUNITIES_TOTAL'] });
    expect(parts).toEqual(['截至6月末，累计创建污水零直排小区5517个，占比88.2%，低于年中安排的年度目标1.8个百分点。']);
  });
});

function grown(): string {
  return GDP.replace('上半年，', '');
}

test.each([...TABLE_FORMS, ...TABLE_LAYOUTS])(
  'every row of %s that ships is told in whole sentences of either language',
  (name) => {
    const form = TABLE_FORMS.find((one) => one === name);
    const layout = TABLE_LAYOUTS.find((one) => one === name);
    const spec: Partial<TableSpec> = layout
      ? {
          layout,
          districts: ['龙岗', '光明', '福田'],
          indicators: ['GDP', 'PM25', '用水总量', '节能减排'],
          periods: ['2023', '2024'],
        }
      : { ...(form && { form }) };
    const asked = form === 'RANKING' ? { ...spec, districts: ['深圳'], indicators: ['GDP'] } : spec;
    for (const language of ['ZH', 'EN'] as const) {
      const sentences = told({ ...asked, language });
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) {
        expect(sentence).toMatch(language === 'ZH' ? /^.{4,}。$/ : /^[A-Z“PM0-9].{4,}\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|，，|。。|^[，:：]| {2}/);
      }
    }
  },
);

test('a result beside a binding goal whose number from above is not held is told without it, and proves nothing', () => {
  const stated = { ...monthsOf2024('2024', 1, 12), value: -26, printed: '26%' };
  const made = ledgerWith([{ like: 'GM-2023-PLAN/152', but: stated }]);
  const said = (form: 'EXECUTION' | 'TASKS' | undefined) => {
    const spec = { ...(form && { form }), districts: ['光明'], indicators: ['WATER_USE_PER_GDP'] };
    const { columns } = tableOf(made, { ...spec, periods: ['2024'] });
    const verdicts = columns.find(({ kind }) => kind === 'VERDICT')?.values ?? [];
    return [told(spec, made).join(''), verdicts.join()];
  };
  for (const form of ['EXECUTION', 'TASKS', undefined] as const) {
    const [sentence, verdicts] = said(form);
    expect(sentence, form).toMatch(/26%/);
    expect(sentence, form).not.toMatch(/目标|百分点/);
    expect(verdicts, form).toContain('待核');
  }
});

test('a result that nobody may set against the goal is told without it', () => {
  const set = shippedPlans();
  figureIn(set, 'LG-2024-MID/004').basis = 'SAME_SCOPE';
  const made = ledgerOf(set);
  const [sentence] = told({ form: 'EXECUTION', indicators: ['GDP'] }, made);
  expect(sentence).toMatch(/同口径增长9.0%/);
  expect(sentence).not.toMatch(/高于/);
});

test('a table too long for a report has no sentences, and says how many a table may have', () => {
  const all = { districts: ledger.catalogue.districts, indicators: ledger.catalogue.indicators };
  const everything = Object.fromEntries(
    Object.entries(all).map(([name, list]) => [name, list.map(({ code }) => code)]),
  );
  expect(() => wordedIn('ZH', () => told(everything))).toThrow(/^一次最多2000项，这次要了\d{4,}项/);
});
