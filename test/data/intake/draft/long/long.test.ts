import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { DraftFault } from '../../../../../data/intake/draft/fault.ts';
import { itemsOf } from '../../../../../data/intake/draft/item-file.ts';
import { LONG_COLUMN_NAMES, type LongColumn } from '../../../../../data/intake/draft/long/column.ts';
import { CsvReader, csvRow, plainText, UnclosedQuote } from '../../../../../data/intake/draft/long/csv.ts';
import { importLong, isLongFile, piecesOf } from '../../../../../data/intake/draft/long/import.ts';
import { publishDraft } from '../../../../../data/intake/draft/publish.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { fileBytes } from '../../../../../data/ledger/log/file.ts';
import { THINGS } from '../../../../../data/ledger/log/thing.ts';
import { verify } from '../../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import { getTableColumns } from '../../../../../data/ledger/store/drizzle.ts';
import { exportedText } from '../../../export/exported.ts';
import * as world from '../draft-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbook-long-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, '6月.csv');

function imported(ledger: Ledger, text: string | Uint8Array): number {
  writeFileSync(path, text);
  const file = {
    name: '6月.csv',
    pieces: () => piecesOf(path),
    publishedOn: '2024-09-01',
    release: 'INTERNAL',
  } as const;
  return writing(ledger, () => importLong(ledger, PROGRAM, file));
}

function publish(ledger: Ledger, number: number) {
  return writing(ledger, () => publishDraft(ledger, PROGRAM, number));
}

/** A ledger whose figures use every column of the long form. */
function wideWorld(): Ledger {
  const ledger = world.draftWorld();
  world.published(
    ledger,
    { scope: { code: 'ABOVE', name: '规上企业', nameEn: 'x' } },
    {
      figure: world.figureOf('OLD', {
        cell: 'C2',
        indicator: 'TRADE',
        scope: 'ABOVE',
        period: '2024-01/2024-09',
        upper: '120',
        headers: ['1-9月', '"进出口", 总额'],
      }),
    },
    {
      figure: world.figureOf('OLD', {
        cell: 'C3',
        role: 'TARGET',
        authority: 'PLAN',
        strength: 'STRIVE',
        nature: 'EXPECTED',
        stretch: true,
        wording: '力争',
        caution: '=cmd|x!A0',
        period: '2024',
      }),
    },
    {
      figure: world.figureOf('OLD', {
        cell: 'C4',
        measure: 'RANK',
        rankOf: 'GROWTH',
        among: '全市',
        unit: '位',
        value: '3',
      }),
    },
    {
      figure: world.figureOf('OLD', {
        cell: 'C5',
        period: '2024-Q3',
        value: '9',
        decimals: 2,
        printed: '9.00亿元\n(初步)',
        status: 'PRELIMINARY',
        release: 'INTERNAL',
      }),
    },
  );
  const { district: _, ...figure } = world.figureOf('OLD', {
    cell: 'C6',
    owner: '某公司',
    basis: '较2020年',
    measure: 'CHANGE',
    unit: '%',
  });
  world.published(ledger, { figure });
  return ledger;
}

