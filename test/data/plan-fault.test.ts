import { describe, expect, it } from 'vitest';
import { PlanSetFaults } from '../../data/plan-fault.ts';
import { readPlanSet } from '../../data/plan-set.ts';
import { type Edit, faultsAfter, planFolder, readEdited } from './plan-folder.ts';

const FIGURES = 'LG-MID/figures.yaml';
const TASKS = 'LG-MID/tasks.yaml';
const TERMS = 'LG-MID/terms.yaml';
const TEXT = 'LG-MID/text.txt';
const ABOUT = 'LG-MID/document.yaml';
const HOMES = 'indicators/housing.yaml';

/** [what is wrong, the edit that makes it so, the line named, part of the message] */
type Case = [title: string, edit: Edit, at: string, message: string];

/** A second figure as long as the first, with one of its lines changed. */
function another(code: string, ...changes: [from: string, to: string][]): Edit {
  const figure = `- code: ${code}
  indicator: STATIONS
  measure: LEVEL
  period: 2024-S1
  role: ACTUAL
  value: 70
  unit: 座
  printed: 70座
  section: 二
  quote: 累计建成超充场站70座

- code: LG-MID/W01`;
  const to = changes.reduce((text, [before, after]) => text.replace(before, after), figure);
  return { file: FIGURES, from: '- code: LG-MID/W01', to };
}

const files: Case[] = [
  [
    'a file that is no YAML',
    { file: FIGURES, from: '  value: 70', to: ' value: 70' },
    'value: 70',
    'This is not YAML: ',
  ],
  [
    'a key that stands twice in a block',
    { file: FIGURES, from: '  value: 70', to: '  value: 70\n  value: 71' },
    'value: 71',
    'This is not YAML: Map keys must be unique',
  ],
  [
    'a key that nobody knows',
    { file: FIGURES, from: '  headline: true', to: '  headlines: true' },
    'headlines: true',
    'headlines is not a key',
  ],
  [
    'a key that is missing',
    { file: FIGURES, from: '  section: 一\n', to: '' },
    '- code: LG-MID/001',
    'section is missing',
  ],
  ['a key left empty', { file: FIGURES, from: 'unit: 亿元', to: 'unit:' }, 'unit:', 'unit is empty'],
  ['a text file that is missing', { file: TEXT, to: null }, '(no such file)', 'The file is missing'],
  [
    'a file that nobody reads',
    { file: 'LG-MID/figure.yaml', to: '- code: LG-MID/099\n' },
    '- code: LG-MID/099',
    'No such file is read',
  ],
  [
    'a topic that the catalogue does not list',
    { file: 'indicators/trade.yaml', to: '[]\n' },
    '[]',
    'not in plan-set.yaml',
  ],
  [
    'a topic without its file',
    { file: 'plan-set.yaml', from: '  - economy', to: '  - economy\n  - trade' },
    '(no such file)',
    'The file is missing',
  ],
  [
    'a version that is no whole number',
    { file: 'plan-set.yaml', from: 'version: 3', to: 'version: 1.5' },
    'version: 1.5',
    'write a whole number',
  ],
];

const catalogue: Case[] = [
  [
    'a district code that GB/T 2260 cannot hold',
    { file: 'districts.yaml', from: 'code: 440300', to: 'code: 4403' },
    '- code: 4403',
    'The code 4403 is not of the form',
  ],
  [
    'a parent that is no district',
    { file: 'districts.yaml', from: 'parent: 440300', to: 'parent: 440000' },
    'parent: 440000',
    'The parent 440000',
  ],
  [
    'a date of validity that is no date',
    { file: 'districts.yaml', from: 'validFrom: 1979', to: 'validFrom: 1979-13' },
    'validFrom: 1979-13',
    'write 2024, 2024-09 or 2024-09-12',
  ],
  [
    'an indicator code that stands twice',
    { file: HOMES, from: 'code: STATIONS', to: 'code: GDP' },
    '- code: GDP',
    'The code GDP is there twice',
  ],
  [
    'a name that is another indicator’s already',
    { file: HOMES, from: 'name: 累计建成超充站', to: 'name: 生产总值' },
    'name: 生产总值',
    "The name 生产总值 is GDP's already",
  ],
  [
    'a timing that is none of the four',
    { file: HOMES, from: 'timing: STOCK', to: 'timing: LEVEL' },
    'timing: LEVEL',
    'it can be FLOW, STOCK, AVERAGE, SCOPE',
  ],
];

