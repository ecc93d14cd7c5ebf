import { randomBytes } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileFault } from '../../../../data/sheet/fault/file-fault.ts';
import { OfficePackage } from '../../../../data/sheet/file/package.ts';
import { openZip, rewritten, unpacked, type ZipEntry } from '../../../../data/sheet/file/zip.ts';
import { longZip } from './long-zip.ts';

const TEXT = '年度目标,完成数\n'.repeat(40);

/** Two entries of the same text: one compressed, one stored as it is. */
const ARCHIVE = zipSync({ 'packed.txt': strToU8(TEXT), 'stored.txt': [strToU8(TEXT), { level: 0 }] });

function entryOf(bytes: Uint8Array, name: string): ZipEntry {
  const entry = openZip(bytes).entries.find((one) => one.name === name);
  if (!entry) throw new Error(`There is no ${name}.`);
  return entry;
}

/** The archive with one byte of an entry's content changed. */
function damaged(name: string, at: number): Uint8Array {
  const { content } = entryOf(ARCHIVE, name);
  const copy = ARCHIVE.slice();
  const place = content.byteOffset - ARCHIVE.byteOffset + at;
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
}

function faultIn(read: () => unknown): Pick<FileFault, 'code' | 'detail'> {
  try {
    read();
  } catch (fault) {
    const { code, detail } = fault as FileFault;
    return { code, detail };
  }
  throw new Error('It was read.');
}

test('entries unpack to what was put in', () => {
  for (const name of ['packed.txt', 'stored.txt']) expect(strFromU8(unpacked(entryOf(ARCHIVE, name)))).toBe(TEXT);
});

test('an archive that is a view on larger memory is rewritten as any other, and stays as it was', () => {
  const memory = Buffer.concat([Buffer.alloc(7), ARCHIVE, Buffer.alloc(7)]);
  const view = memory.subarray(7, 7 + ARCHIVE.length);
  const changes = { changed: new Map([['packed.txt', strToU8('乙')]]), removed: new Set<string>() };
  const written = rewritten(openZip(view), changes);
  expect(unzipSync(written)).toEqual(unzipSync(rewritten(openZip(ARCHIVE), changes)));
  expect(view.equals(ARCHIVE)).toBe(true);
});

describe('a damaged entry', () => {
  test('is noticed and named where a byte of what is stored as it is has changed', () => {
    const entry = entryOf(damaged('stored.txt', 100), 'stored.txt');
    expect(faultIn(() => unpacked(entry))).toEqual({ code: 'DAMAGED', detail: 'stored.txt' });
  });

  test('is noticed and named wherever a byte of what is packed has changed', () => {
    const { length } = entryOf(ARCHIVE, 'packed.txt').content;
    for (let at = 0; at < length; at += 1) {
      const entry = entryOf(damaged('packed.txt', at), 'packed.txt');
      expect(faultIn(() => unpacked(entry)).detail, `byte ${at}`).toBe('packed.txt');
    }
  });

  test('harms no other entry', () => {
    expect(strFromU8(unpacked(entryOf(damaged('stored.txt', 100), 'packed.txt')))).toBe(TEXT);
    expect(strFromU8(unpacked(entryOf(damaged('packed.txt', 10), 'stored.txt')))).toBe(TEXT);
  });

  test('stays as it is where another is rewritten, and is noticed afterwards', () => {
    const changed = new Map([['packed.txt', strToU8('新')]]);
    const after = rewritten(openZip(damaged('stored.txt', 100)), { changed, removed: new Set() });
    expect(strFromU8(unpacked(entryOf(after, 'packed.txt')))).toBe('新');
    expect(faultIn(() => unpacked(entryOf(after, 'stored.txt')))).toEqual({ code: 'DAMAGED', detail: 'stored.txt' });
  });

  test.each([
    ['longer', 1],
    ['shorter', -1],
  ])('is noticed where the directory says that it is %s than it is', (_, more) => {
    const entry = entryOf(ARCHIVE, 'stored.txt');
    expect(faultIn(() => unpacked({ ...entry, size: entry.size + more })).code).toBe('DAMAGED');
    const packed = entryOf(ARCHIVE, 'packed.txt');
    const code = faultIn(() => unpacked({ ...packed, size: packed.size + more })).code;
    expect(code).toBe(more > 0 ? 'DAMAGED' : 'TOO_MUCH_INSIDE');
  });
});

