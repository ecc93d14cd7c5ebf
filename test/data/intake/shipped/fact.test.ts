import { describe, expect, it, test } from 'vitest';
import { isWithinScope } from '../../../../data/rules/figure/scope.ts';
import { another, type Edit, type FaultCase, faultLine, faultsAfter, readEdited } from './plan-folder.ts';

const ECONOMY = 'indicators/economy.yaml';
const HOMES = 'indicators/housing.yaml';
const FIGURES = 'LG-MID/figures.yaml';
const ABOUT = 'LG-MID/document.yaml';

const SCOPES: Edit = {
  file: 'scopes.yaml',
  to: `- code: PUBLIC
  name: 公办
  nameEn: public
  within: ALL

- code: NEW_PUBLIC
  name: 新办公办
  nameEn: new public
  within: PUBLIC
`,
};

/** Adds lines to the block of an indicator, which ends with its direction. */
function homesWith(lines: string): Edit {
  return { file: HOMES, from: '  direction: HIGHER\n\n', to: `  direction: HIGHER\n${lines}\n` };
}

function gdpWith(lines: string): Edit {
  return { file: ECONOMY, from: '  rhythm: EVEN\n', to: `  rhythm: EVEN\n${lines}` };
}

function relation(kind: string, to: string, more = ''): Edit {
  return homesWith(`  relations:\n    - kind: ${kind}\n      to: ${to}\n${more}`);
}

function aboutWith(lines: string): Edit {
  return { file: ABOUT, from: 'district: 440307', to: `district: 440307\n${lines}` };
}

function scopesWith(from: string, to: string): Edit {
  return { file: SCOPES.file, to: (SCOPES.to ?? '').replace(from, to) };
}

const cases: FaultCase[] = [
  ['a relation to an indicator that is not there', relation('NARROWER', 'HOUSES'), 'to: HOUSES', 'is in no file'],
  ['a relation of an indicator to itself', relation('NARROWER', 'HOMES'), 'to: HOMES', 'HOMES → HOMES'],
  [
    'a stage that is on no ladder',
    relation('STAGE', 'STATIONS', '      stage: 喝茶\n      toStage: 竣工\n'),
    'stage: 喝茶',
    'on no ladder',
  ],
  [
    'a later stage that points to an earlier one',
    relation('STAGE', 'STATIONS', '      stage: 竣工\n      toStage: 开工\n'),
    'toStage: 开工',
    'does not come after 竣工',
  ],
  [
    'two words of one rung',
    relation('STAGE', 'STATIONS', '      stage: 通车\n      toStage: 投产\n'),
    'toStage: 投产',
    'does not come after 通车',
  ],
  [
    'a stage without its rung',
    relation('STAGE', 'STATIONS', '      toStage: 竣工\n'),
    '- kind: STAGE',
    'stage is missing',
  ],
  ['a part in another kind of unit', relation('PART_OF', 'GDP'), 'to: GDP', 'HOMES is in 套 and GDP in 亿元'],
  ['a flow of what is no stock', relation('FLOW_OF', 'GDP'), 'to: GDP', 'not a FLOW and a STOCK'],
  [
    'a narrower one that is called complete',
    relation('NARROWER', 'STATIONS', '      complete: true\n'),
    'complete: true',
    'Only PART_OF is complete',
  ],
  ['a watch phrase of two characters', gdpWith('  watch:\n    - 产值\n'), 'watch:', 'too short to be looked for'],
  ['a watch phrase of two characters and a space', gdpWith('  watch:\n    - 产 值\n'), 'watch:', 'too short'],
  ['a phrase of one character among those not meant', gdpWith('  not:\n    - 产\n'), 'not:', 'too short'],
  [
    'a phrase that is looked for and not meant',
    gdpWith('  watch:\n    - 生产增加值\n  not:\n    - 生产增加值\n'),
    'not:',
    'is there twice',
  ],
  [
    'January and February as one of what comes by quarter',
    gdpWith('  calendar:\n    frequency: QUARTER\n    januaryFebruary: true\n'),
    'januaryFebruary: true',
    'released by MONTH',
  ],
  [
    'a growth basis that is none',
    gdpWith('  growthBasis: NOMINAL\n'),
    'growthBasis: NOMINAL',
    'it can be CONSTANT_PRICE',
  ],
  ['a report on a year that has not begun', aboutWith('reports: 2025'), 'reports: 2025', 'had not begun'],
  ['a report on months that have not begun', aboutWith('reports: 2024-Q4'), 'reports: 2024-Q4', 'had not begun'],
  [
    'a bulletin that reports on a plan',
    { file: ABOUT, from: 'kind: MID_YEAR_REPORT', to: 'kind: BULLETIN\nreports: 2024-S1' },
    'reports: 2024-S1',
    'A BULLETIN reports on no plan',
  ],
  [
    'a part that is not in the text',
    aboutWith('parts:\n  - part: RESULTS\n    begins: 三、存在问题'),
    'begins: 三、存在问题',
    'is not in text.txt',
  ],
  [
    'parts out of order',
    aboutWith('parts:\n  - part: GOALS\n    begins: 二、主要工作\n  - part: RESULTS\n    begins: 一、上半年'),
    'begins: 一、上半年',
    'keep the order of the text',
  ],
  [
    'a scope that is not in the catalogue',
    { file: FIGURES, from: '  printed: 70座', to: '  printed: 70座\n  scope: PRIVATE' },
    'scope: PRIVATE',
    'The scope PRIVATE is not in scopes.yaml',
  ],
  [
    'a scope within one that is not there',
    scopesWith('within: ALL', 'within: STATE'),
    'within: STATE',
    'not in scopes',
  ],
  ['a scope within itself', scopesWith('within: PUBLIC', 'within: NEW_PUBLIC'), 'within: NEW_PUBLIC', 'within itself'],
  ['a scope under the code of all', scopesWith('- code: NEW_PUBLIC', '- code: ALL'), '- code: ALL', "indicator's own"],
  ['two scopes of one name', scopesWith('name: 新办公办', 'name: 公办'), 'name: 公办', "is PUBLIC's already"],
  [
    'the status of a goal',
    { file: FIGURES, from: '  wording: 力争', to: '  wording: 力争\n  status: FINAL' },
    'status: FINAL',
    'Only an ACTUAL has a status',
  ],
  [
    'a claim beside a number',
    { file: FIGURES, from: '  printed: 70座', to: '  printed: 70座\n  claim: true' },
    'claim: true',
    'only one in words claims it',
  ],
  [
    'a result that is not counted',
    { file: FIGURES, from: '  printed: 70座', to: '  printed: 70座\n  notCounted: SLOGAN' },
    'notCounted: SLOGAN',
    'Only a TARGET is counted',
  ],
];

