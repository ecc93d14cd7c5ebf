import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { workbookSentence } from '../../../../addin/parts/workbook-fault.ts';
import { en } from '../../../../addin/words/en.ts';
import { zh } from '../../../../addin/words/zh.ts';
import { xlsxOf } from '../../../../data/sheet/download/xlsx.ts';
import { FileFault } from '../../../../data/sheet/fault/file-fault.ts';
import { fileState } from '../../../../data/sheet/file/file-state.ts';
import { checkSize, linkedFileTables, openWorkbookFile } from '../../../../data/sheet/file/workbook-file.ts';
import { sheetPlan } from '../../../../data/sheet/plan/make-plan.ts';
import { QUERY, tableAnswer } from '../plan/table-answer.ts';
import { partOf, withParts } from './file-bytes.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await xlsxOf([sheetPlan(tableAnswer(), QUERY, { id: 'PB_FAULTS22', language: 'ZH' })]);
});

function faultOf(bytes: Uint8Array): FileFault {
  try {
    openWorkbookFile(bytes);
  } catch (fault) {
    if (fault instanceof FileFault) return fault;
    throw fault;
  }
  throw new Error('The file was opened.');
}

/** The signature of a compound file and, in UTF-16, the name of a stream. */
function compound(stream: string): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
}

/** A compound file with a header, a table of sectors and a directory of these entries ([MS-CFB] §2.2 to §2.6). */
function compoundFile(entries: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * (2 + Math.ceil(entries.length / 4)));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
    [44, 1],
    [48, 1],
  ] as const)
    view.setUint16(at, value, true);
  for (const [at, name] of entries.entries()) {
    const start = 1024 + 128 * at;
    for (const [place, letter] of [...name].entries()) view.setUint16(start + 2 * place, letter.charCodeAt(0), true);
    view.setUint16(start + 64, 2 * (name.length + 1), true);
    bytes[start + 66] = at === 0 ? 5 : 2;
  }
  return bytes;
}

/** The bytes of the file with those at this place replaced. */
function patched(bytes: Uint8Array, at: number, by: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(by, at);
  return copy;
}

function placeOf(bytes: Uint8Array, what: number[], from = 0): number {
  for (let at = from; at < bytes.length; at += 1)
    if (what.every((byte, index) => bytes[at + index] === byte)) return at;
  throw new Error('It is not in the file.');
}

describe('a file that is no workbook we can refresh', () => {
  test.each([
    ['a .csv', () => strToU8('地区,目标\n龙岗区,1'), 'NOT_A_WORKBOOK'],
    ['an empty file', () => new Uint8Array(), 'NOT_A_WORKBOOK'],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'NOT_A_WORKBOOK'],
    [
      'a document of Word',
      () =>
        withParts(file, {
          '[Content_Types].xml': (text) => text.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
        }),
      'NOT_A_WORKBOOK',
    ],
    ['an .xls or .et', () => compound('Workbook'), 'OLD_FORMAT'],
    ['an .xls with a document of Word in it', () => compound('Workbook WordDocument'), 'OLD_FORMAT'],
    ['a .doc', () => compound('WordDocument'), 'NOT_A_WORKBOOK'],
    ['a .ppt', () => compound('PowerPoint Document'), 'NOT_A_WORKBOOK'],
    ['an .msg', () => compound('__properties_version1.0'), 'NOT_A_WORKBOOK'],
    ['an .odt', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'NOT_A_WORKBOOK'],
    ['a workbook with a password', () => compound('EncryptedPackage'), 'ENCRYPTED'],
    [
      'a workbook with a password, as Excel lays it out',
      () => compoundFile(['Root Entry', 'EncryptedPackage', '\u0006DataSpaces', 'Version', 'EncryptionInfo']),
      'ENCRYPTED',
    ],
    [
      'a workbook under rights management',
      () => compoundFile(['Root Entry', '\u0006DataSpaces', 'DRMEncryptedDataSpace', 'EncryptedPackage']),
      'ENCRYPTED',
    ],
    [
      'an .xls, as Excel lays it out',
      () => compoundFile(['Root Entry', 'Workbook', '\u0005SummaryInformation']),
      'OLD_FORMAT',
    ],
    [
      'an .xlsb',
      () =>
        withParts(file, {
          '[Content_Types].xml': (text) =>
            text.replace(/[\w.-]*spreadsheetml\.sheet\.main\+xml/, 'ms-excel.sheet.binary.macroEnabled.main'),
        }),
      'BINARY_FORMAT',
    ],
    [
      'an .ods',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'OPEN_DOCUMENT',
    ],
    ['a signed workbook', () => withParts(file, { '_xmlsignatures/sig1.xml': '<Signature/>' }), 'SIGNED'],
  ])('is known for what it is: %s', (_, bytes, code) => {
    expect(faultOf(bytes()).code).toBe(code);
  });

  test('is refused by its size before a byte of it is read', () => {
    expect(() => checkSize(50_000_001)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
    expect(() => checkSize(50_000_000)).not.toThrow();
  });
});

