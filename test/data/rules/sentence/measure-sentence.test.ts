import { describe, expect, test } from 'vitest';
import type { IndicatorTraits } from '../../../../data/rules/figure/stated-figure.ts';
import { reportSentence } from '../../../../data/rules/sentence/report-sentence.ts';
import type { Measure } from '../../../../data/rules/words.ts';
import { goal, growth, indicator, result } from '../figure/stated.ts';

type Stated = Parameters<typeof result>[0] & { among?: string | undefined };

interface Facts {
  figures: Stated[];
  goals?: Stated[];
  about?: Partial<IndicatorTraits> & { mainMeasure?: Measure };
  isYearKnown?: boolean;
}

const OWNER = { name: '龙岗区', nameEn: 'Longgang' };

/** The sentence in both languages. */
function told({ figures, goals = [], about = {}, isYearKnown = false }: Facts): [string, string] {
  const facts = {
    owner: OWNER,
    indicator: { mainMeasure: 'LEVEL' as const, ...indicator({ name: '工业产值', nameEn: 'Output' }), ...about },
    figures: figures.map((figure) => ({ ...result(figure), among: figure.among ?? null })),
    goals: goals.map(goal),
    isYearKnown,
  };
  return [reportSentence(facts, 'ZH'), reportSentence(facts, 'EN')];
}

/** The sentence of a goal. */
function asked(target: Stated, about: Facts['about'] = {}): [string, string] {
  const full = { role: 'TARGET', authority: 'PLAN', strength: 'PLAN', ...target } as const;
  return told({ figures: [full], about });
}

const rank = (value: number, printed: string, rest: Stated = {}): Stated => ({
  ...{ measure: 'RANK', rankOf: 'GROWTH', value, unit: '位', printed, among: '全市' },
  ...rest,
});
const points = (measure: Measure, value: number, rest: Stated = {}): Stated => ({
  ...{ measure, value, unit: '个百分点', printed: `${Math.abs(value)}个百分点` },
  ...rest,
});

