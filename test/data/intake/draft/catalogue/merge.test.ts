import { beforeEach, describe, expect, test } from 'vitest';
import { loadFigures } from '../../../../../data/answer/figure-key.ts';
import { findIndicator } from '../../../../../data/ask/resolve.ts';
import { proposeMerge } from '../../../../../data/intake/draft/catalogue/merge.ts';
import { decideItems } from '../../../../../data/intake/draft/decide.ts';
import { PROGRAM } from '../../../../../data/intake/draft/draft.ts';
import { DraftFault, DraftFaults } from '../../../../../data/intake/draft/fault.ts';
import { publishDraft } from '../../../../../data/intake/draft/publish.ts';
import { Review } from '../../../../../data/intake/draft/review.ts';
import { Fault } from '../../../../../data/ledger/fault.ts';
import type { Ledger } from '../../../../../data/ledger/ledger.ts';
import { Codes } from '../../../../../data/ledger/log/codes.ts';
import { linesOfRows } from '../../../../../data/ledger/log/row-line.ts';
import type { Fields } from '../../../../../data/ledger/log/thing.ts';
import { verify } from '../../../../../data/ledger/log/verify.ts';
import { writing } from '../../../../../data/ledger/revision.ts';
import { draftOf, draftWorld, figureOf, findingsOf, lastChanges, opened, published, sheetOf } from '../draft-world.ts';

const SAME = { nameEn: 'Local GDP', timing: 'FLOW', direction: 'HIGHER', topic: 'economy', unit: '万元', position: 3 };
const FIRST_QUARTER = { period: '2024-Q1', indicator: 'LOCAL_GDP', value: '45' };

let ledger: Ledger;

/** A second indicator that is the GDP by another name, with a figure of a quarter, and a third that is a part of it. */
beforeEach(() => {
  ledger = draftWorld();
  const relations = [{ kind: 'PART_OF', to: 'LOCAL_GDP' }];
  published(
    ledger,
    { indicator: { ...SAME, code: 'LOCAL_GDP', name: '本地产值', aliases: ['本地总产值'], watch: ['本地产出'] } },
    {
      indicator: {
        ...SAME,
        code: 'SERVICES',
        name: '服务业',
        nameEn: 'Services',
        unit: '亿元',
        position: 4,
        relations,
      },
    },
    { document: sheetOf('NEW', '2024-08-20') },
    { figure: figureOf('NEW', { cell: 'B2', ...FIRST_QUARTER }) },
  );
});

function propose(keep = 'GDP', merge = 'LOCAL_GDP'): number {
  return writing(ledger, () => proposeMerge(ledger, PROGRAM, { keep, merge }));
}

function publish(number: number): string[] {
  try {
    writing(ledger, () => publishDraft(ledger, PROGRAM, number));
    return [];
  } catch (error) {
    if (error instanceof DraftFaults) return error.faults.map(({ code }) => code);
    if (error instanceof DraftFault) return [error.code];
    throw error;
  }
}

function decide(number: number, place: number, decision: 'ACCEPT' | 'REJECT'): void {
  const draft = draftOf(ledger, number);
  const item = [...new Review(ledger, draft).items()][place - 1]?.id ?? '';
  writing(ledger, () =>
    decideItems(ledger, PROGRAM, { draft: number, version: draft.version, items: [item], decision }),
  );
}

/** The current figures: where each is printed, with its indicator and value. */
function figuresNow(): unknown[] {
  const rows = linesOfRows(ledger, { name: 'figure', where: 'retired IS NULL', bound: [], codes: new Codes(ledger) });
  return [...rows].map(({ line: { figure = {} } }) => [figure['code'], figure['indicator'], figure['value']]);
}

/** States another figure of the merged indicator for the half-year of which the kept one has 100. */
function stateHalf(told: Fields): void {
  published(ledger, { figure: figureOf('NEW', { cell: 'B3', indicator: 'LOCAL_GDP', ...told }) });
}

/** The result of the first quarter by a name of an indicator; undefined where there is none. */
function resultOf(where: Ledger, indicator: string): number | null | undefined {
  const key = {
    district: '440309',
    period: '2024-Q1',
    measure: 'LEVEL',
    role: 'ACTUAL',
    asOf: '2030-01-01',
    indicator,
  };
  const [found] = loadFigures(where, [key], {});
  return found instanceof Fault ? undefined : found?.value;
}

