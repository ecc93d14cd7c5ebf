import { describe, expect, it } from 'vitest';
import { another, type FaultCase, faultLine, faultsAfter, readEdited } from './plan-folder.ts';

const FIGURES = 'LG-MID/figures.yaml';
const TEXT = 'LG-MID/text.txt';
const ABOUT = 'LG-MID/document.yaml';

const figures: FaultCase[] = [
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
    'it can be YOY, SAME_SCOPE, CONSTANT_PRICE, NOMINAL, MOM, PER_YEAR, TWO_YEAR, UNSTATED or a base as printed',
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

describe('a figure is refused, with file and line, for', () => {
  it.each(figures)('%s', (_, edit, at, message) => {
    expect(faultLine(edit, message)).toBe(at);
  });
});

describe('the figures of a document', () => {
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
});