describe('a result of each measure is told in its own words', () => {
  test.each<[string, Stated, string, string]>([
    ['a share', { measure: 'SHARE', value: 27.5, unit: '%' }, '占比27.5%', ' a share of 27.5%'],
    ['a multiple', { measure: 'MULTIPLE', value: 2, unit: '倍' }, '2倍', ' 2 times'],
    ['how far a task is', { measure: 'COMPLETION', value: 85, unit: '%' }, '任务完成率85%', ' 85% of the task done'],
    ['more than the city', points('GAP_TO_CITY', 2.4), '高于全市2.4个百分点', ' 2.4 points above the city'],
    ['less than the city', points('GAP_TO_CITY', -0.5), '低于全市0.5个百分点', ' 0.5 points below the city'],
    [
      'points gained since a year',
      points('CHANGE_POINTS', 1.2, { basis: '较2020年' }),
      '较2020年提高1.2个百分点',
      ' up 1.2 points (较2020年)',
    ],
    [
      'a change since a year',
      { measure: 'CHANGE', value: 5, unit: '%', basis: '较2020年' },
      '较2020年上升5%',
      ' up 5% (较2020年)',
    ],
    ['a change without a base', { measure: 'CHANGE', value: 5, unit: '%' }, '上升5%', ' up 5%'],
    [
      'growth in real terms',
      growth(5, { basis: 'CONSTANT_PRICE' }),
      '按可比价格计算增长5.0%',
      ' up 5.0% at constant prices',
    ],
    ['growth without a base', growth(5, { basis: null }), '增长5.0%', ' up 5.0%'],
    ['a first place', rank(1, '第一'), '增速居全市第一', ' No. 1 in the city by growth'],
    ['a place by its number', rank(3, '3', { rankOf: 'SHARE' }), '占比居全市第3位', ' No. 3 in the city by share'],
    ['a place at the head', rank(1, '首位'), '增速居全市首位', ' No. 1 in the city by growth'],
    ['a place called the highest', rank(1, '最高'), '增速为全市最高', ' No. 1 in the city by growth'],
    ['a place among some that nobody names', rank(2, '第二', { among: undefined }), '增速居第二', ' No. 2 by growth'],
  ])('%s', (_, figure, zh, en) => {
    expect(told({ figures: [figure] })).toEqual([`龙岗区2024年，工业产值${zh}。`, `Longgang, 2024: Output${en}.`]);
  });

  test('the main measure needs no name, and a rank is none that stands for the indicator', () => {
    const share = { measure: 'SHARE', value: 95, unit: '%' } as const;
    expect(told({ figures: [share], about: { mainMeasure: 'SHARE' } })[0]).toBe('龙岗区2024年，工业产值95%。');
    const place = rank(2, '第二', { rankOf: 'OTHER' });
    expect(told({ figures: [place], about: { mainMeasure: 'RANK' } })[0]).toBe('龙岗区2024年，工业产值居全市第二。');
  });

  test('a rank closes the sentence, and of a main measure that is told it needs no name', () => {
    const gained = points('CHANGE_POINTS', 1, { basis: '较2020年' });
    expect(told({ figures: [rank(1, '第一'), gained] })[0]).toBe(
      '龙岗区2024年，工业产值较2020年提高1个百分点，增速居全市第一。',
    );
    const figures: Stated[] = [{ measure: 'SHARE', value: 95, unit: '%' }, rank(2, '第二', { rankOf: 'SHARE' })];
    expect(told({ figures, about: { mainMeasure: 'SHARE' } })[0]).toBe('龙岗区2024年，工业产值95%，居全市第二。');
  });

  test('a rank does not repeat what its indicator’s name says', () => {
    expect(told({ figures: [rank(3, '第3位')], about: { name: '全市百强区' } })[0]).toBe(
      '龙岗区2024年，全市百强区增速居第3位。',
    );
  });

  test('what is ranked is said only where more than the level is told', () => {
    const place = rank(3, '第3位', { rankOf: 'LEVEL' });
    const level = { value: 80, unit: '亿元' };
    expect(told({ figures: [place] })[0]).toBe('龙岗区2024年，工业产值居全市第3位。');
    expect(told({ figures: [place, level] })[0]).toBe('龙岗区2024年，工业产值80亿元，居全市第3位。');
    expect(told({ figures: [place, level, growth(9)] })[0]).toBe(
      '龙岗区2024年，工业产值80亿元，同比增长9.0%，总量居全市第3位。',
    );
  });

  test('words beside a number are quoted, and a claim of the goal is told as the report’s', () => {
    const words = { measure: 'SHARE', printed: '进一步提高' } as const;
    expect(told({ figures: [{ value: 80, unit: '亿元' }, words] })).toEqual([
      '龙岗区2024年，工业产值80亿元，“进一步提高”。',
      'Longgang, 2024: Output 80 (100 million yuan), “进一步提高”.',
    ]);
    const claim = { printed: '超额完成', claim: true };
    expect(told({ figures: [claim], goals: [{ value: 90, unit: '亿元' }] })).toEqual([
      '龙岗区2024年，工业产值：“超额完成”，报告称已完成。',
      'Longgang, 2024: Output: “超额完成”, claimed as done.',
    ]);
  });

  test('an estimate is called one once', () => {
    const estimate = { role: 'ESTIMATE', value: 90, unit: '亿元' } as const;
    const goals = [{ value: 100, unit: '亿元' }];
    expect(told({ figures: [estimate], goals })).toEqual([
      '龙岗区2024年，预计工业产值90亿元。',
      'Longgang, 2024 (estimate): Output 90 (100 million yuan).',
    ]);
    expect(told({ figures: [estimate], about: { name: '预计产值' } })[0]).toBe('龙岗区2024年，预计产值90亿元。');
  });

  test('nothing is told of nothing', () => {
    expect(told({ figures: [] })).toEqual(['', '']);
  });
});