describe('what is unpacked of an archive', () => {
  /** Parts of a few bytes that claim to have these millions. */
  function claiming(millions: number[]): Uint8Array {
    const archive = zipSync(Object.fromEntries(millions.map((_, at) => [`${at}.xml`, strToU8(TEXT)])));
    openZip(archive).entries.forEach(({ central }, at) => {
      new DataView(central.buffer, central.byteOffset).setUint32(24, (millions[at] ?? 0) * 1e6, true);
    });
    return archive;
  }

  test.each([
    ['two parts', [200, 200], 320],
    ['three parts', [120, 120, 120], 320],
    ['a small part after large ones', [160, 159, 2], 320],
    ['one part alone', [257], 256],
  ])('is bounded: %s', (_, millions, count) => {
    const parts = new OfficePackage(claiming(millions));
    const last = millions.length - 1;
    for (let at = 0; at < last; at += 1) expect(faultIn(() => parts.bytesOf(`${at}.xml`)).code).toBe('DAMAGED');
    expect(() => parts.bytesOf(`${last}.xml`)).toThrow(expect.objectContaining({ code: 'TOO_MUCH_INSIDE', count }));
  });

  test.each([[[160, 160]], [[256]]])('may be as much as parts of %j million bytes', (millions) => {
    const parts = new OfficePackage(claiming(millions));
    for (const at of millions.keys()) expect(faultIn(() => parts.bytesOf(`${at}.xml`)).code).toBe('DAMAGED');
  });

  test('is told of a large part, piece by piece, and not of a small one', () => {
    const [large, small] = [4_100_000, 1_000_000];
    const part = (length: number) => Buffer.concat([randomBytes(70_000), Buffer.alloc(length - 70_000)]);
    const archive = zipSync({ 'large.xml': part(large), 'small.xml': part(small) }, { level: 1 });
    const heard = (name: string) => {
      const told: number[] = [];
      unpacked(entryOf(archive, name), (done, all) => {
        told.push(done);
        expect(all).toBe(large);
      });
      return told;
    };
    const told = heard('large.xml');
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(large);
    expect(heard('small.xml')).toEqual([]);
  });
});

describe('an archive is called damaged', () => {
  test.each([
    ['cut before its end record', ARCHIVE.subarray(0, ARCHIVE.length - 22)],
    ['of nothing but zeros', new Uint8Array(200)],
    ['with another mark before an entry', ARCHIVE.with(0, 0)],
    ['with another mark in its directory', ARCHIVE.with(ARCHIVE.length - 22 - 2 * (46 + 10), 0)],
  ])('%s', (_, bytes) => {
    expect(faultIn(() => openZip(bytes))).toEqual({ code: 'DAMAGED', detail: 'zip' });
  });
});

describe('an archive with fields of 64 bits', () => {
  const texts = { 'packed.txt': TEXT, 'other.txt': '乙' };

  test.each([
    ['throughout', {}],
    ['and sizes behind the content, as a stream has them', { isStream: true }],
    ['for the places of its entries alone', { areSizesShort: true }],
    ['for the number of its entries alone', { areEntriesShort: true }],
  ])('%s unpacks to what was put in', (_, options) => {
    const archive = longZip(texts, options);
    for (const [name, text] of Object.entries(texts)) expect(strFromU8(unpacked(entryOf(archive, name)))).toBe(text);
  });

  test.each([[{}], [{ isStream: true }], [{ areSizesShort: true }]])(
    'is one that every program reads when an entry was rewritten: %o',
    (options) => {
      const archive = longZip(texts, options);
      const after = rewritten(openZip(archive), {
        changed: new Map([['other.txt', strToU8('新')]]),
        removed: new Set(),
      });
      const { 'packed.txt': packed, 'other.txt': other } = unzipSync(after);
      expect(packed && strFromU8(packed)).toBe(TEXT);
      expect(other && strFromU8(other)).toBe('新');
      const [first] = openZip(after).entries;
      expect(first && [...first.central.subarray(20, 28)]).not.toContain(0xff);
    },
  );

  test('is called damaged where its end record or an entry points to nothing', () => {
    const archive = longZip(texts);
    const at = archive.length - 22 - 20 + 8;
    expect(faultIn(() => openZip(archive.with(at, 0)))).toEqual({ code: 'DAMAGED', detail: 'zip' });
    expect(faultIn(() => openZip(longZip(texts, { isExtraCut: true })))).toEqual({ code: 'DAMAGED', detail: 'zip' });
  });
});

test.each([
  ['a way of packing that is not read here', 9],
  ['another', 14],
])('an entry in %s is not called damaged', (_, method) => {
  const entry = entryOf(ARCHIVE, 'packed.txt');
  expect(faultIn(() => unpacked({ ...entry, method }))).toEqual({ code: 'PACKED_OTHERWISE', detail: 'packed.txt' });
});
