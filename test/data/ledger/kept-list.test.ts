import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { type ComparisonRange, listComparisons } from '../../../data/answer/comparison.ts';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import type { PlanSet } from '../../../data/intake/shipped/plan-set.ts';
import { ALL_MONTHS } from '../../../data/ledger/figure.ts';
import { KeptLists } from '../../../data/ledger/kept-list.ts';
import { Ledger, openLedger, openLedgerToRead } from '../../../data/ledger/ledger.ts';
import { type FigureRange, listFiguresOf, listInForce } from '../../../data/ledger/pair-figures.ts';
import { snapshotAt } from '../../../data/ledger/snapshot.ts';
import { doing, REQUEST_BOUNDS, Work } from '../../../data/ledger/store/work.ts';
import { periodAt, yearPeriod } from '../../../data/rules/period/period.ts';
import { ask } from '../../schema/ask.ts';
import { figureIn, shippedLedger, shippedPlans } from '../plans/plans.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-kept-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** The shipped data set with another result of Longgang's GDP in its first half. */
function corrected(value: number): PlanSet {
  const set = shippedPlans();
  Object.assign(figureIn(set, 'LG-2024-MID/003'), { value });
  return { ...set, version: set.version + value };
}

/** The figures of Longgang's GDP. */
function gdp(ledger: Ledger, asked: Parameters<typeof snapshotAt>[1] = {}, range: Partial<FigureRange> = {}) {
  const at = snapshotAt(ledger, asked);
  const past = ledger.at(at.revision);
  const owner = past.catalogue.owners.find(({ name }) => name === '龙岗区');
  const indicator = past.catalogue.indicators.find(({ code }) => code === 'GDP');
  if (!owner || !indicator) throw new Error('Longgang or its GDP is not there.');
  const figures = listFiguresOf(past, { owner, indicator }, { ...ALL_MONTHS, ...range, at });
  return figures.map(({ code, value, revision }) => ({ code, value, revision }));
}

const IDS = `query ($at: Int, $day: AsOf) {
  figures(where: { districts: ["龙岗区"], indicators: ["GDP"] }, atRevision: $at, asOf: $day) { nodes { id value } }
}`;

async function idsOf(ledger: Ledger, variables: { at?: number; day?: string } = {}): Promise<string[]> {
  const { figures } = await ask<{ figures: { nodes: { id: string }[] } }>(ledger, IDS, variables);
  return figures.nodes.map(({ id }) => Buffer.from(id, 'base64').toString());
}

/** A ledger file that one connection reads and another writes. */
function readerAndWriter(): { reader: Ledger; writer: Ledger } {
  const path = join(folder, 'ledger.db');
  copyFileSync(join(inject('shipped'), 'ledger.db'), path);
  const writer = openLedger(path, { isVerified: false });
  const reader = openLedgerToRead(path, 'OPEN');
  onTestFinished(() => {
    reader.close();
    writer.close();
  });
  return { reader, writer };
}

test('figures that are kept in memory are those of the state asked for, whoever publishes meanwhile', async () => {
  const { reader, writer } = readerAndWriter();
  const anew = (asked?: Parameters<typeof gdp>[1]) => {
    const fresh = openLedgerToRead(writer.client.name, 'OPEN');
    onTestFinished(() => fresh.close());
    return gdp(fresh, asked);
  };
  const before = gdp(reader);
  const [old, early] = [{ atRevision: reader.latest }, { asOf: '2024-06-30' }];
  const ids = await idsOf(reader);
  expect(gdp(reader, early)).toEqual(anew(early));
  expect(gdp(reader, early).length).toBeLessThan(before.length);
  expect(gdp(reader)).toEqual(before);
  expect(gdp(writer)).toEqual(before);
  loadPlanSet(writer, corrected(2501));
  for (const ledger of [reader, writer]) {
    expect(gdp(ledger)).toEqual(anew());
    expect(gdp(ledger).map(({ value }) => value)).toContain(2501);
    expect(gdp(ledger, old)).toEqual(before);
    expect(gdp(ledger, early)).toEqual(anew(early));
    expect(gdp(ledger)).toEqual(anew());
  }
  // Figures that were kept without a state in their ids now belong to an older one, and say so.
  const past = await idsOf(reader, { at: old.atRevision });
  expect(past).toHaveLength(ids.length);
  for (const [place, id] of past.entries()) expect(id).toMatch(new RegExp(`^${ids[place]}@`));
  loadPlanSet(writer, corrected(2502));
  expect(gdp(reader)).toEqual(anew());
  expect(gdp(reader, { atRevision: reader.latest - 1 }).map(({ value }) => value)).toContain(2501);
});