describe('what is said of figures, indicators and documents', () => {
  it.each(cases)('%s is a fault of its line', (_, edit, at, message) => {
    expect(faultLine(edit, message)).toBe(at);
  });

  test('relations of three indicators that run in a circle are faults, each with the way around', () => {
    const to = (code: string) => `  relations:\n    - kind: NARROWER\n      to: ${code}\n`;
    const faults = faultsAfter([
      gdpWith(to('HOMES')),
      homesWith(to('STATIONS')),
      { file: HOMES, from: '  timing: STOCK\n', to: `  timing: STOCK\n${to('GDP')}` },
    ]);
    expect(faults.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('GDP → HOMES → STATIONS → GDP'),
    );
  });

  test('two figures of one sentence and number, one with a scope and one without, are a fault', () => {
    const twin = another('LG-MID/006', ['  unit: 座', '  unit: 座\n  scope: PUBLIC']);
    expect(faultsAfter([SCOPES, twin])).toMatchObject([
      { at: 'scope: PUBLIC', message: expect.stringContaining('LG-MID/003 has the same key and number without one') },
    ]);
  });

  test('two numbers of one sentence, one with a scope and one without, are two figures', () => {
    const text = { file: 'LG-MID/text.txt', from: '充场站70座', to: '充场站70座，其中公办50座' };
    const twin = another(
      'LG-MID/006',
      ['value: 70', 'value: 50\n  scope: PUBLIC'],
      ['printed: 70座', 'printed: 50座'],
      ['超充场站70座', '超充场站70座，其中公办50座'],
    );
    const read = readEdited([SCOPES, text, twin]);
    expect(read.warnings).toEqual([]);
    expect(read.documents[0]?.figures.map(({ scope }) => scope).filter(Boolean)).toEqual(['PUBLIC']);
  });

  test('a status lower than one already held is loaded with a warning', () => {
    const later = (code: string, day: string, status: string): Edit[] => [
      {
        file: `${code}/document.yaml`,
        to: `title: ${code}\nkind: BULLETIN\nstanding: IN_FORCE\npublishedOn: ${day}\ndistrict: 440307\n`,
      },
      { file: `${code}/text.txt`, to: '地区生产总值2500.99亿元' },
      {
        file: `${code}/figures.yaml`,
        to: `- code: ${code}/001\n  indicator: GDP\n  measure: LEVEL\n  period: 2024-S1\n  role: ACTUAL\n  status: ${status}\n  value: 2500.99\n  unit: 亿元\n  printed: 2500.99亿元\n  section: 一\n  quote: 地区生产总值2500.99亿元\n`,
      },
    ];
    const read = readEdited([...later('B-FINAL', '2025-01-02', 'FINAL'), ...later('C-FLASH', '2025-02-03', 'FLASH')]);
    expect(read.warnings).toEqual([
      { file: 'C-FLASH/figures.yaml', line: 1, message: expect.stringContaining('it is loaded and not in force') },
    ]);
    expect(read.documents.flatMap(({ figures }) => figures.flatMap(({ status }) => status ?? []))).toEqual([
      'FINAL',
      'FLASH',
    ]);
  });

  test('each part of a document runs to the next, and the last to the end', () => {
    const parts = 'parts:\n  - part: RESULTS\n    begins: 一、上半年\n  - part: ARRANGEMENTS\n    begins: 3.下半年安排';
    const document = readEdited([aboutWith(parts)]).documents[0];
    const text = document?.text ?? '';
    expect(document?.parts).toEqual([
      { part: 'RESULTS', start: text.indexOf('一、上半年'), end: text.indexOf('3.下半年安排') },
      { part: 'ARRANGEMENTS', start: text.indexOf('3.下半年安排'), end: text.length },
    ]);
  });
});

test('a scope lies within itself, within those above it, and within all where its chain ends there', () => {
  const scope = (code: string, within: string | null) => ({ code, name: code, nameEn: code, within });
  const [all, inner, apart] = [scope('PUBLIC', 'ALL'), scope('NEW_PUBLIC', 'PUBLIC'), scope('IN_YUAN', null)];
  const scopes = new Map([all, inner, apart].map((one) => [one.code, one]));
  expect(isWithinScope(inner, inner, scopes)).toBe(true);
  expect(isWithinScope(inner, all, scopes)).toBe(true);
  expect(isWithinScope(inner, null, scopes)).toBe(true);
  expect(isWithinScope(all, inner, scopes)).toBe(false);
  expect(isWithinScope(apart, null, scopes)).toBe(false);
  expect(isWithinScope(null, all, scopes)).toBe(false);
  expect(isWithinScope(null, null, scopes)).toBe(true);
});
