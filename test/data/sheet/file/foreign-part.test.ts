import { strFromU8, strToU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { fileDefinitions } from '../../../../data/sheet/file/definition-store.ts';
import { refreshFileTable } from '../../../../data/sheet/file/refresh-file.ts';
import { linkedFileTables, openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { openZip } from '../../../../data/sheet/file/zip.ts';
import { definitionFromXml } from '../../../../data/sheet/plan/definition.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { QUERY, ROWS, tableAnswer } from '../plan/table-answer.ts';
import { changedEntries, partOf, withParts } from './file-bytes.ts';
import { zipped } from './zipped.ts';

const ID = 'PB_FOREIGN2';
const WORKBOOK = 'xl/_rels/workbook.xml.rels';
const ITEM = 'customXml/item9.xml';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const QUERIES = '<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://x/DataMashup">AAAA</DataMashup>';

const planOf = (rows = ROWS, revision = 6) => sheetPlan(tableAnswer(rows, revision), QUERY, { id: ID, language: 'ZH' });
const news = planOf(ROWS.map((row, at) => (at === 0 ? { ...row, target: 7 } : row)));

let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([planOf(ROWS, 5)]);
});

function refreshed(bytes: Uint8Array): Uint8Array {
  const book = openWorkbookFile(bytes);
  expect(linkedFileTables(book).map(({ id }) => id)).toEqual([ID]);
  expect(refreshFileTable(book, ID, news).changes.map(({ after }) => after)).toContain(0.07);
  return book.parts.bytes();
}

function utf16(text: string, { isBig = false, hasMark = true } = {}): Uint8Array {
  const codes = [...(hasMark ? '\uFEFF' : ''), ...text].map((character) => character.charCodeAt(0));
  return new Uint8Array(codes.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])));
}

/** The file with another program's custom part, to which the workbook refers. */
function withItem(content: Uint8Array | string, bytes = file): Uint8Array {
  const relation = `<Relationship Id="rId77" Type="${TYPE}/customXml" Target="../${ITEM}"/>`;
  return withParts(bytes, {
    [ITEM]: content,
    [WORKBOOK]: (text) => text.replace('</Relationships>', `${relation}</Relationships>`),
  });
}

/** The file with the record of one of its parts changed, and the entry of the directory with it. */
function tampered(bytes: Uint8Array, name: string, change: (view: DataView, offset: number) => void): Uint8Array {
  const copy = bytes.slice();
  const entry = openZip(copy).entries.find((each) => each.name === name);
  if (!entry) throw new Error(`There is no ${name}.`);
  change(new DataView(entry.central.buffer, entry.central.byteOffset), 8);
  change(new DataView(entry.record.buffer, entry.record.byteOffset), 6);
  return copy;
}