const documents: Case[] = [
  [
    'a publication date that is no date',
    { file: ABOUT, from: '2024-09-12', to: '2024-09-31' },
    'publishedOn: 2024-09-31',
    'publishedOn is 2024-09-31',
  ],
  [
    'a document without a date',
    { file: ABOUT, from: 'publishedOn: 2024-09-12\n', to: '' },
    'title: 龙岗区2024年上半年报告',
    'publishedOn is missing',
  ],
  [
    'a document of a district that is not listed',
    { file: ABOUT, from: 'district: 440307', to: 'district: 440399' },
    'district: 440399',
    'The district 440399',
  ],
  [
    'a standing that is none of the three',
    { file: ABOUT, from: 'IN_FORCE', to: 'CURRENT' },
    'standing: CURRENT',
    'it can be DRAFT, IN_FORCE, EXPIRED',
  ],
  [
    'a task whose beginning is not in the text',
    { file: TASKS, from: 'begins: 累计建成超充场站', to: 'begins: 累计建成充电站' },
    'begins: 累计建成充电站',
    'is not in text.txt',
  ],
  [
    'a task whose title is not printed before it',
    { file: TASKS, from: 'title: 超充之城', to: 'title: 超充城市' },
    'title: 超充城市',
    'is not printed right before',
  ],
  [
    'a task that stands above the one before it',
    { file: TASKS, from: 'begins: 累计建成超充场站', to: 'begins: 一、上半年' },
    'begins: 一、上半年',
    'stands before the one above it',
  ],
  [
    'a task number that stands twice in a section',
    { file: TASKS, from: 'number: 3', to: 'number: 2' },
    'number: 2',
    'Task 二 2 is there twice',
  ],
  [
    'a term whose explanation is not in the text',
    { file: TERMS, from: 'begins: 指绿水青山', to: 'begins: 指青山绿水' },
    'begins: 指青山绿水',
    'is not in text.txt',
  ],
  [
    'a term number that stands twice',
    { file: TERMS, from: 'number: 2', to: 'number: 1' },
    '- number: 1',
    'Term 1 is there twice',
  ],
];

