import { expect, test } from 'vitest';
import { canonicalJson, sparse } from '../../../../data/ledger/log/canonical.ts';
import { digestOf, entryId, revisionId, sha256 } from '../../../../data/ledger/log/digest.ts';

test('keys come in the order of their UTF-16 units, as RFC 8785 shows', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
  expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([...sorted].sort());
  expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
});

test.each([
  [{ b: [true, null, 'x'], a: { d: 1, c: -7 } }, '{"a":{"c":-7,"d":1},"b":[true,null,"x"]}'],
  ['€$\u000f\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
  [-0, '0'],
  [9007199254740991, '9007199254740991'],
  [[], '[]'],
])('%j is written as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([
  [0.5],
  [1e21],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  ['\ud83d'],
  [undefined],
  [{ a: undefined }],
  [() => 1],
  [1n],
])('%s is refused, because the log has no words for it', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('what says nothing is left out, so that a field added later changes no older line', () => {
  expect(
    sparse({ code: 'A', within: null, claim: false, aliases: [], decimals: 0, note: '', other: undefined }),
  ).toEqual({
    code: 'A',
    decimals: 0,
    note: '',
  });
});

test('digests and ids are those that the design names, worked out by hand', () => {
  const [one, other] = ['{"a":1}', '{"b":2}'];
  const bytes = Buffer.concat([Buffer.from(sha256(one), 'hex'), Buffer.from(sha256(other), 'hex')]);
  const digest = digestOf([one, other]);
  expect(digest).toBe(sha256(bytes));
  const head = { number: 1, at: '2024-09-12T00:00:00.000Z', person: null, kind: 'LEDGER', format: 1, digest } as const;
  expect(entryId(null, head)).toBe(sha256(`[null,1,"2024-09-12T00:00:00.000Z",null,"LEDGER",1,"${digest}"]`));
  expect(revisionId('ab', head)).toBe(sha256(`["ab",1,"${digest}"]`));
});
