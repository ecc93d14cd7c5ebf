import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { TABLE_FORMS, type TableForm } from '../../../../data/rules/table/form.ts';
import { LANGUAGES } from '../../../../data/rules/words.ts';
import { editionFile } from '../../../../data/sheet/download/edition-xlsx.ts';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { editionOfPlan } from '../../../../data/sheet/edition/edition.ts';
import { readProperties } from '../../../../data/sheet/file/property-part.ts';
import { propertyDefinitions } from '../../../../data/sheet/plan/definition-property.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import { visibleColumns } from '../../../../data/sheet/plan/preview.ts';
import { partOf } from '../file/file-bytes.ts';
import { formPlan } from '../plan/form-plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';

installChartSupport();

const plan = sheetPlan(tableAnswer(), QUERY, { id: 'PB_WRITTEN2', language: 'ZH' });
const headerRow = plan.caption.length + 1;
const filed = (form: TableForm, language: (typeof LANGUAGES)[number] = 'ZH') =>
  form === 'RANKING'
    ? formPlan({ form, districts: ['440300'], indicators: ['GDP'], periods: ['2024-S1'] }, { language })
    : formPlan({ form, districts: ['440307'], indicators: [], periods: ['2024'] }, { language });

/** A file of each kind that is handed out. */
const KINDS: Record<string, () => Promise<Uint8Array>> = {
  'a table': () => xlsxOf([plan]),
  'a table with its chart': () => xlsxOf([plan], { hasCharts: true }),
  'two tables': () => xlsxOf([plan, { ...plan, definition: { ...plan.definition, id: 'PB_WRITTEN3' } }]),
  'a form': () => xlsxOf([filed('EXECUTION')]),
  'an edition': () => editionFile(editionOfPlan(plan), '2024-09-12'),
};

async function sheetOf(file: Uint8Array): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The file has no sheet.');
  return sheet;
}

describe.each(Object.entries(KINDS))('%s as a file', (_, written) => {
  test('asks Excel for nothing that its user did not wish: names of comments stay, there are no totals', async () => {
    const parts = Object.entries(unzipSync(await written())).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
    for (const [path, text] of parts) {
      expect(text, path).not.toContain('filterPrivacy');
      expect(text, path).not.toMatch(/totalsRow(?:Label|Function|Count)=/);
      expect(text, path).not.toContain('hiddenButton');
      if (path.startsWith('xl/tables/')) expect(text).toContain(' totalsRowShown="0"');
    }
  });

  test('prints on A4 that lies on its side, one page wide, with the header on each page and its number below', async () => {
    const file = await written();
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetUpPr [^>]*fitToPage="1"/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    expect(sheet).toContain('&amp;P');
    const titles = /<definedName name="_xlnm\.Print_Titles" localSheetId="0">([^<]+)</.exec(
      partOf(file, 'xl/workbook.xml'),
    )?.[1];
    const first = Number(/\$(\d+):\$\d+$/.exec(titles ?? '')?.[1]);
    const shown = await sheetOf(file);
    const headers = shown.getRow(first).values as unknown[];
    expect(headers.filter((header) => typeof header === 'string').length).toBeGreaterThan(1);
  });

  test('has lines around each cell of the table, and a line is never in a hidden column alone', async () => {
    const sheet = await sheetOf(await written());
    const bordered = new Set<number>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { top, left, bottom, right } = cell.border ?? {};
        if (top && left && bottom && right) bordered.add(Number(cell.col));
      }),
    );
    const shown = Array.from({ length: sheet.columnCount }, (_, at) => at + 1).filter(
      (at) => !sheet.getColumn(at).hidden,
    );
    expect([...bordered].toSorted((one, other) => one - other)).toEqual(shown);
  });
});