describe('a damaged workbook', () => {
  test.each([
    ['cut short', () => file.subarray(0, file.length - 1000)],
    ['with its beginning alone', () => file.subarray(0, 100)],
    ['with an end record that points nowhere', () => patched(file, file.length - 6, [0xff, 0xff, 0xff, 0x7f])],
    [
      'with a part that is not there',
      () => withParts(file, { 'xl/_rels/workbook.xml.rels': (text) => text.replace('sheet1.xml', 'sheet9.xml') }),
    ],
    [
      'with a part that ends in the middle',
      () => withParts(file, { 'xl/tables/table1.xml': (text) => text.slice(0, 300) }),
    ],
    [
      'with tags that do not match',
      () => withParts(file, { 'xl/workbook.xml': (text) => text.replace('</sheets>', '') }),
    ],
    ['with a part that is not UTF-8', () => withParts(file, { 'xl/workbook.xml': new Uint8Array([0x3c, 0xff, 0xfe]) })],
  ])('is called damaged: %s', (_, bytes) => {
    expect(() => {
      const book = openWorkbookFile(bytes());
      for (const sheet of book.sheets) book.parts.text(sheet.path);
    }).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
  });

  test('is noticed where one bit of a part is another', () => {
    const name = [...strToU8('xl/tables/table1.xml')];
    const content = placeOf(file, name) + name.length + 40;
    expect(faultOf(patched(file, content, [(file[content] ?? 0) ^ 0x10]))).toMatchObject({
      code: 'DAMAGED',
      detail: 'xl/tables/table1.xml',
    });
  });

  test('never fills the memory, whatever its directory says of what is in it', () => {
    const path = 'xl/tables/table1.xml';
    const packed = withParts(file, { [path]: new Uint8Array(30_000_000) });
    const size = placeOf(packed, [...strToU8(path)], placeOf(packed, [0x50, 0x4b, 1, 2])) - 22;
    expect(faultOf(patched(packed, size, [0, 0, 0, 0x7f])).code).toBe('TOO_MUCH_INSIDE');
    expect(faultOf(patched(packed, size, [0x10, 0, 0, 0])).code).toBe('TOO_MUCH_INSIDE');
  });
});

describe('a file without a linked table', () => {
  test('is opened and says so', () => {
    const plain = withParts(file, {
      'xl/worksheets/_rels/sheet1.xml.rels': (text) => text.replace(/<Relationship [^>]*>/, ''),
    });
    const book = openWorkbookFile(plain);
    expect(linkedFileTables(book)).toEqual([]);
    expect(book.lost).toEqual([]);
  });

  test.each([
    ['as it was made', []],
    ['that was renamed', [[/displayName="[^"]*"/, 'displayName="目标表"']]],
    ['of which the definition is lost too', [[/displayName="[^"]*"/, 'displayName="PB_OTHERS22"']]],
  ] satisfies [string, [RegExp, string][]][])(
    'says that the headers of a table of ours are switched off: %s',
    (_, changes) => {
      const headless = withParts(file, {
        'xl/tables/table1.xml': (text) =>
          [...changes, [/ ref="A4:/, ' headerRowCount="0" ref="A5:'], [/<autoFilter[^>]*>/, '']].reduce(
            (now, [from, to]) => now.replace(from ?? '', String(to)),
            text,
          ),
      });
      const state = fileState(openWorkbookFile(headless));
      expect(state).toMatchObject({ tables: [], lost: [], keys: undefined, isEdition: false });
      expect(state.headless?.name).toMatch(/^(?:PB_FAULTS22|目标表|PB_OTHERS22)$/);
      for (const words of [zh, en]) expect(words.file.headless('表', 'PB_FAULTS22')).toContain('PB_FAULTS22');
    },
  );

  test('says nothing of headers that another’s table is without', () => {
    const theirs = withParts(file, {
      'xl/tables/table1.xml': (text) =>
        text.replace(/ ref="A4:/, ' headerRowCount="0" ref="A5:').replace(/name="行键"/, 'name="编号"'),
    });
    expect(fileState(openWorkbookFile(theirs)).headless).toBeUndefined();
  });

  test('with a definition of a newer Planbook keeps it and says why it is not read', () => {
    const newer = withParts(file, {
      'customXml/item1.xml': (text) =>
        text.replace('version="2"', 'version="9"').replace('&quot;version&quot;:2', '&quot;version&quot;:9'),
    });
    expect(linkedFileTables(openWorkbookFile(newer))).toMatchObject([
      { definition: null, fault: { code: 'DEFINITION_NEWER', found: 9 } },
    ]);
    expect(partOf(openWorkbookFile(newer).parts.bytes(), 'customXml/item1.xml')).toContain('version="9"');
  });
});

test('every reason is one sentence or two in both languages, and says that nothing was changed or was opened', () => {
  for (const words of [zh, en])
    for (const code of Object.keys(words.file.faults) as FileFault['code'][]) {
      const sentence = workbookSentence(new FileFault(code, 'B3:C4', { count: 2 }), words) ?? '';
      expect(sentence, code).toMatch(
        /未作任何改动|没有打开|保持不变|没有刷新|无法处理|not (?:changed|opened)|was refreshed/,
      );
    }
});
