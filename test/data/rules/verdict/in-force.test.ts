import { describe, expect, test } from 'vitest';
import type { StatedFigure } from '../../../../data/rules/figure/stated-figure.ts';
import { inForceAmong, isFromSource, isLater } from '../../../../data/rules/verdict/in-force.ts';
import type { Standing, Status } from '../../../../data/rules/words.ts';
import { goal, result } from '../figure/stated.ts';

const base = result({ value: 1 });
let places = 0;

interface Vintage {
  value: number;
  on: string;
  status?: Status;
  publisher?: string;
}

function vintage({ value, on, status, publisher }: Vintage): StatedFigure {
  places += 1;
  const document = { ...base.document, publisher: publisher ?? null };
  return result({ id: places, value, unit: '亿元', publishedFrom: on, status: status ?? null, document });
}

function inForce(vintages: Vintage[], source: string | null = null) {
  return inForceAmong(vintages.map(vintage), source)?.value;
}

const OFFICE = '某区统计局';
const GOVERNMENT = '某区人民政府';

test('of two statements the later publication is later, then the later revision, then the later entry', () => {
  const one = (publishedFrom: string, revision = 1, id = 1) => result({ value: 1, publishedFrom, revision, id });
  const first = one('2024-02-01', 2, 2);
  const others = [
    one('2024-01-31', 3, 3),
    one('2024-02-02', 1, 1),
    one('2024-02-01', 1, 3),
    one('2024-02-01', 3, 1),
    one('2024-02-01', 2, 1),
    one('2024-02-01', 2, 3),
    one('2024-02-01', 2, 2),
  ];
  expect(others.map((other) => isLater(first, other))).toEqual([true, false, true, false, true, false, false]);
});

