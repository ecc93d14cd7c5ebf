import { describe, expect, test } from 'vitest';
import type { IndicatorTraits } from '../../../../data/rules/figure/stated-figure.ts';
import { reportSentence, type SentenceFigure } from '../../../../data/rules/sentence/report-sentence.ts';
import type { Language, Measure } from '../../../../data/rules/words.ts';
import { goal, growth, indicator, result } from '../figure/stated.ts';

const LONGGANG = { name: '龙岗区', nameEn: 'Longgang District' };

type Told = Parameters<typeof result>[0] & { among?: string };
interface Telling {
  about?: Partial<IndicatorTraits> & { mainMeasure?: Measure };
  goals?: Parameters<typeof goal>[0][];
  language?: Language;
}

const said = (told: Told): SentenceFigure => ({ ...result(told), among: told.among ?? null });

function telling(told: Told[], { about = {}, goals = [], language = 'ZH' }: Telling = {}): string {
  const { mainMeasure = 'LEVEL', ...stated } = about;
  return reportSentence(
    {
      owner: LONGGANG,
      indicator: { ...indicator(stated), mainMeasure },
      figures: told.map(said),
      goals: goals.map(goal),
    },
    language,
  );
}

function promised(target: Parameters<typeof goal>[0], about: Telling['about'] = {}): string {
  return telling(
    [goal(target) as unknown as Told].map((one) => ({ ...one, period: target.period ?? '2024' })),
    { about },
  );
}

const homes = { name: '建设筹集保障性住房', timing: 'FLOW' } as const;
const water = { name: '用水总量', direction: 'LOWER', timing: 'FLOW' } as const;