describe('the long form', () => {
  test('a round trip changes nothing, whatever the figures state', () => {
    const ledger = wideWorld();
    const number = imported(ledger, exportedText(ledger));
    expect(world.findingsOf(ledger, number)).toEqual(Array(6).fill('UNCHANGED'));
    expect(publish(ledger, number)).toBeUndefined();
  });

  test.each([
    ['9.00', '9.5', { 'OLD/C5': '9.5' }, [['CORRECTED', 9, 9.5]]],
    [',120,', ',130,', { 'OLD/C2': '100' }, [['CORRECTED', 100, 100]]],
    ['PRELIMINARY', 'FINAL', { 'OLD/C5': '9' }, [['CORRECTED', 9, 9]]],
  ])('%s changed to %s replaces that one figure', (from, to, values, changes) => {
    const ledger = wideWorld();
    const number = imported(ledger, exportedText(ledger).replace(from, to));
    expect(world.findingsOf(ledger, number).filter((finding) => finding !== 'UNCHANGED')).toEqual(['DIFFERS']);
    publish(ledger, number);
    expect(world.currentValues(ledger)).toMatchObject(values);
    expect(world.lastChanges(ledger)).toEqual(changes);
    expect(verify(ledger)).toEqual([]);
  });

  test('has all that a figure has but what follows from the rest', () => {
    const worked = ['periodStart', 'periodEnd', 'publishedFrom', 'decimals'];
    const columns = Object.keys(getTableColumns(THINGS.figure.table)).filter(
      (column) => !THINGS.figure.apart.includes(column),
    );
    const told = [
      ...columns.map((column) => THINGS.figure.references[column]?.name ?? column),
      'file',
      'sheet',
      'task',
    ];
    expect(told.filter((name) => !worked.includes(name) && !LONG_COLUMN_NAMES.includes(name as LongColumn))).toEqual(
      [],
    );
  });

  test.each([
    ['caution', '口径有调整，"同口径"', { caution: '口径有调整，"同口径"' }],
    ['数据状态', '快报', { status: 'FLASH' }],
    ['periodInferred', '1', { period_inferred: 1 }],
    ['主要指标', '1', { headline: 1 }],
    ['comparator', '左右', { comparator: 'ABOUT' }],
  ])('a file says %s of a figure as %o, and a round trip keeps it', (header, text, columns) => {
    const ledger = world.draftWorld();
    const row = `district,indicator,period,value,unit,${header}\n440309,TRADE,2024,5,亿元,${csvRow([text])}`;
    publish(ledger, imported(ledger, row));
    const read = () => ledger.prepared<Record<string, unknown>>('SELECT * FROM figures ORDER BY revision DESC').get();
    expect(read()).toMatchObject(columns);
    const before = ledger.latest;
    expect(publish(ledger, imported(ledger, exportedText(ledger)))).toBeUndefined();
    expect(ledger.latest).toBe(before);
  });

  test('a caution that is taken out of a row is taken from the figure', () => {
    const ledger = world.draftWorld();
    publish(
      ledger,
      imported(ledger, 'district,indicator,period,value,unit,caution\n440309,TRADE,2024,5,亿元,有调整\n'),
    );
    publish(ledger, imported(ledger, exportedText(ledger).replace('有调整', '')));
    const now = "SELECT count(*) FROM figures WHERE retired IS NULL AND caution IS NULL AND code LIKE 'STAT-%'";
    expect(ledger.value(now)).toBe(1);
  });

  test('a row that was written before another corrected its figure does not undo the correction', () => {
    const ledger = world.draftWorld();
    const before = exportedText(ledger);
    world.published(ledger, { figure: world.figureOf('OLD', { value: '101' }) });
    expect(world.findingsOf(ledger, imported(ledger, before))).toEqual(['CONFLICTS']);
  });

  test('a row that was written after a correction may say something else', () => {
    const ledger = world.draftWorld();
    world.corrected(ledger, 'OLD/B2', '101');
    const number = imported(ledger, exportedText(ledger).replace(',101,', ',100,'));
    expect(world.findingsOf(ledger, number)).toEqual(['DIFFERS']);
  });

  test('a row of a figure that was withdrawn since does not bring it back', () => {
    const ledger = world.draftWorld();
    const before = exportedText(ledger);
    const figure = before.split('\n')[1]?.split(',')[0] ?? '';
    world.published(ledger, { retired: { figure } });
    expect(world.findingsOf(ledger, imported(ledger, before))).toEqual(['CONFLICTS']);
  });

  test('a row that cites nothing is cited as a cell of the file, which is kept and internal', () => {
    const ledger = world.draftWorld();
    const text = 'district,indicator,period,value,unit\r\n龙华区,外贸进出口,2024-08,12.50,亿元\r\n';
    const number = imported(ledger, text);
    expect(world.findingsOf(ledger, number)).toEqual(['NEW', 'NEW']);
    publish(ledger, number);
    const { file } = world.draftOf(ledger, number);
    expect(fileBytes(ledger, file ?? '')?.toString()).toBe(text);
    const [line] = exportedText(ledger).split('\r\n').slice(-2);
    expect(line).toContain(`,440309,龙华区,,TRADE,进出口总额,LEVEL,,,,2024-08,,ACTUAL,`);
    expect(line).toContain(`,12.50,,亿元,12.50亿元,,STAT-`);
    expect(line).toContain(`${file},,D2,12.50,,INTERNAL,`);
    expect(verify(ledger)).toEqual([]);
  });

  test.each([
    ['a district that is not known', '龙花区,GDP,2024,1,亿元', ['DISTRICT']],
    ['an indicator that is only similar', '440309,生产总值,2024,1,亿元', ['INDICATOR']],
    ['a period that is none', '440309,GDP,2024年春节,1,亿元', ['PERIOD']],
    ['no unit', '440309,GDP,2024,1,', ['UNIT']],
    ['more digits than are kept', '440309,GDP,2024,123456789012345.6789,亿元', ['VALUE']],
    ['a value in words', '440309,GDP,2024,约1,亿元', ['VALUE']],
    ['a place that is none', '440309,GDP,2024,2.5,位,RANK,GROWTH', ['VALUE']],
    ['a place before the first', '440309,GDP,2024,0,位,RANK,GROWTH', ['VALUE']],
  ])('a row with %s is asked about, and is no figure until that is answered', (_, row, codes) => {
    const ledger = world.draftWorld();
    const number = imported(ledger, `district,indicator,period,value,unit,measure,rankOf\n${row}\n`);
    const [item] = itemsOf(ledger, world.draftOf(ledger, number).items);
    expect(item?.questions?.map(({ code }) => code)).toEqual(codes);
    expect(world.findingsOf(ledger, number)[0]).toBe('OPEN');
  });

  const AT = 'code,file,cell,shown,district,indicator,period,value,unit,document,publishedOn\n';
  test.each([
    ['a cell', `OLD/Z9,${world.FILE},Z9,5.0,440309,GDP,2024,5.0,亿元,OLD,`, []],
    ['a cell and no code', `,${world.FILE},Z9,5.0,440309,GDP,2024,5.0,亿元,OLD,`, ['CITED']],
    ['a code and no cell', `OLD/Z9,,,,440309,GDP,2024,5.0,亿元,OLD,2024-07-20`, ['CITED']],
    ['another day', `OLD/Z9,${world.FILE},Z9,5,440309,GDP,2024,5,亿元,OLD,2024-09-30`, ['PUBLISHED']],
    ['a day that is none', `OLD/B2,${world.FILE},B2,100,440309,GDP,2024-S1,100,亿元,OLD,2024-07-32`, ['PUBLISHED']],
  ])('a row that adds to a document of the ledger by %s is asked what it leaves out', (_, row, codes) => {
    const ledger = world.draftWorld();
    const number = imported(ledger, `${AT}${row}\n`);
    const [item] = itemsOf(ledger, world.draftOf(ledger, number).items);
    expect((item?.questions ?? []).map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0) return;
    publish(ledger, number);
    expect(world.currentValues(ledger)).toEqual({ 'OLD/B2': '100', 'OLD/Z9': '5' });
    expect(exportedText(ledger)).toContain(',LEVEL,,,,2024,,ACTUAL,,,,,EQUAL,5.0,,亿元,5.0亿元,,OLD,OLD,2024-07-20,');
    expect(verify(ledger)).toEqual([]);
  });

  test.each([
    ['Z9', ''],
    ['B2', ''],
    ['B2', 'PUBLIC'],
  ])('a figure of an internal document is internal, whatever its row says: %s %s', (cell, release) => {
    const ledger = world.draftWorld();
    const figure = world.figureOf('IN', { value: '7', release: 'INTERNAL' });
    world.published(ledger, { document: { ...world.sheetOf('IN'), release: 'INTERNAL' } }, { figure });
    const at = AT.replace('\n', ',release\n');
    const number = imported(ledger, `${at}IN/${cell},${world.FILE},${cell},5,440309,GDP,2024,5,亿元,IN,,${release}\n`);
    publish(ledger, number);
    expect(ledger.value('SELECT release FROM figures WHERE code = ? AND retired IS NULL', `IN/${cell}`)).toBe(
      'INTERNAL',
    );
  });

  test('a scope is known by its other names too', () => {
    const ledger = world.draftWorld();
    world.published(ledger, { scope: { code: 'ABOVE', name: '规上企业', nameEn: 'x', aliases: ['规模以上企业'] } });
    const row = '440309,GDP,2024,5,亿元,规模以上企业\n';
    const number = imported(ledger, `district,indicator,period,value,unit,scope\n${row}`);
    expect(world.findingsOf(ledger, number)[0]).toBe('NEW');
  });

  test.each([
    ['indicator,period,value,unit,note\n', 'NO_COLUMN'],
    ['indicator,period,value,unit,unit\n', 'COLUMN_TWICE'],
    ['indicator,period,value,unit\nGDP,2024,"1,亿元\n', 'UNCLOSED_QUOTE'],
    [Buffer.from([0x69, 0xff, 0xff, 0x0a]), 'NOT_TEXT'],
  ])('a file that cannot be read changes nothing', (text, code) => {
    const ledger = world.draftWorld();
    expect(() => imported(ledger, text)).toThrow(DraftFault);
    expect(() => imported(ledger, text)).toThrow(code);
    expect(
      ledger.value("SELECT (SELECT count(*) FROM drafts) + (SELECT count(*) FROM files WHERE digest = 'unnamed')"),
    ).toBe(0);
  });

  test('a file that Excel wrote in GB18030 is read', () => {
    const ledger = world.draftWorld();
    const head = Buffer.from('indicator,period,value,unit,district\n');
    // 亿元 and 龙华区 in GB18030.
    const row = [
      Buffer.from('GDP,2024-07,5,'),
      Buffer.from('d2dad4aa', 'hex'),
      Buffer.from(','),
      Buffer.from('c1fabbaac7f8', 'hex'),
    ];
    const number = imported(ledger, Buffer.concat([head, ...row]));
    expect(world.findingsOf(ledger, number)).toEqual(['NEW', 'NEW']);
    expect(isLongFile(piecesOf(path))).toBe(true);
  });
});

