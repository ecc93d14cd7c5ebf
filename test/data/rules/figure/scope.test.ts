import { expect, test } from 'vitest';
import { isWithinScope, type Scope } from '../../../../data/rules/figure/scope.ts';

const scope = (code: string, within: string | null): Scope => ({ code, name: code, nameEn: code, within });
const LARGE = scope('LARGE', 'ALL');
const LARGE_PRIVATE = scope('LARGE_PRIVATE', 'LARGE');
const SOME = scope('SOME', 'LARGE_PRIVATE');
const RENMINBI = scope('RENMINBI', null);
const LOST = scope('LOST', 'NOWHERE');
const SCOPES = new Map([LARGE, LARGE_PRIVATE, SOME, RENMINBI].map((one) => [one.code, one]));

test.each<[string, Scope | null, Scope | null, boolean]>([
  ['the whole lies within itself', null, null, true],
  ['a scope lies within itself', RENMINBI, RENMINBI, true],
  ['a scope lies within the whole', LARGE, null, true],
  ['the scope of a scope lies within the whole', SOME, null, true],
  ['the scope of a scope lies within that', SOME, LARGE, true],
  ['the whole lies within no scope', null, LARGE, false],
  ['a wider scope lies within no narrower one', LARGE, LARGE_PRIVATE, false],
  ['a scope does not lie beside its chain', SOME, RENMINBI, false],
  ['a scope within nothing does not lie within the whole', RENMINBI, null, false],
  ['a scope within one that the catalogue does not hold lies within nothing', LOST, null, false],
])('%s', (_, inner, outer, isWithin) => {
  expect(isWithinScope(inner, outer, SCOPES)).toBe(isWithin);
});
