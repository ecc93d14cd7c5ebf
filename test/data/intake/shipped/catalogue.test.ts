import { describe, expect, it } from 'vitest';
import { type FaultCase, faultLine } from './plan-folder.ts';

const HOMES = 'indicators/housing.yaml';

const catalogue: FaultCase[] = [
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

describe('a catalogue is refused, with file and line, for', () => {
  it.each(catalogue)('%s', (_, edit, at, message) => {
    expect(faultLine(edit, message)).toBe(at);
  });
});