describe('comma-separated values', () => {
  test('rows come back as they were written, however the text is cut into pieces', () => {
    const rows = [
      ['a', 'b"c', ''],
      ['x,y', 'two\r\nlines', ' spaced '],
      ['""', '', 'end'],
    ];
    const text = rows.map(csvRow).join('');
    for (let length = 1; length <= text.length; length++) {
      const reader = new CsvReader();
      const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
        text.slice(at * length, (at + 1) * length),
      );
      const read = [...pieces.flatMap((piece) => [...reader.read(piece)]), ...reader.end()];
      expect(read.map(({ texts }) => texts)).toEqual(rows);
      expect(read.map(({ line }) => line)).toEqual([1, 2, 4]);
    }
  });

  test.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+HYPERLINK("http://x")', '"\'+HYPERLINK(""http://x"")"'],
    ['-2+3|x!A1', "'-2+3|x!A1"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ['-3.4%', '-3.4%'],
    ['+5亿元', '+5亿元'],
    ["'quoted'", "'quoted'"],
    ['1=1', '1=1'],
  ])('%j is no formula in a file that Excel opens, and comes back as it was', (text, written) => {
    expect(csvRow([text])).toBe(`${written}\r\n`);
    const [row] = new CsvReader().read(csvRow([text]));
    expect(plainText(row?.texts[0] ?? '')).toBe(text);
  });

  test('a quote that is never closed is named by its line', () => {
    const reader = new CsvReader();
    expect([...reader.read('a,b\n"c,d\ne,f\n')]).toHaveLength(1);
    expect(() => [...reader.end()]).toThrow(UnclosedQuote);
  });
});