describe('among results of one key', () => {
  test('a number that comes back with a status of its own is no repetition', () => {
    const [first, second]: Vintage[] = [
      { value: 100, on: '2024-02-01' },
      { value: 105, on: '2024-05-01' },
    ];
    if (!first || !second) throw new Error('There are two.');
    expect(
      inForce([{ ...first, status: 'PRELIMINARY' }, second, { value: 100, on: '2024-10-01', status: 'FINAL' }]),
    ).toBe(100);
    expect(inForce([first, second, { value: 100, on: '2024-10-01', status: 'FLASH' }])).toBe(100);
  });

  test.each<[string, Parameters<typeof result>[0], Parameters<typeof result>[0], boolean]>([
    ['the same number', { value: 300, unit: '家' }, { value: 300, unit: '个' }, true],
    ['more than the number', { value: 300, unit: '家' }, { value: 300, unit: '家', comparator: 'ABOVE' }, false],
    ['a range that begins with it', { value: 2, unit: '家' }, { value: 2, upper: 3, unit: '家' }, false],
    ['another unit', { value: 2, unit: '公里' }, { value: 2, unit: '公顷' }, false],
    ['words beside a number', { value: 2, unit: '家' }, { value: null, printed: '若干' }, false],
    ['a number beside words', { value: null, printed: '若干' }, { value: 2, unit: '家' }, false],
    ['the same words', { value: null, printed: '若干' }, { value: null, printed: '若干' }, true],
    ['other words', { value: null, printed: '若干' }, { value: null, printed: '许多' }, false],
  ])('%s, said again after another number: whether it is a repetition', (_, earlier, later, isRepetition) => {
    const between = result({ value: 77, unit: '家', id: 2, publishedFrom: '2024-03-01' });
    const last = result({ ...later, id: 3, publishedFrom: '2024-04-01' });
    const vintages = [result({ ...earlier, id: 1, publishedFrom: '2024-02-01' }), between, last];
    expect(inForceAmong(vintages, null)).toBe(isRepetition ? between : last);
  });

  test('of estimates the later is in force, and of nothing nothing', () => {
    const [early, late] = ['2024-02-01', '2024-03-01'].map((publishedFrom) =>
      result({ value: 1, role: 'ESTIMATE', publishedFrom }),
    );
    expect(
      inForceAmong(
        [early, late].flatMap((one) => one ?? []),
        null,
      ),
    ).toBe(late);
    expect(
      inForceAmong(
        [late, early].flatMap((one) => one ?? []),
        null,
      ),
    ).toBe(late);
    expect(inForceAmong([], null)).toBeUndefined();
  });

  test('a better status is in force, whenever it is published', () => {
    const final: Vintage = { value: 105, on: '2024-10-01', status: 'FINAL' };
    const preliminary: Vintage = { value: 100, on: '2024-02-01', status: 'PRELIMINARY' };
    expect(inForce([preliminary, final])).toBe(105);
    expect(inForce([{ ...final, on: '2024-01-01' }, preliminary])).toBe(105);
    expect(inForce([final, { value: 98, on: '2024-11-01', status: 'FLASH' }])).toBe(105);
    expect(
      inForce([
        { ...final, status: 'CENSUS' },
        { value: 99, on: '2024-12-01', status: 'FINAL' },
      ]),
    ).toBe(105);
    expect(
      inForce([
        { value: 99, on: '2018-01-01', status: 'VERIFIED' },
        { ...preliminary, on: '2018-05-01' },
      ]),
    ).toBe(99);
  });

  test('a later report that repeats an old number undoes nothing', () => {
    const vintages: Vintage[] = [
      { value: 100, on: '2024-02-01', status: 'PRELIMINARY' },
      { value: 105, on: '2024-10-01', status: 'FINAL' },
      { value: 100, on: '2025-01-20' },
    ];
    expect(inForce(vintages)).toBe(105);
    expect(inForce(vintages.map(({ status: _, ...plain }) => plain))).toBe(105);
  });

  test('a new number without a status counts as of the best status held so far', () => {
    const final: Vintage = { value: 105, on: '2024-10-01', status: 'FINAL' };
    expect(inForce([final, { value: 106, on: '2025-01-20' }])).toBe(106);
    expect(inForce([final, { value: 106, on: '2025-01-20' }, { value: 104, on: '2025-02-01', status: 'FLASH' }])).toBe(
      106,
    );
    expect(
      inForce([
        { value: 99, on: '2024-01-01' },
        { value: 100, on: '2024-02-01', status: 'FLASH' },
      ]),
    ).toBe(100);
  });

  test('the indicator’s own source goes before who quotes it', () => {
    const own: Vintage = { value: 100, on: '2024-02-01', publisher: OFFICE };
    const quoted: Vintage = { value: 101, on: '2024-03-01', publisher: GOVERNMENT };
    expect(inForce([own, quoted], '统计局')).toBe(100);
    expect(inForce([{ ...quoted, on: '2024-01-01' }, own], '统计局')).toBe(100);
    expect(inForce([own, { ...own, value: 102, on: '2024-05-01' }], '统计局')).toBe(102);
    // Without a known source the later one is in force, and a better status goes before any source.
    expect(inForce([own, quoted])).toBe(101);
    expect(inForce([own, { ...quoted, status: 'FINAL' }], '统计局')).toBe(101);
  });

  test('else the later publication is in force, then the later revision, then the later entry', () => {
    expect(
      inForce([
        { value: 2, on: '2024-05-01' },
        { value: 1, on: '2024-04-01' },
      ]),
    ).toBe(2);
    const [one, other] = [vintage({ value: 1, on: '2024-04-01' }), vintage({ value: 2, on: '2024-04-01' })];
    expect(inForceAmong([other, one], null)?.value).toBe(2);
    expect(inForceAmong([other, { ...one, revision: 2 }], null)?.value).toBe(1);
  });

  test('the same number in another unit, or the same words, is a repetition', () => {
    const later = { ...vintage({ value: 1_000_000, on: '2025-01-01' }), unit: '万元' };
    const vintages = [vintage({ value: 100, on: '2024-01-01' }), vintage({ value: 105, on: '2024-06-01' }), later];
    expect(inForceAmong(vintages, null)?.value).toBe(105);
    const words = (printed: string, on: string) => ({ ...vintage({ value: 0, on }), value: null, printed });
    const said = [words('推进中', '2024-01-01'), words('已完成', '2024-06-01'), words('推进中', '2025-01-01')];
    expect(inForceAmong(said, null)?.printed).toBe('已完成');
  });
});

describe('among goals of one authority', () => {
  const stated = (standing: Standing, on: string, value: number) =>
    goal({ value, unit: '套', publishedFrom: on, document: { ...base.document, standing } });

  test('the better standing is in force, then the later', () => {
    const [draft, plan] = [stated('DRAFT', '2024-03-01', 110), stated('IN_FORCE', '2024-01-10', 100)];
    expect(inForceAmong([plan, draft], null)?.value).toBe(100);
    expect(inForceAmong([draft, stated('EXPIRED', '2023-12-01', 90)], null)?.value).toBe(90);
    expect(inForceAmong([stated('EXPIRED', '2024-12-01', 90), plan], null)?.value).toBe(100);
    expect(inForceAmong([plan, stated('IN_FORCE', '2024-02-10', 120)], null)?.value).toBe(120);
  });
});

test('a publisher is the source where its name ends with it', () => {
  const from = (publisher: string | null) => ({ ...base, document: { ...base.document, publisher } });
  expect(isFromSource(from(OFFICE), '统计局')).toBe(true);
  expect(isFromSource(from(GOVERNMENT), '统计局')).toBe(false);
  expect([isFromSource(from(null), '统计局'), isFromSource(from(OFFICE), null)]).toEqual([false, false]);
});
