import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { linkedFileTables, openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { definitionFromXml } from '../../../../data/sheet/plan/definition.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import type { SheetColumn, SheetPlan } from '../../../../data/sheet/plan/plan.ts';
import type { WantedTable } from '../../../../data/sheet/refresh/refresh.ts';
import { type AnswerRow, QUERY, ROWS, revisionNamed, tableAnswer } from '../plan/table-answer.ts';
import { aroundCells, cellElements, changedEntries, partOf, withParts } from './file-bytes.ts';

const ID = 'PB_FILETEST';
const SHEET = 'xl/worksheets/sheet1.xml';
const LONGGANG = '440307|GDP|GROWTH|2024';
const PINGSHAN = '440310|GDP|GROWTH|2024';

function planOf(
  rows: AnswerRow[],
  revision = 5,
  change = (answer: ReturnType<typeof tableAnswer>) => answer,
): SheetPlan {
  return sheetPlan(change(tableAnswer(rows, revision)), QUERY, { id: ID, language: 'ZH' });
}

/** The figures with Longgang's half year corrected to 9.2 % and Pingshan's published at 12.5 %. */
const NEWS = ROWS.map((row): AnswerRow => {
  if (row.key === LONGGANG) return { ...row, actual: 9.2, gap: 2.7, format: '0.00%' };
  if (row.key === PINGSHAN) return { ...row, actual: 12.5, span: '1-6月', gap: 4.5, verdict: '完成' };
  return row;
});

const plan = planOf(ROWS);
const news = planOf(NEWS, 6);
const headerRow = plan.caption.length + 1;
let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([plan]);
});

function refreshed(bytes: Uint8Array, wanted: WantedTable) {
  const book = openWorkbookFile(bytes);
  const report = refreshFileTable(book, ID, wanted);
  return { report, bytes: book.parts.bytes() };
}

const columnAt = (key: string, of = plan) => of.columns.findIndex((column) => column.key === key);
const rowAt = (key: string, of = plan) => of.rowKeys.indexOf(key);

function addressOf(rowKey: string, columnKey: string, of = plan): string {
  const at = columnAt(columnKey, of);
  const letters = at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
  return `${letters}${headerRow + 1 + rowAt(rowKey, of)}`;
}

async function sheetOf(bytes: Uint8Array): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The file has no sheet.');
  return sheet;
}

/** The values of one column in the file, with the results of formulas as the file stores them. */
async function held(bytes: Uint8Array, key: string, of = plan): Promise<unknown[]> {
  const sheet = await sheetOf(bytes);
  return of.rowKeys.map((_, row) => {
    const { value } = sheet.getCell(headerRow + 1 + row, columnAt(key, of) + 1);
    const shown = typeof value === 'object' && value && 'formula' in value ? value.result : value;
    return shown === undefined || shown === '' ? null : shown;
  });
}

function answered(key: string, of: SheetPlan): unknown[] {
  const column = of.columns[columnAt(key, of)];
  return (column?.results ?? column?.cells ?? []).map((value) => (value === '' ? null : value));
}