describe('an indicator that is merged into another', () => {
  test('leaves its figures to it, as they are printed, in one revision', () => {
    const number = propose();
    expect(findingsOf(ledger, number)).toEqual(['DIFFERS', 'DIFFERS', 'DIFFERS', 'DIFFERS']);
    expect(publish(number)).toEqual([]);
    expect(figuresNow()).toEqual([
      ['OLD/B2', 'GDP', '100'],
      ['NEW/B2', 'GDP', '45'],
    ]);
    expect(lastChanges(ledger)).toEqual([['ADDED', null, 45]]);
    expect(verify(ledger)).toEqual([]);
  });

  test('gives its code, names and phrases to it, and is in no list any more', () => {
    publish(propose());
    const { indicators, indicatorsByCode } = ledger.catalogue;
    expect(indicators.map(({ code }) => code)).toEqual(['GDP', 'TRADE', 'SERVICES']);
    for (const name of ['LOCAL_GDP', '本地产值', '本地总产值', 'Local GDP'])
      expect(findIndicator(ledger, name)?.code).toBe('GDP');
    expect(indicatorsByCode.get('LOCAL_GDP')).toMatchObject({ code: 'GDP', watch: ['本地产出'] });
    expect(indicatorsByCode.get('GDP')?.former).toMatchObject([{ code: 'LOCAL_GDP', name: '本地产值' }]);
    expect(indicatorsByCode.get('SERVICES')?.relations).toMatchObject([{ kind: 'PART_OF', to: 'GDP' }]);
    expect(ledger.value(`SELECT count(*) FROM passages WHERE text LIKE '本地产值%'`)).toBe(0);
  });

  test('stays what it was at every revision before', () => {
    const before = ledger.latest;
    publish(propose());
    const past = ledger.at(before);
    expect(past.catalogue.indicators.map(({ code }) => code)).toEqual(['GDP', 'TRADE', 'LOCAL_GDP', 'SERVICES']);
    expect(resultOf(past, 'LOCAL_GDP')).toBe(45);
    expect(resultOf(past, 'GDP')).toBeUndefined();
    expect([resultOf(ledger, 'LOCAL_GDP'), resultOf(ledger, 'GDP')]).toEqual([45, 45]);
  });

  test('is found by the code of one into which that was merged later', () => {
    publish(propose());
    publish(propose('TRADE', 'GDP'));
    expect(findIndicator(ledger, 'LOCAL_GDP')?.code).toBe('TRADE');
    expect(ledger.catalogue.indicatorsByCode.get('TRADE')?.former.map(({ code }) => code)).toEqual([
      'GDP',
      'LOCAL_GDP',
    ]);
  });

  test('conflicts where both have another number of one key, until somebody decides', () => {
    stateHalf({ value: '99' });
    const number = propose();
    expect(findingsOf(ledger, number).at(-1)).toBe('CONFLICTS');
    expect(publish(number)).toEqual(['CONFLICT']);
    decide(number, 5, 'ACCEPT');
    expect(publish(number)).toEqual([]);
    expect(figuresNow()).toContainEqual(['NEW/B3', 'GDP', '99']);
    expect(figuresNow()).toContainEqual(['OLD/B2', 'GDP', '100']);
  });

  test('loses a number that somebody rejects beside the one that is kept', () => {
    stateHalf({ value: '99' });
    const number = propose();
    decide(number, 5, 'REJECT');
    expect(publish(number)).toEqual([]);
    expect(figuresNow()).toEqual([
      ['OLD/B2', 'GDP', '100'],
      ['NEW/B2', 'GDP', '45'],
    ]);
  });

  test('says once what one document says of both', () => {
    published(ledger, { figure: figureOf('NEW', { cell: 'C2', ...FIRST_QUARTER, indicator: 'GDP' }) });
    publish(propose());
    expect(figuresNow()).toEqual([
      ['OLD/B2', 'GDP', '100'],
      ['NEW/C2', 'GDP', '45'],
    ]);
  });

  test('is not merged while a figure of it would be left behind', () => {
    const number = propose();
    stateHalf({ period: '2024-Q3', value: '7' });
    expect(publish(number)).toEqual(['MERGE_STALE']);
  });

  test('is merged into one alone, whatever was accepted of another merge that was proposed meanwhile', () => {
    const [first, second] = [propose(), propose('TRADE')];
    expect(publish(first)).toEqual([]);
    for (const place of [1, 2, 3, 4]) decide(second, place, 'ACCEPT');
    expect(publish(second)).toEqual(['MERGED_SINCE']);
    expect(ledger.catalogue.indicatorsByCode.get('LOCAL_GDP')?.code).toBe('GDP');
  });

  test('is merged whole: nobody rejects one of the two', () => {
    const number = propose();
    decide(number, 2, 'REJECT');
    expect(publish(number)).toContain('MERGE_WHOLE');
  });
});

test('a draft that was open before a merge states its figures under the indicator that is kept', () => {
  const waiting = opened(ledger, [
    { line: { figure: figureOf('NEW', { cell: 'B9', indicator: 'LOCAL_GDP', period: '2024-Q4', value: '3' }) } },
    { line: { figure: figureOf('NEW', { cell: 'B8', indicator: 'LOCAL_GDP', value: '100' }) } },
    { line: { indicator: { ...SAME, code: 'LOCAL_GDP', name: '本地产值' } } },
  ]);
  publish(propose());
  expect(findingsOf(ledger, waiting)).toEqual(['NEW', 'UNCHANGED', 'CONFLICTS']);
  decide(waiting, 3, 'ACCEPT');
  expect(findingsOf(ledger, waiting)[2]).toBe('CONFLICTS');
  decide(waiting, 3, 'REJECT');
  expect(publish(waiting)).toEqual([]);
  expect(figuresNow()).toContainEqual(['NEW/B9', 'GDP', '3']);
});

describe('a merge is refused', () => {
  test.each([
    ['of an indicator with itself', 'GDP', '地区生产总值'],
    ['of a part with its whole', 'LOCAL_GDP', 'SERVICES'],
  ])('%s', (_, keep, merge) => {
    expect(() => propose(keep, merge)).toThrow('NOT_ONE');
  });

  test.each<[string, Fields]>([
    ['of numbers that relate to time in another way', { timing: 'STOCK' }],
    ['of units that cannot be converted', { unit: '万人' }],
  ])('%s', (_, told) => {
    published(ledger, { indicator: { ...SAME, code: 'OTHER', name: '其他', ...told } });
    expect(() => propose('GDP', 'OTHER')).toThrow('NOT_ONE');
  });

  test('of what the catalogue does not have, with the nearest names', () => {
    expect(() => propose('GDP', '本地产直')).toThrow('本地产值');
  });
});
