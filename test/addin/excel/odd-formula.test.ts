import { expect, test } from 'vitest';
import { enterFormulas } from '../../../addin/excel/formula.ts';
import { freeze } from '../../../addin/excel/plan-cell/freeze.ts';
import { thaw } from '../../../addin/excel/plan-cell/thaw.ts';
import { draftAbout, formulasOf, isTooLong } from '../../../addin/formula/formula-draft.ts';
import { LTSC_2021, MICROSOFT_365 } from '../../office/profile.ts';
import { LinkedWorkbook } from './linked-workbook.ts';
import { ODD } from './odd-words.ts';

const asking = { language: 'ZH' as const, askSources: async () => undefined };

test.each([LTSC_2021, MICROSOFT_365])(
  'odd words that PLAN.SOURCE answers stay those words when they are frozen, and their formulas come back, in $name',
  async (profile) => {
    const book = new LinkedWorkbook(profile);
    const sheet = book.sheet();
    book.office.CustomFunctions.associate('SOURCE', (_district, _indicator, at) => ODD[Number(at)]);
    sheet.paste(
      'A1',
      ODD.map((_, at) => [`=PLAN.SOURCE("龙岗区","GDP",${at})`]),
    );
    await book.book.calculated();
    const column = `A1:A${ODD.length}`;
    const shown = sheet.values(column).flat();
    expect(shown).toEqual(ODD);
    expect(await freeze('workbook', asking)).toMatchObject({ cells: ODD.length, left: [] });
    expect(sheet.values(column).flat()).toEqual(ODD);
    expect(ODD.map((_, at) => sheet.formula(`A${at + 1}`)).filter((formula) => formula !== '')).toEqual([]);
    expect(await thaw('workbook')).toMatchObject({ cells: ODD.length, left: [] });
    expect(sheet.shownFormula('A1')).toBe('=PLAN.SOURCE("龙岗区","GDP",0)');
  },
);

test('odd words in a drafted formula reach the function as those words, or are refused as too long', async () => {
  const book = new LinkedWorkbook();
  const given: unknown[] = [];
  book.office.CustomFunctions.associate('ACTUAL', (_district, indicator) => {
    given.push(indicator);
    return 1;
  });
  const drafts = ODD.map((name) =>
    draftAbout(
      {
        district: { code: '440307', name: '龙岗区', nameEn: 'Longgang District' },
        indicator: { id: '1', code: 'ODD', name, nameEn: name, unit: null },
        scope: null,
        measure: 'GROWTH',
        period: '2024',
        role: 'ACTUAL',
      },
      'ZH',
    ),
  );
  for (const [row, draft] of drafts.entries()) {
    const area = { sheet: 'Sheet1', row, column: 0, rows: 1, columns: 1 };
    if (!isTooLong(draft))
      await enterFormulas(area, formulasOf(draft, area), { overwrite: false, numberFormat: undefined });
  }
  await book.book.calculated();
  const words = ODD.filter((word) => word.length <= 255).map((word) => word.trim());
  expect(drafts.filter(isTooLong)).toHaveLength(1);
  expect(given).toEqual(words);
});
