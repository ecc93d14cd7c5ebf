import { describe, expect, test } from 'vitest';
import { bootInNode, type NodeOffice } from './boot-node.ts';
import { Host } from './host.ts';

/** Makes a small table with a caption above it and room around it: `B3:E5`, named PB_1, with the gap as a calculated column. */
async function withTable(options: { locale?: 'zh-CN' | 'en-US' } = {}): Promise<NodeOffice> {
  const office = bootInNode(options);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').values = [['2024年计划']];
    const range = sheet.getRange('B3:E5');
    range.values = [
      ['地区', '目标', '实际', '差距'],
      ['龙岗区', 0.09, 0.065, ''],
      ['坪山区', 0.1, 0.12, ''],
    ];
    const table = sheet.tables.add(range, true);
    table.name = 'PB_1';
    const gap = '=IF(PB_1[[#This Row],[实际]]="","",ROUND((PB_1[[#This Row],[实际]]-PB_1[[#This Row],[目标]])*100,9))';
    table.columns.getItem('差距').getDataBodyRange().formulas = [[gap], [gap]];
    await context.sync();
  });
  return office;
}

function inBook<T>(office: NodeOffice, act: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<T>) {
  return office.Excel.run((context) => act(context.workbook, context));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing failed';
  } catch (fault) {
    return String((fault as OfficeExtension.Error).code);
  }
}

const TABLES = 'support.microsoft.com "Overview of Excel tables"';
const REFERENCES =
  'support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e';
const RANGES = 'learn.microsoft.com/javascript/api/excel/excel.range';

describe('a table with Chinese headers and native formulas', () => {
  test('is calculated when it is read, and again when the user overwrites a result', async () => {
    const { host } = await withTable();
    const table = host.workbook.table('PB_1');
    expect(table.column('差距')).toEqual([-2.5, 2]);
    table.set(0, '实际', 0.095);
    expect(table.column('差距')).toEqual([0.5, 2]);
    table.set(0, '实际', '');
    expect(table.get(0, '差距')).toBe('');
  });

  test(`modelled: its formulas are shown in Excel's short form and stored in the long one (${REFERENCES})`, async () => {
    const office = await withTable();
    const shown = await inBook(office, async (workbook, context) => {
      const body = workbook.tables.getItem('PB_1').columns.getItem('差距').getDataBodyRange();
      body.load('formulas');
      await context.sync();
      return body.formulas[0]?.[0];
    });
    expect(shown).toBe('=IF([@实际]="","",ROUND(([@实际]-[@目标])*100,9))');
    const sheet = office.host.workbook.sheet('Sheet1');
    expect(sheet.shownFormula('E5')).toBe(shown);
    sheet.deleteRows(5);
    expect(sheet.shownFormula('E4')).toContain('PB_1[[#This Row],[实际]]');
    sheet.set('B5', '光明区');
    expect(sheet.formula('E4')).toContain('PB_1[[#This Row],[实际]]-PB_1[[#This Row],[目标]]');
    sheet.set('G4', '=PB_1[[#This Row],[实际]]+SUM(PB_1[目标])');
    expect(sheet.get('G4')).toBeCloseTo(0.155);
  });

  test(`modelled: renaming a column in the sheet or the table renames it in every formula (${REFERENCES})`, async () => {
    const { host } = await withTable();
    const sheet = host.workbook.sheet('Sheet1');
    sheet.set('D3', '完成');
    host.workbook.table('PB_1').rename('我的表');
    expect(sheet.formula('E4')).toContain('我的表[[#This Row],[完成]]-我的表[[#This Row],[目标]]');
    sheet.set('D4', 0.1);
    expect(sheet.get('E4')).toBe(1);
  });

  test(`modelled: no two columns of a table have one name (${TABLES})`, async () => {
    const office = await withTable();
    office.host.workbook.sheet('Sheet1').set('D3', '目标');
    expect(office.host.workbook.table('PB_1').headers).toEqual(['地区', '目标', '目标2', '差距']);
    const rename = inBook(office, async (workbook) => {
      workbook.tables.getItem('PB_1').columns.getItem('目标2').name = '目标';
    });
    expect(await codeOf(rename)).toBe('InvalidArgument');
  });

  test(`modelled: a header that is missing gets a name, in the language of Excel (${TABLES})`, async () => {
    for (const [locale, table, column] of [
      ['zh-CN', '表1', '列1'],
      ['en-US', 'Table1', 'Column1'],
    ] as const) {
      const office = bootInNode({ locale });
      await inBook(office, async (workbook) => {
        workbook.tables.add('Sheet1!A1:B3', true);
      });
      expect(office.host.workbook.tableNames).toEqual([table]);
      expect(office.host.workbook.table(table).headers[0]).toBe(column);
    }
  });

  test(`modelled: tables cannot overlap, and need names of their own (${TABLES})`, async () => {
    const office = await withTable();
    const overlap = inBook(office, async (workbook) => {
      workbook.tables.add('Sheet1!C5:D8', true);
    });
    expect(await codeOf(overlap)).toBe('InvalidArgument');
    for (const name of ['PB_1', 'A1', '有 空格', '']) {
      const rename = inBook(office, async (workbook) => {
        workbook.tables.add('Sheet1!H3:I4', true).name = name;
        workbook.tables.getItem('PB_1').load('name');
      });
      expect(await codeOf(rename), name).toBe('InvalidArgument');
      office.host.workbook.tableNames.slice(1).forEach((other) => {
        office.host.workbook.table(other).delete();
      });
    }
  });

  test(`modelled: a formula that names a column which does not exist, or cannot be read, is refused (${RANGES}#formulas)`, async () => {
    const office = await withTable();
    for (const formula of ['=PB_1[[#This Row],[没有]]', '=PB_2[目标]', '=SUM(', '=没有!A1']) {
      const write = inBook(office, async (workbook) => {
        workbook.worksheets.getItem('Sheet1').getRange('H9').formulas = [[formula]];
      });
      expect(await codeOf(write), formula).toBe('InvalidArgument');
    }
  });
});

