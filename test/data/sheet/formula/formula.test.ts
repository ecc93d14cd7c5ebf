import { describe, expect, test } from 'vitest';
import { FORMULA_KEYS, formulaKeysOf, looksAcrossRows, neededInputs } from '../../../../data/sheet/formula/formula.ts';

describe('what a formula reads', () => {
  test('is what its text names: the share of a goal reached needs the unit, the kind of goal and whether there is a gap', () => {
    expect(neededInputs(['ATTAINMENT'])).toEqual(['UNIT_KIND', 'CAP', 'RATE', 'NO_GAP']);
    expect(neededInputs(['PER_MONTH'])).toEqual(['COUNTED', 'MONTHS_LEFT']);
    expect(neededInputs(['Q4'])).toEqual([]);
  });

  test('stands in the sheet in the order of the first formula that needs each', () => {
    expect(neededInputs(['GAP', 'ATTAINMENT'])).toEqual(['UNIT_KIND', 'NO_GAP', 'PUBLISHED', 'CAP', 'RATE']);
  });

  test('must be there, or the column holds values: a verdict without its tolerance is no formula', () => {
    const columns = ['TARGET', 'ACTUAL', 'VERDICT'];
    const inputs = neededInputs(['VERDICT']);
    expect(formulaKeysOf({ columns, inputs })).toEqual(['VERDICT']);
    expect(formulaKeysOf({ columns, inputs: inputs.filter((key) => key !== 'TOLERANCE') })).toEqual([]);
    expect(formulaKeysOf({ columns: ['TARGET', 'VERDICT'], inputs })).toEqual([]);
  });

  test('lies in its own row, but for the number of a row and what is set against the city', () => {
    expect(FORMULA_KEYS.filter((key) => looksAcrossRows({ key, formula: '=1' }))).toEqual([
      'NUMBER',
      'TO_CITY',
      'CITY_SHARE',
    ]);
  });
});