const figures: Case[] = [
  [
    'a figure under the code of another document',
    { file: FIGURES, from: 'LG-MID/003', to: 'LG-PLAN/003' },
    '- code: LG-PLAN/003',
    'is not of the form',
  ],
  [
    'a figure code that stands twice',
    { file: FIGURES, from: 'LG-MID/003', to: 'LG-MID/002' },
    '- code: LG-MID/002',
    'The code LG-MID/002 is there twice',
  ],
  [
    'an indicator that is not in the catalogue',
    { file: FIGURES, from: 'indicator: STATIONS', to: 'indicator: STATION' },
    'indicator: STATION',
    'The indicator STATION is in no file',
  ],
  [
    'a figure of a district that is not listed',
    { file: FIGURES, from: '  measure: RANK', to: '  district: 440399\n  measure: RANK' },
    'district: 440399',
    'The district 440399',
  ],
  [
    'a figure that belongs to a district and to a company',
    { file: FIGURES, from: '  measure: RANK', to: '  district: 440300\n  owner: 比亚迪\n  measure: RANK' },
    'owner: 比亚迪',
    'not to both',
  ],
  [
    'a rank that does not say of what',
    { file: FIGURES, from: '  rankOf: GROWTH\n', to: '' },
    'measure: RANK',
    'A RANK needs rankOf',
  ],
  [
    'a level that says among whom',
    { file: FIGURES, from: '  measure: LEVEL', to: '  measure: LEVEL\n  among: 全市' },
    'among: 全市',
    'Only a RANK has rankOf and among',
  ],
  [
    'a period that is none',
    { file: FIGURES, from: 'period: 2024-S1', to: 'period: 2024上半年' },
    'period: 2024上半年',
    'write 2024, 2024-S1',
  ],
  [
    'a period that has a shorter name',
    { file: FIGURES, from: 'period: 2024-S1', to: 'period: 2024-01/2024-06' },
    'period: 2024-01/2024-06',
    'its name is 2024-S1',
  ],
  [
    'a second reading with a period that is none',
    { file: FIGURES, from: '    period: 2024-S2', to: '    period: 2024-S3' },
    'period: 2024-S3',
    'write 2024, 2024-S1',
  ],
  [
    'a target that nobody set',
    { file: FIGURES, from: '  authority: INTERIM\n', to: '' },
    'role: TARGET',
    'A TARGET needs its authority',
  ],
  [
    'a result that somebody set',
    { file: FIGURES, from: '  role: ACTUAL', to: '  role: ACTUAL\n  authority: PLAN' },
    'authority: PLAN',
    'Only a TARGET has authority',
  ],
  [
    'a result that is promised firmly',
    { file: FIGURES, from: '  role: ACTUAL', to: '  role: ACTUAL\n  strength: MUST' },
    'strength: MUST',
    'Only a TARGET has strength',
  ],
  [
    'a growth rate that does not say against what',
    { file: FIGURES, from: '  basis: YOY\n', to: '' },
    'measure: GROWTH',
    'A GROWTH needs its basis',
  ],
  [
    'a basis that is none',
    { file: FIGURES, from: 'basis: YOY', to: 'basis: 同比' },
    'basis: 同比',
    'it can be YOY, COMPARABLE, UNSTATED or a base as printed',
  ],
  [
    'a borderline figure that is a headline',
    { file: FIGURES, from: '  headline: true', to: '  headline: true\n  borderline: true' },
    'headline: true',
    'never a headline',
  ],
  [
    'a quote that is not in the text',
    { file: FIGURES, from: 'quote: 增速居全市第一', to: 'quote: 增速位居全市第一' },
    'quote: 增速位居全市第一',
    'is not in text.txt',
  ],
  [
    'a quote that stands in the text twice',
    { file: TEXT, from: '引进团队', to: '增速居全市第一。引进团队' },
    'quote: 增速居全市第一',
    'stands in text.txt more than once',
  ],
  [
    'a task that the section does not have',
    { file: FIGURES, from: 'task: 2', to: 'task: 4' },
    'task: 4',
    'Section 二 has no task 4',
  ],
  [
    'a quote that stands outside its task',
    { file: FIGURES, from: 'task: 2', to: 'task: 1' },
    'task: 1',
    'does not stand in task 1, 社会保障兜底强化',
  ],
  [
    'a goal that the document says twice',
    another('LG-MID/006'),
    '- code: LG-MID/006',
    'LG-MID/006 has the same key as LG-MID/003',
  ],
  [
    'a stock at the end of a quarter and of the half-year that the quarter ends',
    another('LG-MID/006', ['2024-S1', '2024-Q2']),
    '- code: LG-MID/006',
    'LG-MID/006 has the same key as LG-MID/003',
  ],
];