describe('what is entered', () => {
  test(`modelled: null leaves a cell alone and an empty text empties it (${RANGES}#values)`, async () => {
    const office = bootInNode();
    const sheet = office.host.workbook.sheet('Sheet1');
    sheet.paste('A1', [[1, 2, 3]]);
    await inBook(office, async (workbook) => {
      workbook.worksheets.getItem('Sheet1').getRange('A1:C1').values = [[null, '', 9]];
    });
    expect(sheet.values('A1:C1')).toEqual([[1, '', 9]]);
  });

  test('modelled: text that looks like a number or a date becomes one (support.microsoft.com "Stop automatically changing numbers to dates")', () => {
    const sheet = new Host().workbook.sheet('Sheet1');
    sheet.paste('A1', [['440307', '12%', '2024-06', '2024年6月', '2024-S1', '1-6月', 'TRUE', '8.5%以上']]);
    expect(sheet.values('A1:H1')).toEqual([[440307, 0.12, 45444, 45444, '2024-S1', '1-6月', true, '8.5%以上']]);
    expect(sheet.numberFormat('B1')).toBe('0%');
    expect(sheet.text('D1')).toBe('2024年6月');
  });

  test('modelled: a leading apostrophe or the format @ keeps text as it is (support.microsoft.com "Format numbers as text")', () => {
    const sheet = new Host().workbook.sheet('Sheet1');
    sheet.set('A1', "'=1+1");
    sheet.setFormat('B1:C1', { numberFormat: '@' });
    sheet.paste('B1', [['2024-06', '=1+1']]);
    expect(sheet.values('A1:C1')).toEqual([['=1+1', '2024-06', '=1+1']]);
    expect([sheet.formula('A1'), sheet.formula('C1')]).toEqual(['', '']);
  });

  test('modelled: a text that begins with an equals sign is a formula (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values)', () => {
    const sheet = new Host().workbook.sheet('Sheet1');
    sheet.paste('A1', [[2], ['=A1*3'], ['=A9'], ['=A1/0'], ['=没有这个函数(1)']]);
    expect(sheet.values('A2:A5')).toEqual([[6], [0], ['#DIV/0!'], ['#NAME?']]);
  });

  test('modelled: a number format shows both signs with their comparator (support.microsoft.com "Number format codes")', () => {
    const sheet = new Host().workbook.sheet('Sheet1');
    sheet.paste('A1', [[0.09], [-0.0242]]);
    sheet.setFormat('A1:A2', { numberFormat: '"≥"0.0%;"≥"-0.0%' });
    expect([sheet.text('A1'), sheet.text('A2')]).toEqual(['≥9.0%', '≥-2.4%']);
  });

  test('modelled: nothing can be written to a protected sheet (learn.microsoft.com/javascript/api/excel/excel.worksheetprotection)', async () => {
    const office = await withTable();
    office.host.workbook.sheet('Sheet1').protect();
    const acts: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => {
        sheet.getRange('A9').values = [[1]];
      },
      (sheet) => {
        sheet.getRange('A9').numberFormat = [['0']];
      },
      (sheet) => sheet.tables.add('G1:H3', true),
      (sheet) => sheet.tables.getItem('PB_1').resize('B3:E9'),
      (sheet) => sheet.getRange('1:1').insert('Down'),
    ];
    for (const act of acts) {
      const write = inBook(office, async (workbook) => {
        act(workbook.worksheets.getItem('Sheet1'));
      });
      expect(await codeOf(write), String(act)).toBe('AccessDenied');
    }
  });
});

