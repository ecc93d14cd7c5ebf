import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../data/intake/layout/answer.ts';
import type { Catalogue, KnownThing } from '../../../../data/intake/layout/known-thing.ts';
import { readLayout } from '../../../../data/intake/layout/layout.ts';
import { drawn, said } from './table-file.ts';

const QUARTER = { frequency: 'QUARTER', januaryFebruary: false } as const;
const THINGS: Record<string, KnownThing> = {
  地区生产总值: { code: 'GDP', name: '地区生产总值', mainMeasure: 'LEVEL', timing: 'FLOW', calendar: QUARTER },
  社零: { code: 'RETAIL', name: '社会消费品零售总额', mainMeasure: 'LEVEL', unit: '亿元', calendar: null },
  税收完成率: { code: 'TAX_DONE', name: '税收完成率', mainMeasure: 'SHARE', calendar: null },
  胜利: { code: '440399', name: '胜利街道' },
  光明: { code: '440398', name: '光明街道' },
};

/** A catalogue of a few things, of which each has one name. */
const CATALOGUE: Catalogue = {
  find: (text, kind) => {
    const thing = THINGS[text];
    return thing && /^\d/.test(thing.code) === (kind === 'DISTRICT') ? thing : undefined;
  },
  nearest: (text) => Object.keys(THINGS).filter((name) => [...name].some((character) => text.includes(character))),
};

function read(text: string, answers?: Answers, file = 'a.xlsx') {
  const workbook = drawn(file, { name: 'Sheet1', text });
  return readLayout(workbook, { catalogue: CATALOGUE, ...(answers ? { answers } : {}) });
}