describe('the cells of a table in a file', () => {
  test('have the ground of the header in them, whatever a program makes of a table style', async () => {
    const file = await xlsxOf([plan]);
    const sheet = await sheetOf(file);
    for (const at of visibleColumns(plan).keys()) {
      const { fill, font } = sheet.getCell(headerRow, at + 1).style;
      expect(fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
      expect(font).toMatchObject({ bold: true });
    }
    expect(partOf(file, 'xl/tables/table1.xml')).toMatch(
      /<tableStyleInfo name="TableStyleLight1"[^>]* showRowStripes="0"/,
    );
  });

  test('are narrow enough to be read on paper, and what is longer goes on in further lines', async () => {
    const tasks = filed('TASKS');
    const sheet = await sheetOf(await xlsxOf([tasks]));
    const widths = visibleColumns(tasks).map((_, at) => sheet.getColumn(at + 1).width ?? 0);
    // Printed at eight points, a page of A4 on its side has room for some 195 digits.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(195);
    const text = visibleColumns(tasks).findIndex(({ header }) => header === '任务原文');
    expect(sheet.getCell(tasks.caption.length + 2, text + 1).alignment).toMatchObject({ wrapText: true });
  });

  test('a line above the table that is longer than it is wide goes on below, over the columns that are shown', async () => {
    const long = '来源：《龙岗区2024年上半年国民经济和社会发展计划执行情况的报告》'.repeat(8);
    const sheet = await sheetOf(await xlsxOf([{ ...plan, caption: [...plan.caption.slice(0, -1), long] }]));
    const shown = visibleColumns(plan).length;
    expect(sheet.getCell(plan.caption.length, shown).master.address).toBe(`A${plan.caption.length}`);
    expect(sheet.getCell(plan.caption.length, shown + 1).isMerged).toBe(false);
    expect(sheet.getRow(plan.caption.length).height).toBeGreaterThan(15);
    expect(sheet.getCell(1, 1).isMerged).toBe(false);
  });

  test('a chart that might be torn by the end of a page begins a new one, and one that fits does not', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ ...ROWS[0], key: `440307|GDP|GROWTH|${at}` }));
    const longPlan = sheetPlan(tableAnswer(rows as typeof ROWS), QUERY, { id: 'PB_WRITTEN2', language: 'ZH' });
    const sheet = async (of: SheetPlan) => partOf(await xlsxOf([of], { hasCharts: true }), 'xl/worksheets/sheet1.xml');
    expect(await sheet(longPlan)).toContain(`<brk id="${headerRow + rows.length}"`);
    const few = sheetPlan(tableAnswer(ROWS.slice(0, 3)), QUERY, { id: 'PB_WRITTEN2', language: 'ZH' });
    expect(await sheet(few)).not.toContain('<brk ');
  });
});