describe('a table that grows, moves and is reopened', () => {
  test('modelled: what is written just below a table joins it, with formulas and formats (support.microsoft.com "Turn Excel table AutoExpansion on or off")', async () => {
    const { host } = await withTable();
    const sheet = host.workbook.sheet('Sheet1');
    sheet.setFormat('C4:D5', { numberFormat: '0.0%' });
    sheet.paste('B6', [['光明区', 0.1, 0.11]]);
    const table = host.workbook.table('PB_1');
    expect([table.address, table.get(2, '差距'), sheet.text('C6')]).toEqual(['B3:E6', 1, '10.0%']);
    sheet.set('B8', '注');
    sheet.set('B7', '不接');
    expect(table.address).toBe('B3:E7');
  });

  test('modelled: what Office.js writes right of a table, or below it, joins it as if it were typed, and what touches a corner does not (support.microsoft.com "Turn Excel table AutoExpansion on or off")', async () => {
    const office = await withTable();
    const table = office.host.workbook.table('PB_1');
    const write = (at: string) =>
      inBook(office, async ({ worksheets }, context) => {
        worksheets.getItem('Sheet1').getRange(at).values = [['年度计划'], ['单位：%']];
        await context.sync();
      });
    await write('F6:F7');
    await write('A6:A7');
    expect(table.address).toBe('B3:E5');
    await inBook(office, async ({ worksheets }, context) => {
      worksheets.getItem('Sheet1').getRange('F6:F7').clear('Contents');
      await context.sync();
    });
    await write('F4:F5');
    expect([table.address, table.headers.at(-1)]).toEqual(['B3:F5', '列1']);
    await write('D6:D7');
    expect(table.address).toBe('B3:F7');
  });

  test('modelled: a table does not grow over cells that hold something (support.microsoft.com "Turn Excel table AutoExpansion on or off")', async () => {
    const { host } = await withTable();
    const sheet = host.workbook.sheet('Sheet1');
    sheet.set('D7', '用户的');
    sheet.paste('B6', [['光明区'], ['盐田区']]);
    expect(host.workbook.table('PB_1').address).toBe('B3:E5');
  });

  test(`modelled: a column that a user inserts or types beside a table is the user's, and the rest stays aligned (${TABLES})`, async () => {
    const { host } = await withTable();
    const table = host.workbook.table('PB_1');
    const sheet = host.workbook.sheet('Sheet1');
    sheet.insertColumns('D');
    expect(table.headers).toEqual(['地区', '目标', '列1', '实际', '差距']);
    sheet.set('G3', '备注');
    sheet.set('G4', '去年较低');
    expect(table.address).toBe('B3:G5');
    table.sort('差距', 'descending');
    expect(table.rows.map((row) => [row[0], row[4], row[5]])).toEqual([
      ['坪山区', 2, ''],
      ['龙岗区', -2.5, '去年较低'],
    ]);
    sheet.deleteColumns('D');
    expect(table.headers).toEqual(['地区', '目标', '实际', '差距', '备注']);
    expect(table.column('差距')).toEqual([2, -2.5]);
  });

  test(`modelled: inserted rows move a table, its formulas and those that point at it (${RANGES}#insert)`, async () => {
    const { host } = await withTable();
    const sheet = host.workbook.sheet('Sheet1');
    sheet.set('H1', '=D5*2+SUM(C4:C5)');
    sheet.insertRows('1:2');
    expect(host.workbook.table('PB_1').address).toBe('B5:E7');
    expect(sheet.formula('H3')).toBe('=D7*2+SUM(C6:C7)');
    sheet.insertRows(7);
    expect(host.workbook.table('PB_1').address).toBe('B5:E8');
    expect([sheet.formula('H3'), sheet.get('H3')]).toEqual(['=D8*2+SUM(C6:C8)', 0.43]);
    expect(sheet.formula('E7')).toContain('[#This Row]');
    sheet.deleteRows(8);
    expect(sheet.get('H3')).toBe('#REF!');
  });

  test(`modelled: cells that would tear a table apart cannot be inserted (${RANGES}#insert)`, async () => {
    const office = await withTable();
    const insert = inBook(office, async (workbook) => {
      workbook.worksheets.getItem('Sheet1').getRange('C1:C2').insert('Down');
    });
    expect(await codeOf(insert)).toBe('InsertDeleteConflict');
    expect(office.host.workbook.table('PB_1').address).toBe('B3:E5');
  });

  test('modelled: a range that Office.js holds moves with its cells (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert)', async () => {
    const office = await withTable();
    const seen = await inBook(office, async (workbook, context) => {
      const range = workbook.worksheets.getItem('Sheet1').getRange('D4');
      range.load('address');
      await context.sync();
      office.host.workbook.sheet('Sheet1').insertRows(1);
      range.load('address,values');
      await context.sync();
      return [range.address, range.values[0]?.[0]];
    });
    expect(seen).toEqual(['Sheet1!D5', 0.065]);
  });

  test('modelled: columns can be added, deleted and resized, and the table deleted (learn.microsoft.com/javascript/api/excel/excel.table)', async () => {
    const office = await withTable();
    const { host } = office;
    host.workbook.sheet('Sheet1').set('H4', '旁边');
    await inBook(office, async (workbook) => {
      const table = workbook.tables.getItem('PB_1');
      table.columns.add(1, [['单位'], ['%'], ['%']]);
      table.columns.add(undefined, undefined, '说明');
      table.columns.getItem('地区').delete();
    });
    expect(host.workbook.table('PB_1').headers).toEqual(['单位', '目标', '实际', '差距', '说明']);
    expect(host.workbook.sheet('Sheet1').get('I4')).toBe('旁边');
    await inBook(office, async (workbook) => workbook.tables.getItem('PB_1').resize('B3:E8'));
    expect(host.workbook.table('PB_1').rowCount).toBe(5);
    expect(host.workbook.sheet('Sheet1').formula('E8')).toContain('[#This Row]');
    await inBook(office, async (workbook) => workbook.tables.getItem('PB_1').delete());
    expect([host.workbook.tableNames, host.workbook.sheet('Sheet1').get('B3')]).toEqual([[], '']);
  });

  test('modelled: converted to a range, its formulas point at cells (support.microsoft.com "Convert an Excel table to a range of data")', async () => {
    const { host } = await withTable();
    host.workbook.table('PB_1').convertToRange();
    const sheet = host.workbook.sheet('Sheet1');
    expect(sheet.formula('E5')).toContain('Sheet1!$D5-Sheet1!$C5');
    expect(sheet.values('E4:E5')).toEqual([[-2.5], [2]]);
  });

  test('a saved workbook opens with its tables, formulas, formats, settings and XML parts', async () => {
    const office = await withTable();
    await inBook(office, async (workbook, context) => {
      workbook.settings.add('planbook', { id: 'PB_1' });
      workbook.customXmlParts.add('<t xmlns="urn:planbook:linked-table:1">《计划》 &amp; 目标</t>');
      workbook.names.add('龙岗目标', workbook.worksheets.getItem('Sheet1').getRange('C4'));
      const column = workbook.worksheets.getItem('Sheet1').getRange('B:B');
      column.columnHidden = true;
      await context.sync();
    });
    const saved = JSON.parse(JSON.stringify(office.host.save()));
    const next = bootInNode({ host: Host.open(saved) });
    const found = await inBook(next, async (workbook, context) => {
      const setting = workbook.settings.getItemOrNullObject('planbook');
      const part = workbook.customXmlParts.getByNamespace('urn:planbook:linked-table:1').getOnlyItemOrNullObject();
      const absent = workbook.customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
      setting.load('value');
      part.load('id');
      const xml = part.getXml();
      const table = workbook.tables.getItem(office.host.workbook.table('PB_1').id);
      table.load('name');
      await context.sync();
      return [setting.value, xml.value, absent.isNullObject, table.name];
    });
    const xml = '<t xmlns="urn:planbook:linked-table:1">《计划》 &amp; 目标</t>';
    expect(found).toEqual([{ id: 'PB_1' }, xml, true, 'PB_1']);
    const sheet = next.host.workbook.sheet('Sheet1');
    expect([sheet.isColumnHidden('B'), sheet.get('E5')]).toEqual([true, 2]);
    sheet.set('H1', '=龙岗目标*2');
    expect(sheet.get('H1')).toBe(0.18);
  });

  test('modelled: XML that is not well-formed is refused (learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection)', async () => {
    const office = bootInNode();
    for (const xml of ['<a>', '<a><b></a></b>', 'text', '<a/><b/>', '<a>x & y</a>', '']) {
      const add = inBook(office, async (workbook) => {
        workbook.customXmlParts.add(xml);
      });
      expect(await codeOf(add), xml).toBe('InvalidArgument');
    }
  });

  test("selection is the user's until the add-in selects", async () => {
    const office = await withTable();
    office.host.select('H7:I9');
    const seen = await inBook(office, async (workbook, context) => {
      const range = workbook.getSelectedRange();
      const cell = workbook.getActiveCell();
      range.load('address');
      cell.load('address');
      await context.sync();
      return [range.address, cell.address];
    });
    expect(seen).toEqual(['Sheet1!H7:I9', 'Sheet1!H7']);
  });

  test('formats, widths and nested loads are read back', async () => {
    const office = await withTable();
    const seen = await inBook(office, async (workbook, context) => {
      const header = workbook.tables.getItem('PB_1').getHeaderRowRange();
      header.format.fill.color = '#1f4e79';
      header.format.font.bold = true;
      header.format.wrapText = true;
      header.format.horizontalAlignment = 'Center';
      header.getColumn(0).format.columnWidth = 90;
      header.getColumn(1).format.autofitColumns();
      const all = workbook.tables.getItem('PB_1').getRange();
      header.load('address,format/fill/color,format/font/bold,format/columnWidth');
      all.load({ format: { fill: { color: true }, font: { bold: true } } });
      workbook.tables.load('items/name,items/columns/items/name,items/worksheet/name');
      await context.sync();
      const [table] = workbook.tables.items;
      return [
        [header.address, header.format.fill.color, header.format.font.bold, header.format.columnWidth],
        [all.format.fill.color, all.format.font.bold],
        [table?.name, table?.worksheet.name, table?.columns.items.map((column) => column.name).join()],
      ];
    });
    expect(seen).toEqual([
      ['Sheet1!B3:E3', '#1F4E79', true, null],
      ['', null],
      ['PB_1', 'Sheet1', '地区,目标,实际,差距'],
    ]);
  });
});
