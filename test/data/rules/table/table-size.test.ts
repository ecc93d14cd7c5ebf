import { expect, test } from 'vitest';
import { formTraits } from '../../../../data/rules/table/form.ts';
import { fewestCells } from '../../../../data/rules/table/table-size.ts';

const asked = { districts: ['甲', '乙'], indicators: ['GDP', 'FAI', 'TRADE'], periods: ['2024'] };
const spread = { districts: ['甲', '乙', '丙', '丁'], indicators: ['GDP', 'FAI', 'TRADE'], periods: ['2023', '2024'] };

test.each([
  // Six rows of five leading cells and seven columns: a result also has a column with its months.
  ['all usual columns in rows', asked, 6 * (5 + 7)],
  ['two measures of each', { ...asked, measures: ['LEVEL', 'GROWTH'] }, 12 * (5 + 7)],
  ['one column without results', { ...asked, columns: ['TARGET'] }, 6 * (5 + 1)],
  [
    'results alone, in rows because nothing else is asked',
    { ...asked, columns: ['ACTUAL'], layout: null },
    6 * (5 + 2),
  ],
  ['levels and growth side by side', { ...asked, measures: ['LEVEL', 'GROWTH'], layout: 'PAIRED' }, 6 * (4 + 14)],
  ['levels and growth of two periods side by side', { ...spread, layout: 'PAIRED' }, 24 * (4 + 14)],
  ['two periods side by side', { ...spread, layout: 'BY_PERIOD' }, 12 * 4 + 24 * 7],
  ['four districts side by side', { ...spread, layout: 'BY_DISTRICT' }, 6 * 4 + 24 * 7],
  ['no district', { ...asked, districts: [], layout: 'BY_DISTRICT' }, 0],
])('the fewest cells of a table of %s', (_, query, cells) => {
  expect(fewestCells(query)).toBe(cells);
});

test('a form is as usual in all that is not said of it', () => {
  expect(formTraits('MONTHLY')).toMatchObject({ of: 'DISTRICT', indicators: 'main', tellingHeaders: ['EARLIER'] });
  expect(formTraits('RANKING')).toMatchObject({ of: 'CITY', judges: 'NOTHING' });
});