describe('a refresh of a workbook file', () => {
  test('that brings nothing new gives the file back byte for byte', () => {
    const { report, bytes } = refreshed(file, plan);
    expect(report).toMatchObject({ changes: [], added: [], gone: [], kept: [], isCaptionKept: false });
    expect(Buffer.from(bytes).equals(Buffer.from(file))).toBe(true);
  });

  test('brings in the figures of the new revision, what the formulas come to, the formats and the caption', async () => {
    const { report, bytes } = refreshed(file, news);
    expect(report).toMatchObject({ fromRevision: 5, toRevision: 6, added: [], gone: [] });
    expect(report.changes.map(({ header, beforeText, afterText }) => [header, beforeText, afterText])).toContainEqual([
      "1-6月完成 [#'@]",
      '9.0%',
      '9.20%',
    ]);
    for (const { key } of news.columns) expect(await held(bytes, key), key).toEqual(answered(key, news));
    const sheet = await sheetOf(bytes);
    expect(sheet.getCell(addressOf(LONGGANG, 'ACTUAL')).numFmt).toBe('0.00%');
    expect(news.caption.map((_, row) => sheet.getCell(row + 1, 1).value)).toEqual(news.caption);
    expect(definitionFromXml(partOf(bytes, 'customXml/item1.xml'))).toMatchObject({ id: ID, revision: 6 });
  });

  test('marks what is not public behind words that somebody wrote above, and takes the mark away again', async () => {
    const cell = `A${headerRow - 1}`;
    const typed = withParts(file, {
      [SHEET]: (old) =>
        old.replace(new RegExp(`<c r="${cell}".*?</c>`), `<c r="${cell}" t="inlineStr"><is><t>送审稿</t></is></c>`),
    });
    const internal = { ...news, caption: news.caption.toSpliced(1, 0, '内部资料 注意保管') };
    const marked = refreshed(typed, internal);
    expect(marked.report).toMatchObject({ isCaptionKept: true, mark: 'ADDED' });
    expect((await sheetOf(marked.bytes)).getCell(cell).value).toBe('送审稿 内部资料 注意保管');
    const open = refreshed(marked.bytes, planOf(NEWS, 7));
    expect(open.report).toMatchObject({ mark: 'REMOVED' });
    expect((await sheetOf(open.bytes)).getCell(cell).value).toBe('送审稿');
  });

  test('rewrites the cells that changed, the formats they need and the definition, and no byte beside', () => {
    const { bytes } = refreshed(file, news);
    const entries = changedEntries(file, bytes);
    expect(entries.changed.sort()).toEqual(['customXml/item1.xml', 'docProps/custom.xml', 'xl/styles.xml', SHEET]);
    expect(entries.order).toEqual(changedEntries(file, file).order);
    const [before, after] = [partOf(file, SHEET), partOf(bytes, SHEET)];
    expect(aroundCells(after)).toBe(aroundCells(before));
    const old = cellElements(before);
    const changed = [...cellElements(after)].flatMap(([address, element]) =>
      old.get(address) === element ? [] : address,
    );
    const rows = [LONGGANG, PINGSHAN].map((key) => headerRow + 1 + rowAt(key));
    expect([...new Set(changed.map((address) => Number(/\d+/.exec(address)?.[0])))]).toEqual(rows);
    expect(changed).toContain(addressOf(PINGSHAN, 'VERDICT'));
    expect(changed).not.toContain(addressOf(PINGSHAN, 'TARGET'));
  });

  test('makes no text a formula, whatever the ledger calls a thing', async () => {
    const renamed = NEWS.map((row) => (row.key === LONGGANG ? { ...row, indicator: '=1+1<&>"\u0001_x0041_' } : row));
    const { bytes } = refreshed(file, planOf(renamed, 6));
    const cell = cellElements(partOf(bytes, SHEET)).get(addressOf(LONGGANG, 'INDICATOR'));
    expect(cell).toContain('t="inlineStr"');
    expect(cell).not.toContain('<f');
    // The cell stays a text once somebody edits it.
    expect((await sheetOf(bytes)).getCell(addressOf(LONGGANG, 'INDICATOR')).numFmt).toBe('@');
    const again = refreshed(bytes, planOf(renamed, 6));
    expect(again.report.changes).toEqual([]);
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('keeps a result that the user typed, and leaves what follows from it to the program that opens the file', async () => {
    const actual = addressOf(PINGSHAN, 'ACTUAL');
    const typed = withParts(file, {
      [SHEET]: (sheet) => sheet.replace(`<c r="${actual}" s="7"/>`, `<c r="${actual}" s="7"><v>0.11</v></c>`),
    });
    const { report, bytes } = refreshed(typed, news);
    expect(report.kept).toMatchObject([{ rowKey: PINGSHAN, mine: 0.11, theirs: 0.125, isAsked: true }]);
    const cells = cellElements(partOf(bytes, SHEET));
    expect(cells.get(actual)).toContain('<v>0.11</v>');
    const verdict = cells.get(addressOf(PINGSHAN, 'VERDICT'));
    expect(verdict).toContain('<f>');
    expect(verdict).not.toContain('<v>');
    const taken = refreshed(bytes, { ...news, take: [`ACTUAL ${PINGSHAN}`] });
    for (const key of ['ACTUAL', 'GAP', 'VERDICT'])
      expect(await held(taken.bytes, key), key).toEqual(answered(key, news));
  });

  test('that fails on the way leaves the file as it was, for the tables that are refreshed after it', () => {
    // A header that was typed is written first, and the formula over several cells is met later.
    const bytes = withParts(file, {
      [SHEET]: (text) =>
        text
          .replace(/<c r="A4"[^>]*>.*?<\/c>/, '<c r="A4" t="inlineStr"><is><t>区</t></is></c>')
          .replace(/<c r="F5"[^>]*>.*?<\/c>/, '<c r="F5"><f t="array" ref="F5:F6">{1;2}</f><v>1</v></c>'),
    });
    const book = openWorkbookFile(bytes);
    const target = news.columns.map((column) =>
      column.key === 'TARGET' ? { ...column, cells: column.cells.map(() => 0.5) } : column,
    );
    expect(() => refreshFileTable(book, ID, { ...news, columns: target })).toThrow('ARRAY_FORMULA');
    expect(book.parts.bytes()).toEqual(bytes);
  });

  test('follows headers that change places, and a header that takes the name another had', () => {
    const headers = plan.columns.map(({ header }) => header);
    const [one = '', two = '', three = ''] = ['TARGET', 'PREVIOUS', 'UNIT'].map((key) => headers[columnAt(key)]);
    const fresh = new Map([
      [one, two],
      [two, one],
      [three, `${three}（新）`],
    ]);
    const columns = news.columns.map((column) => ({
      ...column,
      header: fresh.get(column.header) ?? column.header,
      ...(column.formula && {
        formula: column.formula.replace(/\[([^[\]]+)\]/g, (item, header) =>
          fresh.has(header) ? `[${fresh.get(header)}]` : item,
        ),
      }),
    }));
    const own = withParts(file, {
      'xl/workbook.xml': (text) =>
        text.replace(
          '</definedNames>',
          `<definedName name="甲">${ID}[${one}]+${ID}[${two}]+${ID}[${three}]</definedName></definedNames>`,
        ),
    });
    const { bytes } = refreshed(own, { ...news, columns });
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(`>${ID}[${two}]+${ID}[${one}]+${ID}[${three}（新）]<`);
    const verdict = cellElements(partOf(bytes, SHEET)).get(addressOf(LONGGANG, 'VERDICT'));
    expect(verdict).toContain(`${ID}[[#This Row],[${two}]]`);
    expect(verdict).not.toContain(`[${one}]`);
  });

  test('marks a row that is gone, and its verdict says so', async () => {
    const fewer = planOf(
      NEWS.filter(({ key }) => key !== PINGSHAN),
      6,
    );
    const { report, bytes } = refreshed(file, fewer);
    expect(report.gone.map(({ rowKey }) => rowKey)).toEqual([PINGSHAN]);
    const sheet = await sheetOf(bytes);
    expect(sheet.getCell(addressOf(PINGSHAN, 'VERDICT')).value).toMatchObject({ result: '本次查询已无此行' });
    expect(sheet.getCell(addressOf(PINGSHAN, 'TARGET')).value).toBe(0.08);
  });

  const named = (rows: AnswerRow[], revision: number, history: string) =>
    planOf(rows, revision, (answer) => ({
      ...answer,
      revision: { ...answer.revision, name: revisionNamed(revision, history) },
    }));

  test.each([
    ['is behind', named(ROWS, 5, 'a'), 'BEHIND'],
    ['published something else under its number', named(ROWS, 6, 'b'), 'FORKED'],
    ['is behind and of another history', named(ROWS, 2, 'b'), 'BEHIND'],
  ])('by a server that %s leaves the file as it was, until its user takes its figures', async (_, theirs, why) => {
    const { bytes: ours } = refreshed(file, news);
    const book = openWorkbookFile(ours);
    expect(() => refreshFileTable(book, ID, theirs)).toThrow(expect.objectContaining({ code: 'WOULD_GO_BACK', why }));
    expect(book.parts.bytes()).toBe(ours);
    const { report, bytes } = refreshed(ours, { ...theirs, anyRevision: true });
    expect(report).toMatchObject({ fromRevision: 6, toRevision: theirs.definition.revision });
    expect(await held(bytes, 'ACTUAL')).toEqual(answered('ACTUAL', plan));
    expect(definitionFromXml(partOf(bytes, 'customXml/item1.xml'))).toMatchObject({
      version: 2,
      revisionName: theirs.definition.revisionName,
    });
  });

  test('made by the program before counts by the number and the ledger, once, and is then of the second version', async () => {
    const { revisionName: _, ...rest } = plan.definition;
    const old = await xlsxOf([{ ...plan, definition: { ...rest, version: 1 } }]);
    expect(definitionFromXml(partOf(old, 'customXml/item1.xml'))).toEqual({ ...rest, version: 1 });
    const elsewhere = { ...news, definition: { ...news.definition, ledger: 'another' } };
    for (const theirs of [planOf(ROWS, 4), elsewhere])
      expect(() => refreshed(old, theirs)).toThrow(expect.objectContaining({ code: 'WOULD_GO_BACK' }));
    const { bytes } = refreshed(old, news);
    expect(definitionFromXml(partOf(bytes, 'customXml/item1.xml'))).toMatchObject({
      version: 2,
      revisionName: news.definition.revisionName,
    });
    expect(() => refreshed(bytes, named(NEWS, 6, 'b'))).toThrow(expect.objectContaining({ why: 'FORKED' }));
  });

  test('of a form from before it had a column leaves it without', async () => {
    const form = (of: SheetPlan): SheetPlan => ({
      ...of,
      definition: { ...of.definition, spec: { ...of.definition.spec, form: 'EXECUTION' } },
    });
    const goal: SheetColumn = {
      ...{ key: 'GOAL', header: '目标事项', role: 'value', width: 10, align: 'left' },
      ...{ cells: news.rowKeys.map(() => '事项'), numberFormats: news.rowKeys.map(() => null) },
    };
    const wanted = form({ ...news, columns: [goal, ...news.columns] });
    const { report, bytes } = refreshed(await xlsxOf([form(plan)]), wanted);
    expect(report.changes.map(({ rowKey }) => rowKey)).toContain(LONGGANG);
    expect(await held(bytes, 'VERDICT')).toEqual(answered('VERDICT', news));
  });

  test('refuses a protected sheet by its name', () => {
    const locked = withParts(file, {
      [SHEET]: (sheet) => sheet.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1"/>'),
    });
    expect(() => refreshed(locked, news)).toThrow(
      expect.objectContaining({ code: 'FILE_SHEET_PROTECTED', detail: '2024年计划执行情况' }),
    );
  });
});

describe('a linked table of a file', () => {
  test('is found where LibreOffice leaves its definition, and by what it holds when somebody renamed it', () => {
    const reference = /<Relationship [^>]*relationships\/customXml"[^>]*>/;
    const moved = withParts(file, {
      'xl/_rels/workbook.xml.rels': (text) => text.replace(reference, ''),
      'xl/tables/table1.xml': (text) => text.replaceAll(ID, '三区对比'),
      [SHEET]: (text) => text.replaceAll(`${ID}[`, '三区对比['),
    });
    expect(linkedFileTables(openWorkbookFile(moved))).toMatchObject([
      { id: ID, name: '三区对比', sheet: '2024年计划执行情况' },
    ]);
    const { report, bytes } = refreshed(
      moved,
      sheetPlan(tableAnswer(NEWS, 6), QUERY, { id: ID, language: 'ZH', tableName: '三区对比' }),
    );
    expect(report.changes.length).toBeGreaterThan(0);
    expect(partOf(bytes, SHEET)).not.toContain(`${ID}[`);
  });

  test('of which the definition is lost is known by its row keys', () => {
    const lost = withParts(file, { 'customXml/item1.xml': '<other/>', 'docProps/custom.xml': '<Properties/>' });
    const book = openWorkbookFile(lost);
    expect(linkedFileTables(book)).toEqual([]);
    expect(book.lost.map(({ name }) => name)).toEqual([ID]);
  });

  test('keeps the columns that the user put between ours, and their order', async () => {
    const own: SheetColumn = {
      ...{ key: 'USER', header: '牵头单位', role: 'value', width: 10, align: 'left' },
      cells: ROWS.map(({ key }) => `局${key}`),
      numberFormats: ROWS.map(() => null),
    };
    const at = columnAt('TARGET');
    const wider = { ...plan, columns: [...plan.columns.slice(0, at), own, ...plan.columns.slice(at).reverse()] };
    const before = await xlsxOf([wider]);
    const { bytes } = refreshed(before, news);
    for (const { key } of news.columns) expect(await held(bytes, key, wider), key).toEqual(answered(key, news));
    expect(await held(bytes, 'USER', wider)).toEqual(own.cells);
    const elements = [before, bytes].map((each) => cellElements(partOf(each, SHEET)));
    for (const { key } of ROWS)
      expect(elements[1]?.get(addressOf(key, 'USER', wider))).toBe(elements[0]?.get(addressOf(key, 'USER', wider)));
  });
});
