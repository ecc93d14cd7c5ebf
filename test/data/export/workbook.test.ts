import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatNamed } from '../../../data/export/format.ts';
import { exportPiece } from '../../../data/export/piece/export.ts';
import { MOST_ROWS } from '../../../data/export/workbook/xlsx.ts';
import { PROGRAM } from '../../../data/intake/draft/draft.ts';
import { importLongGrid, longGrid } from '../../../data/intake/draft/long/grid.ts';
import { type Grid, type Workbook, workbookOf } from '../../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../../data/intake/grid/read-workbook.ts';
import { writing } from '../../../data/ledger/revision.ts';
import type { Language } from '../../../data/rules/words.ts';
import { draftWorld, figureOf, findingsOf, published } from '../intake/draft/draft-world.ts';
import { shippedLedger } from '../plans/plans.ts';
import { exportedBytes } from './exported.ts';

function workbook(bytes: Uint8Array): Workbook {
  return workbookOf(readWorkbook(bytes, '数据.xlsx'));
}

function texts(grid: Grid | undefined, row: number): string[] {
  return Array.from({ length: grid?.columns ?? 0 }, (_, column) => grid?.cell(row, column)?.shown ?? '');
}

/** A ledger whose figures use numbers of several kinds, one of them internal. */
function world() {
  const ledger = draftWorld();
  published(
    ledger,
    { scope: { code: 'ABOVE', name: '规上企业', nameEn: 'x' } },
    {
      figure: figureOf('OLD', {
        cell: 'C2',
        value: '9',
        decimals: 2,
        printed: '9.00亿元',
        period: '2024-Q3',
        status: 'FLASH',
        release: 'INTERNAL',
      }),
    },
    {
      figure: figureOf('OLD', {
        cell: 'C3',
        scope: 'ABOVE',
        value: '0.0125',
        decimals: 4,
        upper: '2',
        period: '2023',
        caution: '=1+1',
      }),
    },
  );
  return ledger;
}

test.each<[Language, string, string]>([
  ['ZH', '地区名称', '快报'],
  ['EN', 'District name', 'flash'],
])('a workbook in %s is read back as the figures that it holds', (language, header, status) => {
  const ledger = world();
  const bytes = exportedBytes(ledger, { format: 'xlsx', language });
  const read = workbook(bytes);
  const grid = longGrid(read);
  expect(texts(grid, 0)[0]).toBe(header);
  const rows = [1, 2, 3].map((row) => texts(grid, row));
  expect(rows.map((row) => row[8])).toEqual(['0.0125', '100', '9.00']);
  expect(rows[2]?.some((text) => text.toLowerCase().includes(status))).toBe(true);
  if (!grid) throw new Error('No sheet is in the long form.');
  const told = { publishedOn: '2024-09-01', release: 'INTERNAL' } as const;
  const number = writing(ledger, () => importLongGrid(ledger, PROGRAM, { workbook: read, bytes, told, grid }));
  expect(findingsOf(ledger, number)).toEqual(Array(3).fill('UNCHANGED'));
});

test('the first sheet tells the revision, the days, the program, the filter and the documents, and marks what is internal', () => {
  const ledger = world();
  const sheet = (typed: [string, string][]) => {
    const [about] = workbook(exportedBytes(ledger, { format: 'xlsx', typed })).grids;
    return Array.from({ length: about?.rows ?? 0 }, (_, row) => texts(about, row).filter((text) => text !== ''));
  };
  const all = sheet([]);
  expect(all.slice(0, 3)).toEqual([
    ['计划簿数据导出'],
    ['内部资料 注意保管'],
    ['数据版本', expect.stringMatching(/^\d+:[0-9a-f]{16}$/)],
  ]);
  expect(all).toContainEqual(['数字个数', '3']);
  expect(all).toContainEqual(['OLD', 'OLD', '2024-07-20', '正式']);
  const some = sheet([
    ['releases', '公开'],
    ['districts', '龙华'],
  ]);
  expect(some).not.toContainEqual(['内部资料 注意保管']);
  expect(some).toContainEqual(['数字个数', '2']);
  expect(some.map((row) => row.map((text) => text.trim()))).toEqual(
    expect.arrayContaining([
      ['公开范围', '公开'],
      ['地区', '龙华'],
    ]),
  );
});

test('a workbook that is written in many pieces is the same as one that is written at once', () => {
  const ledger = shippedLedger();
  const asked = { filter: {}, format: formatNamed('xlsx'), language: 'ZH', program: 'planbook test' } as const;
  const pieces: Uint8Array[] = [];
  for (let place: string | undefined = ''; place !== undefined; ) {
    const piece = exportPiece(ledger, { ...asked, bounds: { figures: 50, bytes: 5000, steps: 50 } }, place);
    pieces.push(piece.bytes);
    place = piece.next;
  }
  expect(pieces.length).toBeGreaterThan(10);
  const [inPieces, atOnce] = [Buffer.concat(pieces), exportedBytes(ledger, { format: 'xlsx' })].map((bytes) =>
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  expect(inPieces).toEqual(atOnce);
});

test('a sheet that is full is followed by another', () => {
  const ledger = world();
  const format = formatNamed('xlsx');
  const full = {
    ...format,
    begin: (exporting: Parameters<typeof format.begin>[0]) => {
      const begun = format.begin(exporting);
      return { ...begun, state: { ...(begun.state as object), rows: MOST_ROWS - 1 } };
    },
  };
  const asked = { filter: {}, format: full, language: 'ZH', program: 'planbook test' } as const;
  const files = unzipSync(exportPiece(ledger, asked, '').bytes);
  const sheets = ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'].map((path) =>
    strFromU8(files[path] ?? new Uint8Array()),
  );
  expect(sheets.map((xml) => [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)))).toEqual([
    [1, MOST_ROWS],
    [1, 2, 3],
  ]);
  expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet name="数据 2"');
});
