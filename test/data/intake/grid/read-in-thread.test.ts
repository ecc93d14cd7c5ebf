import { describe, expect, test } from 'vitest';
import { readInThread } from '../../../../data/intake/grid/read-in-thread.ts';
import { gateWords } from '../../../../data/rules/message/gate.ts';
import { LANGUAGES } from '../../../../data/rules/words.ts';
import { threadsRunOutOfMemory } from '../../../set-up/thread-memory.ts';
import { shownRows } from './grid-file.ts';

threadsRunOutOfMemory();

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** The rows of a file that takes a while. */
const LONG = bytesOf('龙岗,1.5,二,3,4\n'.repeat(60_000));

describe('a file is read in a thread of its own', () => {
  test('which tells how far it is and hands the grid over', async () => {
    const told: number[] = [];
    const { grids, digest } = await readInThread(bytesOf('指标,1月\n产值,5\n'.repeat(2000)), 'a.csv', {
      onRows: (rows) => told.push(rows),
    });
    const [grid] = grids;
    expect([told, grid?.rows, grid && shownRows(grid).at(-1)]).toEqual([[2000, 4000], 4000, ['产值', '5']]);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a file that is refused', bytesOf('"a,1\n'), {}, { code: 'QUOTE', count: 1 }],
    ['one that takes all of its memory', LONG, { heapMb: 8 }, { code: 'NOT_READ' }],
    ['one that takes for ever', LONG, { limitMs: 1 }, { code: 'NOT_READ' }],
  ])('%s rejects with a fault that is worded', async (_, bytes, options, fault) => {
    await expect(readInThread(bytes, 'a.csv', options)).rejects.toMatchObject({ name: 'GridFault', ...fault });
  });

  test('and is ended where nobody waits for it any more', async () => {
    const ending = new AbortController();
    const reading = readInThread(LONG, 'a.csv', { signal: ending.signal, onRows: () => ending.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('every fault of a file says in both languages that nothing was changed', () => {
  for (const language of LANGUAGES) {
    const { faults } = gateWords(language).grid;
    const untouched = language === 'ZH' ? '账本没有改动' : 'the ledger was not changed';
    for (const sentence of Object.values(faults)) expect(sentence('', 3)).toContain(untouched);
  }
});
