import { describe, expect, expectTypeOf, test } from 'vitest';
import { bootInNode, type NodeOffice } from './boot-node.ts';
import { MICROSOFT_365 } from './profile.ts';
import type { HostOf } from './wire.ts';

/** The traces of a failing call: Excel's code, and the statement that the library blames. */
async function faultOf(work: Promise<unknown>): Promise<{ code: string; message: string; statement: string }> {
  try {
    await work;
  } catch (fault) {
    const { code, message, debugInfo } = fault as OfficeExtension.Error;
    return { code, message, statement: String(debugInfo?.statement ?? '') };
  }
  return { code: '', message: 'nothing failed', statement: '' };
}

function inSheet<T>(office: NodeOffice, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  return office.Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet(), context));
}

describe("Microsoft's own library, unmodified", () => {
  test('a property that was not loaded cannot be read', async () => {
    const office = bootInNode();
    const read = inSheet(office, async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(await faultOf(read)).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a property that was loaded cannot be read before the sync', async () => {
    const office = bootInNode();
    const read = inSheet(office, async (sheet) => {
      const range = sheet.getRange('A1');
      range.load('values');
      return range.values;
    });
    expect(await faultOf(read)).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('only what was named in load can be read', async () => {
    const office = bootInNode();
    const read = inSheet(office, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.load('values');
      await context.sync();
      return range.numberFormat;
    });
    expect(await faultOf(read)).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a missing table is an error that names the statement, or a null object', async () => {
    const office = bootInNode();
    const read = inSheet(office, async (sheet, context) => {
      sheet.tables.getItem('PB_X').load('name');
      await context.sync();
    });
    const fault = await faultOf(read);
    expect(fault.code).toBe('ItemNotFound');
    const isNull = await inSheet(office, async (sheet, context) => {
      const table = sheet.tables.getItemOrNullObject('PB_X');
      const column = table.columns.getItemOrNullObject('目标');
      table.load('name');
      await context.sync();
      return [table.isNullObject, column.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  test('an array of another size than the range is refused, and nothing is written', async () => {
    const office = bootInNode();
    const write = inSheet(office, async (sheet, context) => {
      sheet.getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    });
    expect(await faultOf(write)).toMatchObject({ code: 'InvalidArgument' });
    expect(office.host.workbook.sheet('Sheet1').get('A1')).toBe('');
  });

  test('what the test host does not model is an error and never passes silently', async () => {
    const office = bootInNode();
    const pivots = inSheet(office, async (sheet, context) => {
      sheet.pivotTables.refreshAll();
      await context.sync();
    });
    expect(await faultOf(pivots)).toMatchObject({ code: 'ApiNotFound' });
    const read = inSheet(office, async (sheet, context) => {
      sheet.getRange('A1').load('hyperlink');
      await context.sync();
    });
    expect((await faultOf(read)).message).toContain('does not model Range.Hyperlink');
    const style = inSheet(office, async (sheet, context) => {
      sheet.getRange('A1').style = 'Good';
      await context.sync();
    });
    expect((await faultOf(style)).code).toBe('ApiNotFound');
  });

  test('a call above the requirement sets of this Excel is refused before it is sent', async () => {
    const old = bootInNode({ profile: { ...MICROSOFT_365, sets: { ...MICROSOFT_365.sets, ExcelApi: '1.6' } } });
    const listen = inSheet(old, async (sheet) => {
      sheet.onChanged.add(async () => {});
    });
    const fault = await faultOf(listen);
    expect(fault).toMatchObject({ code: 'ApiNotFound' });
    expect(fault.message).toContain('ExcelApi 1.7');
  });

  test('LTSC 2021 has ExcelApi 1.14 and no more, Microsoft 365 has 1.15', () => {
    const ltsc = bootInNode().Office.context.requirements;
    const m365 = bootInNode({ profile: MICROSOFT_365 }).Office.context.requirements;
    expect([ltsc.isSetSupported('ExcelApi', '1.14'), ltsc.isSetSupported('ExcelApi', '1.15')]).toEqual([true, false]);
    expect(m365.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect([ltsc.isSetSupported('ExcelApi', '1.9'), ltsc.isSetSupported('KeyboardShortcuts')]).toEqual([true, false]);
  });

  test('a request above 5 MB is refused', async () => {
    const office = bootInNode();
    const write = inSheet(office, async (sheet, context) => {
      sheet.getRange('A1:J60000').values = Array.from({ length: 60_000 }, (_, row) => new Array(10).fill(`数据${row}`));
      await context.sync();
    });
    expect(await faultOf(write)).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(office.host.workbook.sheet('Sheet1').get('A1')).toBe('');
  });

  test('an answer above 5 MB is refused', async () => {
    const office = bootInNode();
    office.host.workbook.sheet('Sheet1').paste('A1', [[`长${'文'.repeat(30_000)}`]]);
    const read = inSheet(office, async (sheet, context) => {
      const range = sheet.getRange('A1:A60');
      for (let row = 2; row <= 60; row += 1) office.host.workbook.sheet('Sheet1').set(`A${row}`, '文'.repeat(32_000));
      range.load('values');
      await context.sync();
    });
    expect(await faultOf(read)).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('a large write arrives whole, in the pieces the library cuts it into', async () => {
    const office = bootInNode();
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `地区${row}`, row / 7]);
    await inSheet(office, async (sheet, context) => {
      sheet.getRange('B2:D2001').values = rows;
      await context.sync();
    });
    expect(office.host.workbook.sheet('Sheet1').values('B2:D2001')).toEqual(rows);
    expect(office.host.batches).toHaveLength(1);
    expect(office.host.batches[0]?.changes).toBe(4);
  });

  test('a failure half-way leaves what was done before it, and the rest undone', async () => {
    const office = bootInNode();
    office.host.failNext({ afterActions: 1 });
    const write = inSheet(office, async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    expect(await faultOf(write)).toMatchObject({ code: 'GeneralException' });
    expect(office.host.workbook.sheet('Sheet1').values('A1:A2')).toEqual([[1], ['']]);
  });

  test('a failure can be put off to a later batch', async () => {
    const office = bootInNode();
    office.host.failNext({ batch: 2, code: 'AccessDenied' });
    const write = inSheet(office, async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    expect(await faultOf(write)).toMatchObject({ code: 'AccessDenied' });
    expect(office.host.workbook.sheet('Sheet1').values('A1:A2')).toEqual([[1], ['']]);
  });

  test('a handler hears what the user types, and nothing while events are switched off', async () => {
    const office = bootInNode();
    const heard: string[] = [];
    const sheet = office.host.workbook.sheet('Sheet1');
    await inSheet(office, async (worksheet, context) => {
      worksheet.load('id');
      await context.sync();
      worksheet.onChanged.add(async (event) => {
        heard.push(`${event.changeType} ${event.address} ${event.details?.valueBefore} ${event.details?.valueAfter}`);
      });
      context.workbook.tables.onAdded.add(async (event) => {
        heard.push(`${event.type}`);
      });
      await context.sync();
    });
    sheet.set('F5', 7);
    sheet.set('F5', 8);
    await expect.poll(() => heard.length).toBe(2);
    await inSheet(office, async (worksheet, context) => {
      context.runtime.enableEvents = false;
      worksheet.getRange('F5').values = [[9]];
      await context.sync();
      context.runtime.enableEvents = true;
      worksheet.tables.add('A1:B2', true);
      await context.sync();
    });
    await expect.poll(() => heard.length).toBe(3);
    expect(heard).toEqual(['RangeEdited F5  7', 'RangeEdited F5 7 8', 'TableAdded']);
  });

  test('a member that @types/office-js does not know, or types otherwise, does not compile in the test host', () => {
    // @ts-expect-error there is no such member
    expectTypeOf<HostOf<Excel.Table, 'nope'>>().toBeObject();
    expectTypeOf<HostOf<Excel.Table, 'name'>>().toEqualTypeOf<HostOf<Excel.Worksheet, 'name'>>();
    // @ts-expect-error a name is a string
    expectTypeOf<HostOf<Excel.Table, 'name'>['Name']>().toEqualTypeOf<number>();
  });
});