describe('a table and the things that are known', () => {
  test('a name that is not in the catalogue is asked once, with near ones, and its answer gives the code', () => {
    const text = `2024年各街道\n街道|社消零(亿元)|社零(亿元)\n胜利|1|2\n光明|3|4`;
    const layout = read(text);
    expect(layout.questions).toEqual([{ code: 'INDICATOR', value: '社消零', block: 1, suggestions: ['社零'] }]);
    expect([...layout.figures].map(({ district, indicator }) => `${district} ${indicator}`)).toEqual([
      '440399 undefined',
      '440399 RETAIL',
      '440398 undefined',
      '440398 RETAIL',
    ]);
    const names = [{ kind: 'INDICATOR' as const, printed: '社消零', means: '社零' }];
    const answered = read(text, { names });
    expect(answered.questions).toEqual([]);
    expect([...answered.figures].map(({ indicator }) => indicator)).toEqual(['RETAIL', 'RETAIL', 'RETAIL', 'RETAIL']);
  });

  test.each([
    ['Sheet1', '', 'GDP 地区生产总值', undefined],
    ['附表1', '', 'GDP 地区生产总值', undefined],
    ['各街道数据', '', 'GDP 地区生产总值', undefined],
    ['光明', '', 'GDP 地区生产总值', undefined],
    ['龙华区', '', 'GDP 地区生产总值', undefined],
    ['招商引资', '', 'undefined 招商引资', '招商引资'],
    ['实际使用外资', '', 'undefined 实际使用外资', '实际使用外资'],
    ['Sheet1', '企业上市情况', 'undefined 企业上市', '企业上市'],
    ['社零', '', 'RETAIL 社零', undefined],
  ])(
    'a file is named after GDP, and its sheet %s with the title "%s" is read by the nearest name',
    (name, title, read, asked) => {
      const text = [title, '街道|2024年1-7月(亿元)', '胜利|10'].filter((line) => line !== '').join('\n');
      const layout = readLayout(drawn('地区生产总值.xlsx', { name, text }), { catalogue: CATALOGUE });
      expect([...layout.figures].map(({ indicator, indicatorName }) => `${indicator} ${indicatorName}`)).toEqual([
        read,
      ]);
      expect(layout.questions.find(({ code }) => code === 'INDICATOR')?.value).toBe(asked);
    },
  );

  test('a column that names only the kind of what the title names is of that, with a warning', () => {
    const layout = read('2024年地区生产总值\n街道|实际完成生产总值（亿元）|总值目标（亿元）\n胜利|10|12');
    expect([...layout.figures].map(({ indicator, warnings }) => [indicator, warnings])).toEqual([
      ['GDP', [{ code: 'USUAL_NAME', arguments: { cell: '地区生产总值' } }]],
    ]);
    expect(layout.questions).toEqual([]);
  });

  test('the row of the whole among its trades has no scope', () => {
    const rows = '地区生产总值|12\n第一产业|1\n第二产业|4\n第三产业|7';
    const layout = read(`2024年地区生产总值\n行业|绝对额（亿元）\n${rows}`);
    expect([...layout.figures].map(({ indicator, scope }) => [indicator, scope])).toEqual([
      ['GDP', undefined],
      ['GDP', '行业=第一产业'],
      ['GDP', '行业=第二产业'],
      ['GDP', '行业=第三产业'],
    ]);
  });

  const JULY = `胜利2024年1-7月\n地区|指标|单位|1-7月|同比%\n胜利|地区生产总值|亿元|10|5\n胜利|社零|亿元|7|4`;

  test('a quarterly indicator under seven months is asked about, and the last quarter is proposed', () => {
    const layout = read(JULY);
    expect([...layout.figures].map(({ period }) => period)).toEqual([
      undefined,
      undefined,
      '2024-01/2024-07',
      '2024-01/2024-07',
    ]);
    expect(layout.questions).toEqual([
      { code: 'QUARTERLY', value: '地区生产总值 2024-01/2024-07', block: 1, suggestions: ['2024-S1'] },
    ]);
    const answered = read(JULY, { file: { isLastQuarter: true } });
    expect(answered.questions).toEqual([]);
    expect([...answered.figures].map(({ period }) => period)).toEqual([
      '2024-S1',
      '2024-S1',
      '2024-01/2024-07',
      '2024-01/2024-07',
    ]);
  });

  test.each(['1-6月', '1-9月', '上半年'])('a quarterly indicator under %s is not asked about', (months) => {
    expect(read(`胜利2024年\n地区|指标|单位|${months}\n胜利|地区生产总值|亿元|10`).questions).toEqual([]);
  });

  test('an ending that belongs to the name of a known indicator is no measure of another', () => {
    const layout = read(`2024年\n地区|税收完成率(%)|社零增速(%)\n胜利|95|4`);
    expect([...layout.figures].map(({ indicator, measure }) => `${indicator} ${measure}`)).toEqual([
      'TAX_DONE SHARE',
      'RETAIL GROWTH',
    ]);
  });

  test('what the file’s name says counts where it is known, and a person is warned of a year from there', () => {
    const layout = read('街道|2023年\n胜利|10', { file: { unit: '亿元' } }, '03-社零.xlsx');
    expect([...layout.figures].map(said)).toEqual(['胜利 社零 LEVEL 2023 10 亿元']);
    const year = read('街道|社零(亿元)\n胜利|10', undefined, '2023年各街道.xlsx');
    expect([...year.figures].map(({ period, warnings }) => [period, warnings.map(({ code }) => code)])).toEqual([
      ['2023', ['PERIOD_GUESSED']],
    ]);
  });

  test('the month of a title is told by an answer that holds for the next file', () => {
    const text = '胜利2024年6月情况\n指标|单位|数值\n社零|亿元|7';
    const place = { district: '胜利' };
    expect(read(text, { file: place }).questions.map(({ code }) => code)).toEqual(['REACH']);
    const periods = (reach: 'CURRENT' | 'CUMULATIVE') =>
      [...read(text, { file: { ...place, reach } }).figures].map(({ period }) => period);
    expect([periods('CURRENT'), periods('CUMULATIVE')]).toEqual([['2024-06'], ['2024-S1']]);
  });

  test.each([
    ['a line that names another indicator', '指标：年末常住人口(万人)\n地区,2024年\n胜利,5', '年末常住人口'],
    ['a title that sounds like another', '2024年常住人口(万人)\n地区,2024年\n胜利,5', '常住人口'],
    ['a sheet without a name for what is counted', '地区,2024年\n胜利,5', undefined],
  ])('a file named after a known indicator does not outdo %s', (_, text, asked) => {
    const { figures, questions } = read(text.replaceAll(',', '|'), undefined, '01-社零.xlsx');
    expect([...figures].map(({ indicator }) => indicator)).toEqual([asked ? undefined : 'RETAIL']);
    expect(questions.filter(({ code }) => code === 'INDICATOR').map(({ value }) => value)).toEqual(
      asked ? [asked] : [],
    );
  });

  test('what a new thing lacks is asked once, however many tables name it', () => {
    const table = '2024年\n街道|供热量(万吨)\n胜利|1';
    const names = [{ kind: 'INDICATOR', printed: '供热量', means: 'NEW', thing: { code: 'HEAT' } } as const];
    const { blocks, questions } = read(`${table}\n\n${table}`, { names: [...names] });
    expect([blocks.length, questions.map(({ code, value }) => `${code} ${value}`)]).toEqual([
      2,
      ['NEW_INDICATOR 供热量'],
    ]);
  });

  test.each([
    ['below the names', '|社零|社零增速\n|亿元|%', ['LEVEL 亿元', 'GROWTH %']],
    ['of one kind', '|社零|进出口\n|亿元|万美元', ['LEVEL 亿元', 'LEVEL 万美元']],
    ['above the names', '|亿元|%\n街道|社零|社零增速', ['LEVEL 亿元', 'GROWTH %']],
  ])('a row of units %s tells the unit of each column', (_, header, expected) => {
    const { figures } = read(`2024年\n${header}\n胜利|10|5`);
    expect([...figures].map(({ measure, unit }) => `${measure} ${unit}`)).toEqual(expected);
    expect([...figures].map(({ district }) => district)).toEqual(['440399', '440399']);
  });

  test.each(['合计', '总计', '街道合计'])('%s of a district’s table is read as the district with a warning', (name) => {
    const { figures } = read(`光明街道各村2024年\n地区|社零(亿元)\n甲村|1\n${name}|1`);
    expect([...figures].at(-1)?.warnings.map(({ code }) => code)).toContain('TOTAL_GUESSED');
  });

  test('全市 below a title that names the city is the city, and nothing is to be looked at', () => {
    const { figures } = read('深圳市2024年\n地区|社零(亿元)\n龙岗区|1\n全市|1');
    expect([[...figures].at(-1)?.districtName, [...figures].at(-1)?.warnings]).toEqual(['深圳市', []]);
  });
});