describe('a part of the file that is not ours', () => {
  test.each([
    ['is in UTF-16, as queries and data models are', () => withItem(utf16(QUERIES))],
    ['is in UTF-16 with the high byte first', () => withItem(utf16(QUERIES, { isBig: true }))],
    ['is in UTF-16 without a mark', () => withItem(utf16(QUERIES, { hasMark: false }))],
    ['is in an encoding that nobody knows', () => withItem('<?xml version="1.0" encoding="x-mine"?><a/>')],
    ['holds bytes that are no text', () => withItem(new Uint8Array([0xff, 0x3c, 0xc3, 0x28]))],
    ['is no XML', () => withItem('<a><b></a>')],
    ['is empty', () => withItem('')],
    [
      'has another content than its sum says',
      () => tampered(withItem(QUERIES), ITEM, (view, at) => view.setUint32(at + 8, 1)),
    ],
    [
      'is packed in another way',
      () => tampered(withItem(QUERIES), ITEM, (view, at) => view.setUint16(at + 2, 9, true)),
    ],
    ['has a password of its own', () => tampered(withItem(QUERIES), ITEM, (view, at) => view.setUint16(at, 1, true))],
  ])('keeps its bytes where it %s', (_, bytes) => {
    const before = bytes();
    const after = refreshed(before);
    expect(changedEntries(before, after).changed).not.toContain(ITEM);
  });

  test('is not unpacked to its end, however large it is', () => {
    const large = tampered(withItem(new Uint8Array(20_000)), ITEM, (view, at) =>
      view.setUint32(at + 16, 0x7fffffff, true),
    );
    expect(() => refreshed(large)).not.toThrow();
  });

  test('may be named by a target that is no address', () => {
    const relation = `<Relationship Id="rId78" Type="${TYPE}/image" Target="media/100%.png"/>`;
    refreshed(
      withParts(file, { [WORKBOOK]: (text) => text.replace('</Relationships>', `${relation}</Relationships>`) }),
    );
  });

  test('may be a table that cannot be read, beside one that can', () => {
    const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
    const relation = `<Relationship Id="rId79" Type="${TYPE}/table" Target="../tables/table7.xml"/>`;
    const damaged = withParts(file, {
      'xl/tables/table7.xml': '<table ref="A1:B2"',
      [relations]: (text) => text.replace('</Relationships>', `${relation}</Relationships>`),
    });
    expect(partOf(refreshed(damaged), 'xl/tables/table7.xml')).toBe('<table ref="A1:B2"');
  });

  test('may be a list of texts that nobody uses and that is not there', () => {
    const relation = `<Relationship Id="rId80" Type="${TYPE}/sharedStrings" Target="texts.xml"/>`;
    const lost = withParts(file, {
      [WORKBOOK]: (text) => text.replace(/<Relationship [^>]*sharedStrings"[^>]*>/, relation),
    });
    expect(linkedFileTables(openWorkbookFile(lost)).map(({ id }) => id)).toEqual([ID]);
  });
});

describe('a part of ours in UTF-16', () => {
  const declared = (text: string) => `<?xml version="1.0" encoding="UTF-16"?>${text.replace(/^<\?xml[^>]*\?>\s*/, '')}`;

  test.each([
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'customXml/item1.xml',
    'xl/tables/table1.xml',
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
  ])('is read, and what is written says that it is in UTF-8: %s', (path) => {
    const after = refreshed(withParts(file, { [path]: utf16(declared(partOf(file, path))) }));
    const bytes = unzipSync(after)[path] ?? new Uint8Array();
    const isWritten = bytes[0] !== 0xff;
    const text = isWritten ? partOf(after, path) : new TextDecoder('utf-16').decode(bytes);
    expect(text).toContain(isWritten ? 'encoding="UTF-8"' : 'encoding="UTF-16"');
    expect(openWorkbookFile(after).links[0]?.definition?.revision).toBe(6);
  });
});

describe('the definition of a refreshed file', () => {
  const reference = /<Relationship [^>]*relationships\/customXml"[^>]*>/g;
  const asLibreOffice = (target: string) => (text: string) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdPlanbook1" Type="${TYPE}/customXml" Target="${target}"/></Relationships>`,
    );
  const referring = (bytes: Uint8Array, path: string) =>
    [...partOf(bytes, path).matchAll(reference)].map(([text]) => text);

  test.each([
    ['by the package, as LibreOffice leaves it', '../customXml/item1.xml'],
    ['by the package in full', '/customXml/item1.xml'],
    ['by the package in capitals', 'CUSTOMXML/Item1.xml'],
  ])('is referred to by the workbook alone, where it was referred to %s', (_, target) => {
    const moved = withParts(file, {
      [WORKBOOK]: (text) => text.replaceAll(reference, ''),
      '_rels/.rels': asLibreOffice(target),
    });
    const after = refreshed(moved);
    expect(referring(after, '_rels/.rels')).toEqual([]);
    expect(referring(after, WORKBOOK)).toEqual([
      `<Relationship Id="rIdPlanbook1" Type="${TYPE}/customXml" Target="../customXml/item1.xml"/>`,
    ]);
    expect(definitionFromXml(partOf(after, 'customXml/item1.xml')).revision).toBe(6);
  });

  test('is referred to by the workbook where nothing referred to it, or both did', () => {
    const orphan = withParts(file, { [WORKBOOK]: (text) => text.replaceAll(reference, '') });
    const both = withParts(file, { '_rels/.rels': asLibreOffice('customXml/item1.xml') });
    for (const before of [orphan, both]) {
      const after = refreshed(before);
      expect(referring(after, '_rels/.rels')).toEqual([]);
      expect(referring(after, WORKBOOK)).toHaveLength(1);
    }
  });

  test('leaves the references to other parts where they are', () => {
    const other = withParts(withItem(utf16(QUERIES)), {
      '_rels/.rels': asLibreOffice('../customXml/item1.xml'),
      'docProps/own.xml': strToU8('<a/>'),
    });
    const after = refreshed(other);
    expect(referring(after, WORKBOOK).some((text) => text.includes(ITEM))).toBe(true);
    expect(partOf(after, '_rels/.rels')).toContain('xl/workbook.xml');
  });
});

/** Names of the usual kind of file, and those of the strict kind in their place. */
const STRICT: [string, string][] = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [`${TYPE}/custom-properties`, 'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties'],
  [TYPE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
  ],
];

/** The file as the strict kind of the format has it (ECMA-376-1). */
function strict(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    const text = STRICT.reduce((now, [usual, other]) => now.replaceAll(usual, other), strFromU8(part));
    return [path, /\.(?:xml|rels)$/.test(path) ? strToU8(text) : part];
  });
  return zipped(Object.fromEntries(parts));
}

