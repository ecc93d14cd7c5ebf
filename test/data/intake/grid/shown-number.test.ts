import { describe, expect, test } from 'vitest';
import { numberCell } from '../../../../data/intake/grid/shown-number.ts';

describe('a number has the value that its format shows, exactly', () => {
  test.each([
    [0.085, '0.0%', '8.5%', '8.5'],
    [0.08512, '0.0%', '8.5%', '8.512'],
    [-0.031, '0.0%', '-3.1%', '-3.1'],
    [0.1 + 0.2, '', '0.3', '0.3'],
    [30820.1048371705, '0.00', '30820.10', '30820.1048371705'],
    [1234567, '#,##0', '1,234,567', '1234567'],
    [1234567, '#,##0,', '1,235', '1234.567'],
    [12345678, '0!.0,', '1234.6', '1234.5678'],
    [12345678, '0!.0,"万元"', '1234.6万元', '1234.5678'],
    [-52.5, '#,##0.0_);(#,##0.0)', '(52.5)', '-52.5'],
    [2056.74, '#\\ ##0.00', '2 056.74', '2056.74'],
    [1234567890, '#,##0.00,,', '1,234.57', '1234.56789'],
    [5, '"2024年"0"个"', '2024年5个', '5'],
    [3.5, '"约"0.0"亿元"', '约3.5亿元', '3.5'],
    [0.5, '# ?/?', '1/2', '0.5'],
    [440307, '000000', '440307', '440307'],
    [512, '00000', '00512', '512'],
    [1.5e21, '', '1.5E+21', '1500000000000000000000'],
    [0, '0.0%', '0.0%', '0'],
  ])('%d as %s is %s', (value, format, shown, exact) => {
    expect(numberCell(value, format, false)).toMatchObject({ shown, kind: 'NUMBER', value: exact });
  });

  test('and none where the format shows nothing', () => {
    expect(numberCell(5, ';;;', false)).toBeUndefined();
  });
});

describe('a day is shown as its format has it', () => {
  test.each([
    [45292, 'yyyy-mm-dd', false, '2024-01-01', '2024-01-01'],
    [45292, 'm/d/yyyy', false, '2024/1/1', '2024-01-01'],
    [45292, '57', false, '2024年1月', '2024-01-01'],
    [45322, 'yyyy"年"m"月"', false, '2024年1月', '2024-01-31'],
    [43830, 'yyyy-mm', true, '2024-01', '2024-01-01'],
    [1, 'yyyy/m/d', false, '1900/1/1', '1900-01-01'],
    [45292.75, 'yyyy/m/d h:mm', false, '2024/1/1 18:00', '2024-01-01'],
    [45292, 'mmm', false, 'Jan', '2024-01-01'],
  ])('%d as %s', (value, format, is1904, shown, day) => {
    expect(numberCell(value, format, is1904)).toMatchObject({ shown, kind: 'DATE', value: day });
  });

  test('and a time of day is a text', () => {
    expect(numberCell(0.5, 'h:mm', false)).toEqual({ shown: '12:00', kind: 'TEXT', format: 'h:mm' });
  });
});