const numbers: Case[] = [
  [
    'a value that is no plain decimal',
    { file: FIGURES, from: 'value: 2500.99', to: 'value: 2,500.99' },
    'value: 2,500.99',
    'write a plain decimal number',
  ],
  [
    'a value other than the printed one',
    { file: FIGURES, from: 'value: 2500.99', to: 'value: 2500.98' },
    'printed: 2500.99亿元',
    'reads 2500.99, not 2500.98 亿元',
  ],
  [
    'a value of another scale than the printed one',
    { file: FIGURES, from: 'value: 17000', to: 'value: 1700' },
    'printed: 1.7万套',
    'not 1700 套',
  ],
  [
    'a value with more decimals than are printed',
    { file: FIGURES, from: 'value: 9\n', to: 'value: 9.0\n' },
    'printed: 9%',
    'has 0 decimals, not 1',
  ],
  [
    'a fall that is printed as a rise',
    { file: FIGURES, from: 'value: 9\n', to: 'value: -9\n' },
    'printed: 9%',
    'reads 9, not -9 %',
  ],
  [
    'a printed unit that is another quantity',
    another(
      'LG-MID/006',
      ['STATIONS', 'HOMES'],
      ['70\n  unit: 座', '2500.99\n  unit: 套'],
      ['70座', '2500.99亿元'],
      ['累计建成超充场站70座', '地区生产总值2500.99亿元'],
    ),
    'printed: 2500.99亿元',
    'has the unit 元, not 套',
  ],
  [
    'a unit that is not the indicator’s',
    { file: FIGURES, from: 'unit: 亿元', to: 'unit: 万元' },
    'unit: 万元',
    'a LEVEL of GDP is in 亿元',
  ],
  [
    'a growth rate that is not in percent',
    { file: FIGURES, from: 'unit: "%"', to: 'unit: 个百分点' },
    'unit: 个百分点',
    'a GROWTH of GDP is in %',
  ],
  [
    'a printed text that the quote does not hold',
    { file: FIGURES, from: 'printed: 70座', to: 'printed: 七十座' },
    'printed: 七十座',
    'is not in the quote',
  ],
  [
    'a printed text that holds no number',
    { file: FIGURES, from: 'printed: 第一', to: 'printed: 居全市' },
    'printed: 居全市',
    'holds no number; mend it, or say in a reading',
  ],
  [
    'a reading of what says itself',
    { file: FIGURES, from: '  printed: 70座', to: '  printed: 70座\n  reading: 即70座' },
    'reading: 即70座',
    'leave the reading out',
  ],
  [
    'a range whose upper end is below the lower one',
    another(
      'LG-MID/006',
      ['value: 70', 'value: 3\n  upper: 2'],
      ['70座', '2-3个'],
      ['累计建成超充场站70座', '引进团队2-3个'],
      ['STATIONS', 'HOMES'],
    ),
    'upper: 2',
    'The upper end 2 is not above the value 3',
  ],
  [
    'words that carry a unit',
    { file: FIGURES, from: '  printed: 按照', to: '  unit: 套\n  printed: 按照' },
    'unit: 套',
    'There is no value, so there is no unit either',
  ],
];

describe('a data set is refused, with file and line, for', () => {
  for (const cases of [files, catalogue, documents, figures, numbers])
    it.each(cases)('%s', (_, edit, at, message) => {
      const faults = faultsAfter([edit]);
      const found = faults.filter((fault) => fault.message.includes(message));
      expect(found, JSON.stringify(faults, null, 2)).toHaveLength(1);
      expect(found[0]?.at).toBe(at);
    });
});