describe('the months of a result', () => {
  const stock = { about: { timing: 'STOCK' } as const };

  test.each<[string, Facts, string, string]>([
    [
      'a part of a known year',
      { figures: [{ period: '2024-S1', value: 9 }], isYearKnown: true },
      '上半年',
      'first half',
    ],
    ['a known year', { figures: [{ period: '2024', value: 9 }], isYearKnown: true }, '2024年', '2024'],
    ['a span', { figures: [{ period: '2021/2025', value: 9 }], isYearKnown: true }, '2021-2025年', '2021-2025'],
    [
      'the end of some months',
      { ...stock, figures: [{ period: '2024-S1', value: 9 }] },
      '截至2024年6月末',
      'end of Jun 2024',
    ],
    [
      'the end of some months of a known year',
      { ...stock, figures: [{ period: '2024-S1', value: 9 }], isYearKnown: true },
      '截至6月末',
      'end of Jun',
    ],
    [
      'the end of a known year',
      { ...stock, figures: [{ period: '2024-S2', value: 9 }], isYearKnown: true },
      '截至2024年末',
      'end of 2024',
    ],
    [
      'growth of a stock',
      { ...stock, figures: [growth(9, { period: '2024-S1' })] },
      '2024年上半年',
      'first half of 2024',
    ],
    ['a stock in words', { ...stock, figures: [{ printed: '九座' }] }, '2024年', '2024'],
  ])('%s', (_, facts, zh, en) => {
    const [sentence, english] = told(facts);
    expect(sentence.split('，')[0]).toBe(`龙岗区${zh}`);
    expect(english.split(':')[0]).toBe(`Longgang, ${en}`);
  });
});