describe('headers', () => {
  test.each(TABLE_FORMS.flatMap((form) => LANGUAGES.map((language) => [form, language] as const)))(
    'of %s in %s differ by more than blanks and case',
    (form, language) => {
      const headers = filed(form, language).columns.map(({ header }) => header.replace(/\s+/g, '').toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      for (const { header } of filed(form, language).columns) expect(header).toBe(header.trim());
    },
  );

  test.each([
    ['位次', '位次'],
    ['位次', '位次 '],
    ['Rank', 'RANK'],
  ])('a table that is answered with %j and %j gets two that can be told apart', (one, other) => {
    const answer = tableAnswer();
    const columns = answer.columns.map((column, at) =>
      at === 0 ? { ...column, label: one } : at === 1 ? { ...column, label: other } : column,
    );
    const made = sheetPlan({ ...answer, columns }, { ...QUERY, form: 'TASKS' }, { id: 'PB_WRITTEN2', language: 'ZH' });
    const [first = '', second = ''] = made.columns.map(({ header }) => header.replace(/\s/g, '').toLowerCase());
    expect(first).not.toBe(second);
  });
});

describe('what Excel has no room for', () => {
  const HUGE = '龙岗😀'.repeat(20_000);

  test('is cut in a cell, a line above the table and the title of the file, with a sign and no half characters', async () => {
    const answer = tableAnswer(ROWS.map((row, at) => (at === 0 ? { ...row, indicator: HUGE } : row)));
    const made = sheetPlan({ ...answer, title: HUGE }, QUERY, { id: 'PB_WRITTEN2', language: 'ZH' });
    const file = await xlsxOf([made]);
    const sheet = await sheetOf(file);
    const at = made.columns.findIndex(({ key }) => key === 'INDICATOR') + 1;
    for (const value of [sheet.getCell(1, 1).value, sheet.getCell(made.caption.length + 2, at).value]) {
      expect(String(value).length).toBeLessThanOrEqual(32_767);
      expect(String(value)).toMatch(/^龙岗😀.*[岗😀龙]…$/u);
    }
    expect(/<dc:title>([^<]*)</.exec(partOf(file, 'docProps/core.xml'))?.[1]?.length).toBeLessThanOrEqual(255);
    const heights = [...partOf(file, 'xl/worksheets/sheet1.xml').matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) =>
      Number(ht),
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  test('is cut in an edition too', async () => {
    const edition = { ...editionOfPlan(plan), title: HUGE.slice(0, 30_000) };
    expect(
      editionOfPlan({ ...plan, definition: { ...plan.definition, notes: [HUGE] } }).notes[1]?.length,
    ).toBeLessThanOrEqual(32_767);
    const core = partOf(await editionFile(edition, '2024-09-12'), 'docProps/core.xml');
    expect(/<dc:title>([^<]*)</.exec(core)?.[1]?.length).toBeLessThanOrEqual(255);
  });

  test.each(["龙岗's 表", '2024年 (1)', 'A1'])(
    'the sheet %s is quoted where the repeated header is named',
    async (name) => {
      const file = await xlsxOf([{ ...plan, caption: [name, ...plan.caption.slice(1)] }]);
      expect(partOf(file, 'xl/workbook.xml').replaceAll('&apos;', "'").replaceAll('&#39;', "'")).toContain(
        `>'${name.replaceAll("'", "''")}'!$${headerRow}:$${headerRow}<`,
      );
    },
  );
});

describe('the definition among the properties of a document', () => {
  const propertiesOf = (file: Uint8Array) => readProperties(partOf(file, 'docProps/custom.xml'), 'docProps/custom.xml');

  test('is read back as it was written, each table its own', async () => {
    const other = { ...plan, definition: { ...plan.definition, id: 'PB_WRITTEN3' } };
    const found = propertyDefinitions(propertiesOf(await xlsxOf([plan, other])));
    expect(found).toEqual([
      { id: 'PB_WRITTEN2', definition: plan.definition, fault: null },
      { id: 'PB_WRITTEN3', definition: other.definition, fault: null },
    ]);
  });

  test('is in pieces that Excel keeps whole, which begin and end with nothing that a program trims', async () => {
    const caption = [' 一 二  三 '.repeat(300), '😀'.repeat(400), '"<&>\u00a0\u3000'.repeat(100)];
    const odd = { ...plan, definition: { ...plan.definition, caption } };
    const properties = propertiesOf(await xlsxOf([odd]));
    expect(properties.length).toBeGreaterThan(3);
    for (const { value } of properties) {
      expect(value.length).toBeLessThanOrEqual(255);
      expect(value).toBe(value.trim());
      expect(value.isWellFormed()).toBe(true);
    }
    expect(propertyDefinitions(properties)[0]?.definition).toEqual(odd.definition);
  });

  test('is none where a piece is missing, and is said to be newer where a newer program wrote it', async () => {
    const properties = propertiesOf(await xlsxOf([plan]));
    expect(propertyDefinitions(properties.slice(1))).toEqual([]);
    const newer = properties.map(({ name, value }) => ({ name, value: value.replace('"version":2', '"version":9') }));
    expect(propertyDefinitions(newer)[0]).toMatchObject({ definition: null, fault: { code: 'DEFINITION_NEWER' } });
  });
});