test('ids of figures name the state once the day has passed on which they were kept', async ({
  onTestFinished: after,
}) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T04:00:00Z') });
  after(() => void vi.useRealTimers());
  const ledger = shippedLedger();
  const ids = await idsOf(ledger);
  expect(ids.join()).not.toContain('@');
  expect(await idsOf(ledger, { day: '2026-11-30' })).toEqual(ids);
  vi.setSystemTime(new Date('2026-12-01T04:00:00Z'));
  expect(await idsOf(ledger)).toEqual(ids);
  for (const id of await idsOf(ledger, { day: '2026-11-30' })) expect(id).toContain('/2026-11-30');
});

test('a narrowed list has the figures of the whole one that match, and is in force like it', () => {
  const ledger = shippedLedger();
  const at = snapshotAt(ledger, {});
  const { owners, indicators } = ledger.catalogue;
  const range = { ...ALL_MONTHS, at };
  let count = 0;
  for (const owner of owners.slice(0, 8))
    for (const indicator of indicators.slice(0, 40)) {
      const pair = { owner, indicator };
      for (const list of [listFiguresOf, listInForce]) {
        const all = list(ledger, pair, range);
        const narrowed = list(ledger, pair, {
          ...range,
          measures: ['GROWTH', 'RANK'],
          roles: ['TARGET'],
          ends: [24299],
        });
        const isWanted = ({ measure, role, period }: (typeof all)[number]) =>
          (measure === 'GROWTH' || measure === 'RANK') && role === 'TARGET' && period.end === 24299;
        expect(narrowed.map(({ id }) => id)).toEqual(all.filter(isWanted).map(({ id }) => id));
        count += narrowed.length;
      }
    }
  expect(count).toBeGreaterThan(0);
});

test('a list counts as the same work when it is read and when it is kept', () => {
  const ledger = shippedLedger();
  const rowsOf = (asked: Parameters<typeof gdp>[1]) => {
    const work = new Work(REQUEST_BOUNDS);
    doing(work, () => gdp(ledger, asked));
    return work.rows;
  };
  expect(rowsOf({})).toBeGreaterThan(2);
  expect(rowsOf({})).toBe(rowsOf({}));
  expect(rowsOf({ asOf: '2024-06-30' })).toBe(rowsOf({ asOf: '2024-06-30' }));
});

test('lists take no more memory than they may, and are right whichever of them are kept', () => {
  const ledger = shippedLedger();
  const at = snapshotAt(ledger, {});
  const kept = new KeptLists<number>(1000, 20_000);
  let reads = 0;
  const ask = (place: number) =>
    kept.list(ledger, { name: String(place), at }, () => {
      reads += 1;
      return [place, place + 1];
    });
  for (let round = 0; round < 20; round++)
    for (let place = 0; place < 12; place++) expect(ask(place)).toEqual([place, place + 1]);
  // Eight lists of 2,300 bytes fit. Asked for in a circle, most of them are found again.
  expect(reads).toBeLessThan(20 * 9);
  expect(reads).toBeGreaterThan(20 * 4);
  const large = kept.list(ledger, { name: 'large', at }, () => Array.from({ length: 100 }, (_, item) => item));
  expect(large).toHaveLength(100);
  expect(ask(3)).toEqual([3, 4]);
});

test('comparisons that are kept are those of the periods, terms and part that are asked for', () => {
  const [ledger, fresh] = [shippedLedger(), shippedLedger()];
  const at = snapshotAt(ledger, {});
  const asked: Omit<ComparisonRange, 'at'>[] = [
    { periods: [yearPeriod(2024)] },
    { periods: [yearPeriod(2024)], judgeBy: 'STEERING' },
    { periods: [yearPeriod(2024)], tolerances: { aboutPoints: 3, aboutShare: 0.2, progress: 0.3 } },
    { periods: [yearPeriod(2024)], part: periodAt(2024 * 12, 2024 * 12 + 5) },
    { periods: [yearPeriod(2024)], isToDate: true },
    { periods: [yearPeriod(2023), yearPeriod(2024)], withPrevious: true },
  ];
  const verdicts = (of: Ledger, range: Omit<ComparisonRange, 'at'>) => {
    const owner = of.catalogue.owners.find(({ name }) => name === '龙岗区');
    return of.catalogue.indicators.flatMap((indicator) =>
      (owner ? listComparisons(of, { owner, indicator }, { ...range, at }) : []).map((one) => {
        const { measure, period, target, actual, previous, terms, isToDate, judged } = one;
        const said = [measure, period.name, target?.code, actual?.code, previous.figure?.code, terms, isToDate];
        return JSON.stringify([indicator.code, said, judged]);
      }),
    );
  };
  const first = asked.map((range) => verdicts(ledger, range));
  // Nothing is kept of a ledger whose catalogue was read anew.
  const anew = asked.map((range) => verdicts(new Ledger(fresh.client), range));
  const again = asked.toReversed().map((range) => verdicts(ledger, range));
  expect(first).toEqual(anew);
  expect(again.reverse()).toEqual(anew);
  expect(new Set(anew.map((each) => each.join())).size).toBe(asked.length);
});
