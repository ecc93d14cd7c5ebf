import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOf } from '../../../../data/rules/verdict/rank.ts';
import { growth, result } from '../figure/stated.ts';

function places(values: number[], direction: 'HIGHER' | 'LOWER' | 'NEUTRAL' = 'HIGHER') {
  return rankOf(
    values.map((value) => result({ value, unit: '亿元' })),
    direction,
  ).ranked;
}

test('those that are level share a place, and the next place is left out', () => {
  const ranked = places([5, 9, 7, 9, 5, 1]);
  expect(ranked.map(({ value, rank, isTied }) => [value, rank, isTied])).toEqual([
    [9, 1, true],
    [9, 1, true],
    [7, 3, false],
    [5, 4, true],
    [5, 4, true],
    [1, 6, false],
  ]);
  expect(ranked.map(({ gapAhead }) => gapAhead)).toEqual([null, null, 2, 2, 2, 4]);
  expect(ranked.map(({ gapBehind }) => gapBehind)).toEqual([2, 2, 2, 4, 4, null]);
});

test('the lowest is first where less is better, the greatest where it is neither', () => {
  expect(places([3, 1, 2], 'LOWER').map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(places([3, 1, 2], 'NEUTRAL').map(({ value }) => value)).toEqual([3, 2, 1]);
});

test('超300 stands before 300, and that before 近300', () => {
  const figures = (['NEARLY', 'EQUAL', 'ABOVE'] as const).map((comparator) =>
    result({ value: 300, unit: '家', comparator }),
  );
  const { ranked } = rankOf(figures, 'HIGHER');
  expect(ranked.map(({ figure, rank }) => [figure.comparator, rank])).toEqual([
    ['ABOVE', 1],
    ['EQUAL', 2],
    ['NEARLY', 3],
  ]);
});

test('超300 has a place only where none of the others may be as much', () => {
  const figures = [
    result({ value: 300, unit: '家', comparator: 'ABOVE' }),
    ...[310, 250].map((value) => result({ value, unit: '家' })),
  ];
  const { ranked, left } = rankOf(figures, 'HIGHER');
  expect(ranked.map(({ value, rank }) => [value, rank])).toEqual([
    [310, 1],
    [250, 2],
  ]);
  expect(left.map(({ figure, fault }) => [figure.value, fault])).toEqual([[300, 'OPEN_BOUND']]);
});

test('近300 has a place only where none of the others may be less', () => {
  const nearly = result({ value: 300, unit: '家', comparator: 'NEARLY' });
  const ranked = (value: number) => rankOf([nearly, result({ value, unit: '家' })], 'LOWER').ranked;
  expect(ranked(310).map(({ value, rank }) => [value, rank])).toEqual([
    [300, 1],
    [310, 2],
  ]);
  expect(ranked(290).map(({ value }) => value)).toEqual([290]);
});

test('the distance from a bound is no number', () => {
  const figures = [
    result({ value: 300, unit: '家', comparator: 'ABOVE' }),
    ...[250, 240].map((value) => result({ value, unit: '家' })),
  ];
  const { ranked } = rankOf(figures, 'HIGHER');
  expect(ranked.map(({ gapAhead, gapBehind }) => [gapAhead, gapBehind])).toEqual([
    [null, null],
    [null, 10],
    [10, null],
  ]);
});

test('only one basis is ranked: the others are listed, each with the reason', () => {
  const rates = [
    result(growth(9)),
    result(growth(6, { basis: 'UNSTATED' })),
    result(growth(12, { basis: 'SAME_SCOPE' })),
    result(growth(8)),
    result(growth(7, { comparator: 'AT_LEAST' })),
    result({ measure: 'GROWTH', value: null, printed: '稳中有升' }),
  ];
  const { ranked, left } = rankOf(rates, 'HIGHER');
  expect(ranked.map(({ value }) => value)).toEqual([9, 8, 6]);
  expect(left.map(({ fault }) => fault)).toEqual(['OTHER_BASIS', 'OPEN_BOUND', 'WORDS']);
});

test('the basis that most share is the one that is ranked, whichever comes first', () => {
  const rates = [result(growth(9)), ...[6, 7].map((value) => result(growth(value, { basis: 'SAME_SCOPE' })))];
  const { ranked, left } = rankOf(rates, 'HIGHER');
  expect(ranked.map(({ value }) => value)).toEqual([7, 6]);
  expect(left.map(({ figure, fault }) => [figure.value, fault])).toEqual([[9, 'OTHER_BASIS']]);
});

test('rates without a base are one basis, and so is what the indicator reads as one', () => {
  const unstated = [growth(9), ...[6, 7].map((value) => growth(value, { basis: 'UNSTATED' }))].map(result);
  expect(rankOf(unstated, 'HIGHER', { isSameScopeUsed: true }).ranked.map(({ value }) => value)).toEqual([7, 6]);
  const real = [growth(9, { basis: 'SAME_SCOPE' }), growth(6), growth(7, { basis: 'CONSTANT_PRICE' })].map(result);
  expect(rankOf(real, 'HIGHER', { growthBasis: 'CONSTANT_PRICE' }).ranked.map(({ value }) => value)).toEqual([7, 6]);
});

test('of two bases that as many share the first is ranked, and bounds do not count', () => {
  const rates = [growth(9), growth(6, { basis: 'SAME_SCOPE' })].map(result);
  expect(rankOf(rates, 'HIGHER').ranked.map(({ value }) => value)).toEqual([9]);
  const bounds = [5, 6].map((value) => result(growth(value, { comparator: 'AT_LEAST' })));
  const { ranked, left } = rankOf([...bounds, result(growth(6, { basis: 'SAME_SCOPE' }))], 'HIGHER');
  expect(ranked.map(({ value }) => value)).toEqual([6]);
  expect(left.map(({ fault }) => fault)).toEqual(['OPEN_BOUND', 'OPEN_BOUND']);
});

test('the kind of unit that most share is the one that is ranked', () => {
  const levels = [result({ value: 9, unit: '公里' }), ...['家', '个'].map((unit) => result({ value: 5, unit }))];
  const { ranked, left } = rankOf(levels, 'HIGHER');
  expect(ranked.map(({ figure, rank, isTied }) => [figure.unit, rank, isTied])).toEqual([
    ['家', 1, true],
    ['个', 1, true],
  ]);
  expect(left.map(({ fault }) => fault)).toEqual(['OTHER_UNIT']);
});

test('where nothing is printed as a number nothing is ranked, each with the reason', () => {
  const words = result({ value: null, printed: '稳中有升' });
  const { ranked, left } = rankOf([words, result({ value: 7, unit: '家', comparator: 'AT_LEAST' })], 'HIGHER');
  expect(ranked).toEqual([]);
  expect(left.map(({ fault }) => fault)).toEqual(['WORDS', 'OPEN_BOUND']);
});

test('bounds alone are not ranked, on whichever side of their number they lie', () => {
  const bounds = (['ABOVE', 'NEARLY'] as const).map((comparator) => result({ value: 300, unit: '家', comparator }));
  expect(rankOf(bounds, 'HIGHER')).toMatchObject({
    ranked: [],
    left: [{ fault: 'OPEN_BOUND' }, { fault: 'OPEN_BOUND' }],
  });
});

test('units of one kind are ranked together, and one of another kind is left out', () => {
  const areas = [
    result({ value: 30, unit: '公顷' }),
    result({ value: 45, unit: '万平方米' }),
    result({ value: 2, unit: '公顷' }),
    result({ value: 900, unit: '公里' }),
  ];
  const { ranked, left } = rankOf(areas, 'HIGHER');
  expect(ranked.map(({ value }) => value)).toEqual([45, 30, 2]);
  expect(left.map(({ fault }) => fault)).toEqual(['OTHER_UNIT']);
});

test('nothing that can be ranked is ranked', () => {
  expect(rankOf([], 'HIGHER')).toEqual({ ranked: [], left: [] });
});

test('the order of the districts decides nothing but the order among equals', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -5, max: 5 }).map((tenths) => tenths / 10),
        { maxLength: 12 },
      ),
      (values) => {
        const one = places(values).map(({ value, rank, gapAhead }) => [value, rank, gapAhead]);
        expect(places(values.toReversed()).map(({ value, rank, gapAhead }) => [value, rank, gapAhead])).toEqual(one);
        for (const [value, rank] of one)
          expect(values.filter((other) => other > (value ?? 0)).length).toBe((rank ?? 0) - 1);
      },
    ),
  );
});