/** Takes out the custom part, so that only the properties of the document have the definition. */
function withoutItem(bytes: Uint8Array): Uint8Array {
  const { 'customXml/item1.xml': _, ...parts } = unzipSync(bytes);
  return withParts(zipped(parts), {
    [WORKBOOK]: (text) => text.replace(/<Relationship [^>]*customXml"[^>]*>/, ''),
  });
}

describe('a workbook of the strict kind', () => {
  test('keeps its definition among the properties of the document too, and only names of its kind', () => {
    const bytes = refreshed(withoutItem(strict(file)));
    const paths = Object.keys(unzipSync(bytes)).filter((path) => /\.rels$|custom\.xml$|^xl\//.test(path));
    for (const path of paths.filter((path) => path !== 'customXml/_rels/item1.xml.rels'))
      for (const [usual] of STRICT) expect(partOf(bytes, path), path).not.toContain(usual);
    expect(partOf(bytes, 'docProps/custom.xml')).toContain(`planbook.${ID}`);
  });

  test('gets properties of its kind where it has none', () => {
    const { 'docProps/custom.xml': _, ...parts } = unzipSync(strict(file));
    const bytes = withParts(zipped(parts), {
      '_rels/.rels': (text) => text.replace(/<Relationship [^>]*customProperties"[^>]*>/, ''),
    });
    const after = refreshed(bytes);
    expect(partOf(after, 'docProps/custom.xml')).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/customProperties"',
    );
    expect(partOf(after, '_rels/.rels')).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"',
    );
    expect(fileDefinitions(openWorkbookFile(after).parts, 'xl/workbook.xml')).toHaveLength(1);
  });
});

describe('the formulas of our columns, which LibreOffice takes out of the part of the table', () => {
  const without = (text: string) =>
    text.replace(/><calculatedColumnFormula>.*?<\/calculatedColumnFormula><\/tableColumn>/g, '/>');
  const TABLE = 'xl/tables/table1.xml';

  test('stand there again after a refresh, with news or without', () => {
    const lost = withParts(file, { [TABLE]: without });
    const again = openWorkbookFile(lost);
    refreshFileTable(again, ID, planOf(ROWS, 5));
    const plain = (bytes: Uint8Array) => partOf(bytes, TABLE).replaceAll('&apos;', "'");
    for (const bytes of [refreshed(lost), again.parts.bytes()]) expect(plain(bytes)).toBe(plain(file));
  });

  test('stand there before what else a column has', () => {
    const totalled = (text: string) =>
      without(text).replace(
        /(<tableColumn [^>]*name="与目标差"[^>]*)\/>/,
        '$1><totalsRowFormula>1</totalsRowFormula></tableColumn>',
      );
    expect(partOf(refreshed(withParts(file, { [TABLE]: totalled })), TABLE)).toMatch(
      /name="与目标差"[^>]*><calculatedColumnFormula>[^<]+<\/calculatedColumnFormula><totalsRowFormula>1</,
    );
  });
});

test('a table that shows a row to type into shows none once it has rows', async () => {
  const empty = withParts(await xlsxOf([planOf([], 5)]), {
    'xl/tables/table1.xml': (text) => text.replace(' totalsRowShown', ' insertRow="1" totalsRowShown'),
  });
  const book = openWorkbookFile(empty);
  refreshFileTable(book, ID, planOf(ROWS.slice(0, 2)));
  expect(partOf(book.parts.bytes(), 'xl/tables/table1.xml')).not.toContain('insertRow');
});

test('what guards a workbook, its dates of 1904 and its hidden sheets stay as they are', () => {
  const guarded = withParts(file, {
    'xl/workbook.xml': (text) =>
      text
        .replace(
          /<workbookPr[^>]*\/>|(?=<bookViews|<sheets)/,
          '<fileSharing readOnlyRecommended="1" userName="统计" reservationPassword="CC1A"/><workbookPr date1904="1"/><workbookProtection workbookPassword="CC1A" lockStructure="1"/>',
        )
        .replace(/<sheet /, '<sheet state="veryHidden" '),
  });
  const settled = (bytes: Uint8Array) => partOf(bytes, 'xl/workbook.xml').replace(/<calcPr[^>]*>/, '');
  expect(settled(refreshed(guarded))).toBe(settled(guarded));
});

test('a header whose line ends as Windows ends lines is named as every reader of XML takes it', () => {
  const bytes = withParts(file, {
    'xl/worksheets/sheet1.xml': (text) =>
      text.replace(/<c r="F4"[^>]*>.*?<\/c>/, '<c r="F4" t="inlineStr"><is><t>年度\r\n目标</t></is></c>'),
  });
  const after = refreshed(bytes);
  expect(partOf(after, 'xl/tables/table1.xml')).toContain('name="年度_x000a_目标"');
  expect(partOf(after, 'xl/tables/table1.xml')).not.toMatch(/_x000d_/i);
});
