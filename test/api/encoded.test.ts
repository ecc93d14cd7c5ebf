import { expect, test } from 'vitest';
import { EncodedResponse, encoded, wholeBuffer } from '../../api/http/encoded.ts';

test.each([
  ['of no characters', ''],
  ['in Chinese and English', '龙岗区 GDP +3.5%，𠮷'],
  ['with half a character', 'a\ud800b\udc00'],
  ['longer than the buffer at first', '坪山区'.repeat(60_000)],
  ['longer than the buffer ever is', 'x龙'.repeat(2_200_000)],
])('a text %s is encoded as everybody does it, in memory of its own', (_, text) => {
  const bytes = encoded(text);
  expect(Buffer.compare(bytes, new TextEncoder().encode(text))).toBe(0);
  expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
});

test('one text does not change with the next, and the bytes of an answer are handed over without a copy', async () => {
  const first = encoded('一二三');
  encoded('四五六');
  expect(Buffer.from(first).toString()).toBe('一二三');
  const given = await new EncodedResponse('七八九', { status: 201 }).arrayBuffer();
  expect(wholeBuffer(given)).toBe((given as unknown as Uint8Array).buffer);
  expect(Buffer.from(wholeBuffer(Buffer.from('ab').subarray(1))).toString()).toBe('b');
});