describe('the place of a result beside its goal', () => {
  const level = (value: number, rest: Stated = {}): Stated => ({ value, unit: '万元', ...rest });

  test.each<[string, Stated, Stated, string, string, Facts['about']?]>([
    [
      'a place further back',
      rank(7, '第7位'),
      rank(5, '第5位'),
      '比年度计划目标靠后2位',
      "2 places behind the plan's goal for the year",
    ],
    ['a place reached', rank(3, '第3位'), rank(5, '第5位'), '达到年度计划目标', "the plan's goal for the year reached"],
    ['a place so far', rank(7, '第7位', { period: '2024-S1' }), rank(5, '第5位'), '', ''],
    [
      'a multiple reached',
      { measure: 'MULTIPLE', value: 2, unit: '倍' },
      { measure: 'MULTIPLE', value: 2, unit: '倍' },
      '达到年度计划目标',
      "the plan's goal for the year reached",
    ],
    ['a range reached', level(2), level(2, { upper: 3 }), '达到年度计划目标', "the plan's goal for the year reached"],
    ['a range missed', level(1), level(2, { upper: 3 }), '', ''],
    [
      'a range in another unit',
      { value: 10, upper: 12, unit: '亩' },
      { value: 1, unit: '公顷' },
      '低于年度计划目标',
      "below the plan's goal for the year",
    ],
    ['a rough number short of the goal', level(8, { comparator: 'ABOUT' }), level(9), '', ''],
    [
      'a rough number that reaches it',
      level(10, { comparator: 'ABOUT' }),
      level(9),
      '达到年度计划目标',
      "the plan's goal for the year reached",
    ],
    [
      'a number that no word binds',
      level(6, { comparator: null }),
      level(9),
      '完成年度计划目标的66.7%',
      "66.7% of the plan's goal for the year",
    ],
    ['the very place', rank(5, '第5位'), rank(5, '第5位'), '达到年度计划目标', "the plan's goal for the year reached"],
    [
      'a multiple above its cap',
      { measure: 'MULTIPLE', value: 3, unit: '倍' },
      { measure: 'MULTIPLE', value: 2, unit: '倍', comparator: 'AT_MOST' },
      '',
      '',
    ],
    ['growth of at most the goal', growth(6, { comparator: 'AT_MOST' }), growth(6), '', ''],
    [
      'growth of at least so much without a base',
      growth(5, { comparator: 'AT_LEAST', basis: 'UNSTATED' }),
      growth(6),
      '',
      '',
    ],
    [
      'a bound of a part of the year',
      level(60, { comparator: 'ABOVE', period: '2024-S1' }),
      level(50, { comparator: 'AT_MOST' }),
      '',
      '',
    ],
    [
      'growth of nearly so much',
      growth(6, { comparator: 'NEARLY' }),
      growth(6.5),
      '低于年度计划目标',
      "below the plan's goal for the year",
    ],
    [
      'growth of at least so much in a part of the year',
      growth(8, { comparator: 'AT_LEAST', period: '2024-S1' }),
      growth(6.5),
      '高于年度计划目标',
      "above the plan's goal for the year",
    ],
    [
      'years',
      level(30, { period: '2021/2025' }),
      level(60, { period: '2021/2025' }),
      '完成2021-2025年计划目标的50.0%',
      "50.0% of the plan's goal for the 2021-2025",
    ],
    [
      'a half year’s own goal',
      level(30, { period: '2024-S1' }),
      level(60, { period: '2024-S1', authority: 'STEERING' }),
      '完成上半年调度目标的50.0%',
      '50.0% of the steering goal for the first half',
    ],
    [
      'a goal from above',
      growth(5),
      growth(6, { authority: 'ASSIGNED' }),
      '低于上级下达的年度目标1个百分点',
      '1 points below the goal for the year assigned from above',
    ],
    [
      'a goal that nobody is named for',
      growth(6),
      growth(6, { authority: null }),
      '与年度目标持平',
      'equal to the goal for the year',
    ],
    [
      'a price',
      level(7),
      level(9),
      '低于年度计划目标2万元',
      "2 (10,000 yuan) below the plan's goal for the year",
      { timing: 'AVERAGE' },
    ],
    [
      'a stock above its cap',
      level(11),
      level(10, { comparator: 'AT_MOST' }),
      '高于年度计划目标1万元',
      "1 (10,000 yuan) above the plan's goal for the year",
      { timing: 'STOCK' },
    ],
    [
      'a stock within its cap',
      level(9),
      level(10, { comparator: 'AT_MOST' }),
      '控制在年度计划目标以内',
      "within the plan's goal for the year",
      { timing: 'STOCK' },
    ],
    [
      'a flow above its cap',
      level(11),
      level(10, { comparator: 'AT_MOST' }),
      '占年度计划控制数的110.0%',
      "110.0% of the plan's cap for the year used",
    ],
    [
      'a growth rate within its cap',
      growth(5),
      growth(6, { comparator: 'AT_MOST' }),
      '低于年度计划目标1个百分点',
      "1 points below the plan's goal for the year",
    ],
  ])('%s', (_, actual, target, zh, en, about = {}) => {
    const [sentence, english] = told({ figures: [actual], goals: [target], about });
    const [alone, aloneEn] = told({ figures: [actual], about });
    expect(sentence).toBe(zh === '' ? alone : alone.replace(/。$/, `，${zh}。`));
    expect(english).toBe(en === '' ? aloneEn : aloneEn.replace(/\.$/, `, ${en}.`));
  });

  test('each measure is set beside its own goal, and a rank beside that of its kind', () => {
    const goals = [{ value: 90, unit: '亿元' }, growth(6), rank(5, '第5位', { rankOf: 'LEVEL' }), rank(2, '第2位')];
    const figures = [growth(7), rank(3, '第3位')];
    expect(told({ figures, goals })[0]).toBe(
      '龙岗区2024年，工业产值同比增长7.0%，高于年度计划目标1个百分点，增速居全市第3位，比年度计划目标靠后1位。',
    );
  });

  test('a base that is not printed is warned of only beside one that is', () => {
    const unstated = growth(7, { basis: 'UNSTATED' });
    expect(told({ figures: [unstated], goals: [growth(6, { basis: 'UNSTATED' })] })[0]).toBe(
      '龙岗区2024年，工业产值增长7.0%，高于年度计划目标1个百分点。',
    );
    expect(told({ figures: [growth(7)], goals: [growth(6, { basis: 'UNSTATED' })] })[0]).toBe(
      '龙岗区2024年，工业产值同比增长7.0%，高于年度计划目标1个百分点（口径未注明）。',
    );
    const about = { growthBasis: 'CONSTANT_PRICE' } as const;
    expect(told({ figures: [unstated], goals: [growth(6)], about })[0]).toBe(
      '龙岗区2024年，工业产值增长7.0%，高于年度计划目标1个百分点。',
    );
  });
});