describe('results', () => {
  test('level, growth with its gap to the goal, and rank stand in one sentence, the rank last', () => {
    const half = { period: '2024-S1' };
    const figures: Told[] = [
      { ...half, measure: 'RANK', rankOf: 'GROWTH', value: 1, unit: '位', printed: '第一', among: '全市' },
      { ...half, ...growth(9, { printed: '9%' }), ...half },
      { ...half, value: 2500.99, unit: '亿元', decimals: 2 },
    ];
    expect(telling(figures, { goals: [growth(6.5, { printed: '6.5%' })] })).toBe(
      '龙岗区2024年上半年，地区生产总值2500.99亿元，同比增长9.0%，高于年度计划目标2.5个百分点，增速居全市第一。',
    );
  });

  test.each([
    ['2024', '龙岗区2024年，'],
    ['2024-Q1', '龙岗区2024年一季度，'],
    ['2024-01/2024-09', '龙岗区2024年前三季度，'],
    ['2024-01/2024-04', '龙岗区2024年1-4月，'],
    ['2024-02/2024-10', '龙岗区2024年2-10月，'],
    ['2024-06', '龙岗区2024年6月，'],
    ['2021/2025', '龙岗区2021-2025年，'],
  ])('the period %s is said as a report says it', (period, begins) => {
    expect(telling([{ period, value: 5, unit: '亿元' }])).toBe(`${begins}地区生产总值5亿元。`);
  });

  test('what stands at the end of a period is told as of that day', () => {
    const about = { name: '累计建成超充站', timing: 'STOCK' } as const;
    expect(telling([{ period: '2024-S1', value: 70, unit: '座' }], { about })).toBe(
      '龙岗区截至2024年6月末，累计建成超充站70座。',
    );
  });

  test('a fall is said as such, with the bound turned round, and an unchanged rate as 持平', () => {
    expect(telling([growth(-3, { printed: '3%' })])).toBe('龙岗区2024年，地区生产总值同比下降3.0%。');
    expect(telling([growth(-22.5, { comparator: 'AT_MOST', basis: '较2020年', printed: '22.5%' })])).toBe(
      '龙岗区2024年，地区生产总值较2020年下降22.5%以上。',
    );
    expect(telling([growth(0, { printed: '0%' })])).toBe('龙岗区2024年，地区生产总值同比持平。');
  });

  test('a part of the year is a share of the goal, by whom it was set', () => {
    const half: Told = { period: '2024-S1', value: 4229, unit: '套' };
    const goals = [{ value: 15000, unit: '套' }];
    expect(telling([half], { about: homes, goals })).toBe(
      '龙岗区2024年上半年，建设筹集保障性住房4229套，完成年度计划目标的28.2%。',
    );
    const arranged = [{ value: 17000, unit: '套', authority: 'INTERIM' as const }];
    expect(telling([half], { about: homes, goals: arranged })).toContain('，完成年中安排的年度目标的24.9%。');
  });

  test('a miss by a hair is not called the whole goal', () => {
    const told = telling([{ value: 14999, unit: '套' }], { about: homes, goals: [{ value: 15000, unit: '套' }] });
    expect(told).toContain('完成年度计划目标的99.9%。');
  });

  test('a cap that is kept is not called an achievement', () => {
    const goals = [{ value: 1.74, unit: '亿立方米', comparator: 'AT_MOST' as const }];
    const whole: Told = { value: 1.63, unit: '亿立方米' };
    expect(telling([whole], { about: water, goals })).toContain('用水总量1.63亿立方米，控制在年度计划目标以内。');
    expect(telling([{ ...whole, period: '2024-S1', value: 0.87 }], { about: water, goals })).toContain(
      '占年度计划控制数的50.0%。',
    );
  });

  test.each<[string, Told, Parameters<typeof goal>[0]]>([
    ['on another basis', growth(13.3, { basis: 'SAME_SCOPE', printed: '13.3%' }), growth(-2.42)],
    ['an open bound that decides nothing', growth(25, { comparator: 'AT_LEAST', printed: '25%' }), growth(27)],
    ['of another kind of unit', { value: 5, unit: '公顷' }, { value: 9, unit: '公里' }],
    ['beside a goal in words', growth(5, { printed: '5%' }), growth(0, { value: null, printed: '完成上级下达任务' })],
    ['of a year within the years of its goal', growth(5, { printed: '5%' }), growth(6, { period: '2021/2025' })],
  ])('a result %s is set against no goal', (_, told, target) => {
    expect(telling([told], { goals: [target] })).not.toContain('目标');
  });

  const trees = { name: '植树任务', timing: 'FLOW' } as const;
  const words = { value: null, printed: '提前超额完成', comparator: null };
  test.each([
    ['ZH', { ...words, claim: true }, '龙岗区2024年，植树任务：“提前超额完成”，报告称已完成。'],
    ['EN', { ...words, claim: true }, 'claimed as done.'],
    ['ZH', words, '龙岗区2024年，植树任务：“提前超额完成”。'],
    ['ZH', { value: 5, unit: '公顷', claim: true, printed: '5公顷' }, '龙岗区2024年，植树任务5公顷。'],
  ] as const)('in %s a result in words that claims its goal says so: %s', (language, told, sentence) => {
    const goals = [{ value: null, printed: '完成上级下达任务', unit: null }];
    const isClaim = told.value === null;
    expect(telling([told], { about: trees, goals: isClaim ? goals : [], language })).toContain(sentence);
  });

  test.each([
    [3415, 6836, '2024-S1', '49.9%'],
    [3418, 6836, '2024-S1', '50.0%'],
    [7491, 10_000, '2024-01/2024-09', '74.9%'],
    [74_996, 100_000, '2024-01/2024-09', '74.9%'],
    [99_996, 100_000, '2024', '99.9%'],
  ])(
    '%d of %d in %s is told as %s, never as the share of the year that it is short of',
    (value, target, period, share) => {
      const told = telling([{ value, unit: '套', period }], { about: homes, goals: [{ value: target, unit: '套' }] });
      expect(told).toContain(`完成年度计划目标的${share}`);
    },
  );

  test('work taken in hand is set against no goal', () => {
    const goals = [{ value: 23, unit: '个' }];
    expect(telling([{ value: 23, unit: '个' }], { about: { timing: 'SCOPE' }, goals })).not.toContain('目标');
  });

  test('an open bound above the goal reaches it, by no number', () => {
    const told = telling([growth(25, { comparator: 'AT_LEAST', printed: '25%' })], { goals: [growth(20)] });
    expect(told).toBe('龙岗区2024年，地区生产总值同比增长25%以上，达到年度计划目标。');
  });

  test('a rate whose base is not printed carries that warning where it is set against a goal', () => {
    const told = telling([growth(1.5, { basis: 'UNSTATED', printed: '1.5%' })], { goals: [growth(2)] });
    expect(told).toBe('龙岗区2024年，地区生产总值增长1.5%，低于年度计划目标0.5个百分点（口径未注明）。');
  });

  test('words stay the words, and an estimate is called one', () => {
    expect(telling([{ printed: '按照上级部署正常推进' }])).toBe('龙岗区2024年，地区生产总值：“按照上级部署正常推进”。');
    expect(telling([{ role: 'ESTIMATE', value: 5000, unit: '亿元', comparator: 'ABOUT' }])).toBe(
      '龙岗区2024年，预计地区生产总值5000亿元左右。',
    );
  });

  test.each([
    ['十大', 10, '个', '10个'],
    ['“零”', 0, '起', '0起'],
    ['16.6', 16.6, '微克/立方米', '16.6微克/立方米'],
    ['1000余人次', 1000, '人次', '1000余人次'],
  ])('%s, which only its own sentence can print, is told as %s', (printed, value, unit, told) => {
    expect(telling([{ printed, value, unit }])).toContain(told);
  });

  test('a name that ends in a letter or digit is kept apart from the number', () => {
    expect(telling([{ value: 18, unit: '微克' }], { about: { name: 'PM2.5' } })).toContain('PM2.5为18微克');
  });

  test('in English it is a line of facts with thousands grouped', () => {
    const figures: Told[] = [
      { period: '2024-S1', value: 2500.99, unit: '亿元', decimals: 2 },
      growth(9, { period: '2024-S1', printed: '9%' }),
    ];
    expect(telling(figures, { goals: [growth(6.5)], language: 'EN' })).toBe(
      "Longgang District, first half of 2024: Gross regional product 2,500.99 (100 million yuan), up 9.0% year on year, 2.5 points above the plan's goal for the year.",
    );
  });
});

