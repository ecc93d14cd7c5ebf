import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { PairCounts, PairYearCounts } from '../../../../data/ledger/store/pair-count.ts';
import { threadsRunOutOfMemory } from '../../../set-up/thread-memory.ts';

const PROGRAM = new URL('../../../../data/ledger/store/pair-count.ts', import.meta.url).href;

threadsRunOutOfMemory();

test('each pair has its number, and each year of it', () => {
  const [pairs, years] = [new PairCounts(), new PairYearCounts()];
  const counted = [
    { owner: 3, indicator: 1, year: 2023, count: 2 },
    { owner: '某公司', indicator: 1, year: 2023, count: 4 },
    { owner: 3, indicator: 1, year: 2024, count: 5 },
    { owner: 3, indicator: 2000, year: 2024, count: 1 },
    { owner: 3, indicator: 1, year: 2023, count: 1 },
    { owner: 3, indicator: 2000, year: 2024, count: -1 },
  ];
  for (const { year, count, ...pair } of counted) {
    pairs.add(pair, count);
    years.add(pair, year, count);
  }
  expect([0, 1, 2, 3, 100].map((count) => pairs.sumOfLargest(count))).toEqual([0, 8, 12, 12, 12]);
  expect([...years]).toEqual([
    { owner: 3, indicator: 1, year: 2023, count: 3 },
    { owner: 3, indicator: 1, year: 2024, count: 5 },
    { owner: '某公司', indicator: 1, year: 2023, count: 4 },
  ]);
});

test('those of a province in twelve years fit into a small thread', async () => {
  const script = `import(${JSON.stringify(PROGRAM)}).then(({ PairYearCounts }) => {
    const counts = new PairYearCounts();
    for (let year = 2015; year < 2027; year++)
      for (let owner = 0; owner < 200; owner++)
        for (let indicator = 0; indicator < 400; indicator++) counts.add({ owner, indicator }, year, 8);
    let sum = 0;
    for (const { count } of counts) sum += count;
    require('node:worker_threads').parentPort.postMessage(sum);
  })`;
  const worker = new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 20 } });
  expect(await once(worker, 'message')).toEqual([12 * 200 * 400 * 8]);
  await worker.terminate();
});