describe('a goal of each measure', () => {
  test.each<[string, Stated, string, string, Facts['about']?]>([
    [
      'a level that is ensured',
      { value: 80, unit: '亿元', comparator: 'AT_LEAST', strength: 'MUST' },
      '2024年，龙岗区工业产值目标为80亿元以上（计划目标，确保）。',
      'Longgang, 2024: Output, goal: at least 80 (100 million yuan) (plan goal, ensure).',
    ],
    [
      'a share',
      { measure: 'SHARE', value: 27, unit: '%' },
      '2024年，龙岗区工业产值占比目标为27%（计划目标）。',
      'Longgang, 2024: Output, goal for its share: 27% (plan goal).',
    ],
    [
      'a place',
      rank(3, '第3位'),
      '2024年，龙岗区工业产值增速位次目标为全市第3位（计划目标）。',
      'Longgang, 2024: Output, goal for its rank by growth: No. 3 in the city (plan goal).',
    ],
    [
      'a place of another kind',
      rank(3, '3', { rankOf: 'OTHER' }),
      '2024年，龙岗区工业产值位次目标为全市第3位（计划目标）。',
      'Longgang, 2024: Output, goal for its rank: No. 3 in the city (plan goal).',
    ],
    [
      'a fall since a year',
      { measure: 'CHANGE', value: -22.5, unit: '%', comparator: 'AT_MOST', basis: '较2020年', printed: '22.5%' },
      '2024年，龙岗区工业产值较2020年下降目标为22.5%以上（计划目标）。',
      'Longgang, 2024: Output, goal for its fall (较2020年): at least 22.5% (plan goal).',
    ],
    [
      'points to gain',
      points('CHANGE_POINTS', 1, { strength: null }),
      '2024年，龙岗区工业产值提高目标为1个百分点（计划目标）。',
      'Longgang, 2024: Output, goal for its rise: 1 points (plan goal).',
    ],
    [
      'what stands at the end of the year',
      { value: 70, unit: '座' },
      '到2024年末，龙岗区工业产值目标为70座（计划目标）。',
      'Longgang, end of 2024: Output, goal: 70 units (plan goal).',
      { timing: 'STOCK' },
    ],
    [
      'growth of a main measure under a cap',
      growth(3, { comparator: 'AT_MOST', printed: '3%' }),
      '2024年，龙岗区工业产值目标为3%以内（计划目标）。',
      'Longgang, 2024: Output, goal: at most 3% (plan goal).',
      { mainMeasure: 'GROWTH', timing: 'STOCK' },
    ],
    [
      'growth without a base',
      growth(3, { basis: 'UNSTATED', stretch: true, printed: '保3' }),
      '2024年，龙岗区工业产值增长目标为3%（计划目标，奋斗目标）。',
      'Longgang, 2024: Output, goal for growth: 3% (plan goal, stretch goal).',
    ],
    [
      'points to lose',
      points('CHANGE_POINTS', -1, { basis: '较2020年' }),
      '2024年，龙岗区工业产值较2020年下降目标为1个百分点（计划目标）。',
      'Longgang, 2024: Output, goal for its fall (较2020年): 1 points (plan goal).',
    ],
    [
      'a level below zero',
      { value: -5, unit: '亿元' },
      '2024年，龙岗区工业产值目标为-5亿元（计划目标）。',
      'Longgang, 2024: Output, goal: -5 (100 million yuan) (plan goal).',
    ],
    [
      'growth of nothing',
      growth(0, { printed: '0%' }),
      '2024年，龙岗区工业产值增长目标为0%（计划目标）。',
      'Longgang, 2024: Output, goal for growth: 0% (plan goal).',
    ],
    [
      'growth in nominal terms',
      growth(3, { basis: 'NOMINAL' }),
      '2024年，龙岗区工业产值名义增长目标为3%（计划目标）。',
      'Longgang, 2024: Output, goal for growth in nominal terms: 3% (plan goal).',
    ],
  ])('%s', (_, target, zh, en, about = {}) => {
    expect(asked(target, about)).toEqual([zh, en]);
  });

  test('a goal that nobody is named for is called a goal', () => {
    const target = { value: 70, unit: '座', authority: null, strength: 'STRIVE' } as const;
    expect(asked(target)[0]).toBe('2024年，龙岗区工业产值目标为70座（目标，力争）。');
  });
});