describe('reading a data set', () => {
  it('finds no fault in a small one that has none', () => {
    const { version, districts, indicators, documents: read } = readEdited();
    expect({ version, districts: districts.length, indicators: indicators.map(({ code }) => code) }).toEqual({
      version: 3,
      districts: 2,
      indicators: ['GDP', 'HOMES', 'STATIONS'],
    });
    expect(read[0]?.figures).toHaveLength(6);
  });

  it('names the faults of all files at once', () => {
    const found = faultsAfter([
      { file: 'districts.yaml', from: 'parent: 440300', to: 'parent: 440000' },
      { file: HOMES, from: 'timing: FLOW', to: 'timing: RATE' },
      { file: ABOUT, from: 'IN_FORCE', to: 'CURRENT' },
      { file: TASKS, from: 'title: 超充之城', to: 'title: 超充城市' },
      { file: TERMS, from: 'begins: 指绿水青山', to: 'begins: 指青山绿水' },
      { file: FIGURES, from: 'period: 2024-S1', to: 'period: 2024-S3' },
      { file: FIGURES, from: 'unit: 亿元', to: 'unit: 万元' },
      { file: FIGURES, from: 'value: 70', to: 'value: 71' },
    ]).map(({ file, at }) => `${file}: ${at}`);
    expect(found.sort()).toEqual(
      [
        'districts.yaml: parent: 440000',
        `${HOMES}: timing: RATE`,
        `${ABOUT}: standing: CURRENT`,
        `${TASKS}: title: 超充城市`,
        `${TERMS}: begins: 指青山绿水`,
        `${FIGURES}: period: 2024-S3`,
        `${FIGURES}: unit: 万元`,
        `${FIGURES}: printed: 2500.99亿元`,
        `${FIGURES}: printed: 70座`,
      ].sort(),
    );
  });

  it('prints each fault as file, line and message', () => {
    const folder = planFolder([{ file: FIGURES, from: 'value: 2500.99', to: 'value: 2500.98' }]);
    expect(() => readPlanSet(folder)).toThrow(PlanSetFaults);
    expect(() => readPlanSet(folder)).toThrow(
      /^LG-MID\/figures\.yaml:8: What is printed, "2500\.99亿元", reads 2500\.99/,
    );
  });

  it('does not blame the figures for a catalogue that cannot be read', () => {
    const found = faultsAfter([{ file: HOMES, from: 'name: 累计', to: 'name: "累计' }]);
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set([HOMES]));
  });

  it('takes the last of two where a republisher repeats a sentence, and refuses a third', () => {
    const republished = { file: ABOUT, from: 'district: 440307', to: 'district: 440307\nquotes: last' };
    const twice = { file: TEXT, from: '  一、', to: '增速居全市第一\n  一、' };
    const document = readEdited([republished, twice]).documents[0];
    const rank = document?.figures.find(({ code }) => code === 'LG-MID/002');
    expect(rank?.quoteStart).toBe(document?.text.lastIndexOf('增速居全市第一'));
    const thrice = { file: TEXT, from: '  一、', to: '增速居全市第一\n增速居全市第一\n  一、' };
    expect(faultsAfter([republished, thrice])).toMatchObject([{ file: FIGURES, at: 'quote: 增速居全市第一' }]);
  });

  it('keeps a floor and a stretch, and goals of two authorities, as goals of their own', () => {
    const goal = (code: string, line: string) => another(code, ['role: ACTUAL', `role: TARGET\n  ${line}`]);
    const read = readEdited([
      goal('LG-MID/006', 'authority: PLAN'),
      goal('LG-MID/007', 'authority: PLAN\n  stretch: true'),
      goal('LG-MID/008', 'authority: STEERING'),
    ]);
    expect(read.documents[0]?.figures.map(({ stretch }) => stretch).filter(Boolean)).toHaveLength(1);
  });

  it('reads a goal as planned where no strength is written', () => {
    const read = readEdited([{ file: FIGURES, from: '  strength: STRIVE\n', to: '' }]);
    expect(read.documents[0]?.figures.find(({ role }) => role === 'TARGET')?.strength).toBe('PLAN');
  });

  it('lets a page break stand inside a work item, and ends the item with its paragraph', () => {
    const tasks = readEdited().documents[0]?.tasks.map(({ text }) => text);
    expect(tasks).toEqual([
      '累计建设筹集保障性住房4229套、\n基本建成3330套。',
      '累计建成超充场站70座。',
      '力争完成全年建设筹集1.7万套保障性住房任务。引进团队2-3个。节能减排按照上级部署正常推进。',
    ]);
  });

  it('ends an explanation where the next numbered term begins', () => {
    const terms = readEdited().documents[0]?.terms.map(({ text }) => text);
    expect(terms).toEqual(['布吉街道龙岭社区形成的经验。', '指绿水青山就是金山银山。']);
  });
});