describe('goals', () => {
  test('a goal is named with who set it and how firmly', () => {
    expect(promised(growth(6.5, { comparator: 'AT_LEAST', printed: '6.5%' }))).toBe(
      '2024年，龙岗区地区生产总值增长目标为6.5%以上（计划目标）。',
    );
    const striven = { value: 17000, unit: '套', printed: '1.7万套', authority: 'INTERIM', strength: 'STRIVE' } as const;
    expect(promised(striven, homes)).toBe('2024年，龙岗区建设筹集保障性住房目标为1.7万套（年中安排，力争）。');
    expect(promised(growth(9, { stretch: true, printed: '争9' }))).toContain('目标为9%（计划目标，奋斗目标）。');
  });

  test.each([
    [{ value: 1.74, unit: '亿立方米', comparator: 'AT_MOST' as const }, '目标为控制在1.74亿立方米以内（'],
    [growth(15, { comparator: 'ABOUT', printed: '15%' }), '增长目标为15%左右（'],
    [growth(-2.42, { printed: '-2.42%' }), '下降目标为2.42%（'],
    [{ printed: '完成上级下达指标任务', authority: 'ASSIGNED' as const }, '目标为“完成上级下达指标任务”（上级下达）'],
  ])('%# keeps the comparator as printed', (target, told) => {
    expect(promised(target, water)).toContain(told);
  });
});

test.each([
  ['“零增量”', '目标为“零增量”'],
  ['实现“零增量”', '目标为“实现‘零增量’”'],
  ['不新增', '目标为“不新增”'],
])('a goal in the words %s stands in one pair of quotation marks: %s', (printed, told) => {
  expect(promised({ value: null, printed, unit: null })).toContain(told);
});

test('the name of a thing of the district does not repeat the district', () => {
  const beds = { name: '区妇幼保健院开放床位', timing: 'STOCK' } as const;
  expect(promised({ value: 300, unit: '张' }, beds)).toContain('龙岗区妇幼保健院开放床位目标为300张');
  expect(promised({ value: 300, unit: '张' }, { ...beds, name: '医院床位' })).toContain('龙岗区医院床位目标');
});

const fallOf = (value: number, printed: string) => ({
  ...growth(value, { printed }),
  measure: 'CHANGE' as const,
  basis: '较2020年',
});
test.each([
  [-25.32, '降幅大于年度计划目标2.82个百分点', 'a fall 2.82 points greater than'],
  [-20, '降幅小于年度计划目标2.5个百分点', 'a fall 2.5 points smaller than'],
  [3, '高于年度计划目标25.5个百分点', '25.5 points above'],
])('beside a goal that asks for a fall of 22.5 %%, %d %% is told as %s', (value, chinese, english) => {
  const target = { ...fallOf(-22.5, '22.5%'), comparator: 'AT_MOST' as const };
  const told = (language: Language) =>
    telling([fallOf(value, `${Math.abs(value)}%`)], { about: { direction: 'LOWER' }, goals: [target], language });
  expect(told('ZH')).toContain(chinese);
  expect(told('EN')).toContain(english);
});
