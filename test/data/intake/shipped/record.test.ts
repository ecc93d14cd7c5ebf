import { describe, expect, it } from 'vitest';
import { type FaultCase, faultLine } from './plan-folder.ts';

const FIGURES = 'LG-MID/figures.yaml';
const TERMS = 'LG-MID/terms.yaml';
const TEXT = 'LG-MID/text.txt';
const ABOUT = 'LG-MID/document.yaml';

const files: FaultCase[] = [
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

const shapes: FaultCase[] = [
  ['a file that is no list', { file: FIGURES, to: 'code: LG-MID/001\n' }, 'code: LG-MID/001', 'The file is no list'],
  [
    'an item of a list that is no block',
    { file: TERMS, from: '- number: 2', to: '- 两山\n\n- number: 2' },
    '- 两山',
    'This item is no block of keys',
  ],
  [
    'a document file that is a list',
    { file: ABOUT, to: '- title: 报告\n' },
    '- title: 报告',
    'The file is no block of keys',
  ],
  [
    'a folder that is no document code',
    { file: 'drafts/document.yaml', to: 'title: 草稿\n' },
    'title: 草稿',
    'The folder drafts is no document code',
  ],
  [
    'aliases that are no list',
    { file: 'indicators/economy.yaml', from: 'aliases:\n    - 生产总值', to: 'aliases: 生产总值' },
    'aliases: 生产总值',
    'aliases is no list of texts',
  ],
  [
    'a second reading that does not say of what',
    { file: FIGURES, from: 'alternative:\n    period: 2024-S2', to: 'alternative: 2024-S2' },
    'alternative: 2024-S2',
    'alternative needs keys of its own',
  ],
];

describe('a data set is refused, with file and line, for', () => {
  it.each([...files, ...shapes])('%s', (_, edit, at, message) => {
    expect(faultLine(edit, message)).toBe(at);
  });
});
