import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Batch, type NoComparison } from '../../../addin/functions/batch.ts';
import { type CellBatch, cellValue } from '../../../addin/functions/cell.ts';
import { CELL_FUNCTIONS, type ComparisonCells } from '../../../addin/functions/table.ts';
import { loadPlanSet } from '../../../data/intake/shipped/load.ts';
import { shippedPlans } from '../../data/plans/plans.ts';
import { batchOf, type KeyServer, startKeyServer, type Trouble } from './key-server.ts';

let server: KeyServer;

beforeEach(async () => {
  server = await startKeyServer();
});
afterEach(() => server.close());

const GROWTH = { district: '龙岗', indicator: 'GDP', period: '2024年累计', measure: 'GROWTH' };

const INDICATORS = shippedPlans().indicators.map(({ code }) => code);

/** Makes this many keys, all different. */
function keysUpTo(count: number): { district: string; indicator: string; period: string }[] {
  return Array.from({ length: count }, (_, number) => ({
    district: '440307',
    indicator: INDICATORS[number % INDICATORS.length] ?? '',
    period: String(2000 + Math.floor(number / INDICATORS.length)),
  }));
}

/** Milliseconds: long enough for an answer on a busy machine, short enough to wait for silence. */
const SHORT_WAIT_MS = 1500;

function shown(answer: ComparisonCells | NoComparison | undefined): unknown {
  return answer && ('why' in answer ? answer.why : answer.cells);
}

/** The value of a cell with PLAN.ACTUAL for Longgang's growth: a number, or the error with its sentence. */
async function cell(batch: CellBatch, given: unknown[] = ['龙岗', 'GDP', '2024年累计', '同比增速']): Promise<unknown> {
  const [actual] = CELL_FUNCTIONS;
  if (!actual) throw new Error('There is no function.');
  try {
    return await cellValue(actual, given, { batch, language: 'ZH' });
  } catch (fault) {
    const { code, message } = fault as { code: string; message: string };
    return `${code}: ${message}`;
  }
}

describe('the calls of a moment', () => {
  test('are one request, in which a key that many cells want is asked once and each gets its own answer', async () => {
    const batch = batchOf(server);
    const answers = await Promise.all([
      batch.answer(GROWTH, 'ACTUAL'),
      batch.answer({ ...GROWTH }, 'TARGET'),
      batch.answer({ ...GROWTH, district: '光明' }, 'TARGET'),
      batch.answer({ ...GROWTH, district: '没有的区' }, 'ACTUAL'),
      batch.answer({ ...GROWTH }, 'ACTUAL'),
    ]);
    expect(answers.map(shown)).toEqual([
      { ACTUAL: 9, TARGET: 6.5 },
      { ACTUAL: 9, TARGET: 6.5 },
      { ACTUAL: null, TARGET: 8.5 },
      'UNKNOWN_DISTRICT',
      { ACTUAL: 9, TARGET: 6.5 },
    ]);
    expect(server.requests.map((keys) => keys.length)).toEqual([3]);
  });

  test('ask for 10,000 keys in five requests of 2,000, two at a time', async () => {
    server.trouble = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return 'pass' as const;
    };
    const batch = batchOf(server);
    const keys = keysUpTo(10_000);
    const answers = await Promise.all(keys.map((key) => batch.answer(key, 'ACTUAL')));
    expect(server.requests.map((asked) => asked.length)).toEqual([2000, 2000, 2000, 2000, 2000]);
    expect(server.atOnce.most).toBe(2);
    const periods = answers.map((answer) => ('why' in answer ? /\d{4}(?=年)/.exec(answer.message)?.[0] : undefined));
    expect(periods.filter((period, place) => period !== undefined && period !== keys[place]?.period)).toEqual([]);
    expect(periods.filter((period) => period !== undefined).length).toBeGreaterThan(9000);
  });

  test('are not asked again until the ledger has gone on or they are forgotten', async () => {
    const batch = batchOf(server);
    await batch.answer(GROWTH, 'ACTUAL');
    await batch.answer(GROWTH, 'ACTUAL');
    expect(server.requests).toHaveLength(1);
    batch.forget();
    await batch.answer(GROWTH, 'ACTUAL');
    expect(server.requests).toHaveLength(2);

    const corrected = shippedPlans();
    for (const document of corrected.documents)
      for (const figure of document.figures)
        if (figure.code === 'LG-2024-MID/004') Object.assign(figure, { value: 9.2, decimals: 1, printed: '9.2%' });
    loadPlanSet(server.ledger, { ...corrected, version: corrected.version + 1 });
    expect(shown(await batch.answer(GROWTH, 'ACTUAL'))).toEqual({ ACTUAL: 9 });
    await batch.answer({ ...GROWTH, district: '坪山' }, 'ACTUAL');
    expect(shown(await batch.answer(GROWTH, 'ACTUAL'))).toEqual({ ACTUAL: 9.2 });
  });

  test('asked for another column are asked again, and keep what was known', async () => {
    const batch = batchOf(server);
    await batch.answer(GROWTH, 'ACTUAL');
    expect(shown(await batch.answer(GROWTH, 'GAP'))).toEqual({ GAP: 2.5 });
    expect(shown(await batch.answer(GROWTH, 'ACTUAL'))).toEqual({ ACTUAL: 9, GAP: 2.5 });
    expect(server.requests).toHaveLength(2);
  });

  test('refused as too much are asked again in halves, down to what passes', async () => {
    server.trouble = (response, keys) => {
      if (keys <= 300) return 'pass';
      response.writeHead(413).end('Request Entity Too Large');
      return 'answered';
    };
    const batch = batchOf(server);
    const answers = await Promise.all(keysUpTo(1000).map((key) => batch.answer(key, 'ACTUAL')));
    expect(answers).toHaveLength(1000);
    expect(server.requests.map((keys) => keys.length)).toEqual([1000, 500, 500, 250, 250, 250, 250]);
  });
});

describe('a cell settles in a sentence, and its next call asks again', () => {
  const answering =
    (status: number, body: string, type = 'application/json'): Trouble =>
    (response) => {
      response.writeHead(status, { 'content-type': type }).end(body);
      return 'answered';
    };
  const FAILED = 'VALUE: 服务器出错，没有取到数据。请稍后点“全部刷新”。';
  const LOST = 'VALUE: 连接不上计划簿服务器，没有取到数据。联网后点“全部刷新”。';
  const SLOW = 'VALUE: 服务器半分钟内没有答复，没有取到数据。请稍后点“全部刷新”。';
  const head = {
    data: { revision: { number: 5, name: '5:0123456789abcdef', ledger: 'L' }, comparisonsByKey: [] as unknown[] },
  };
  const troubles: [string, string, Trouble][] = [
    ['never answers', SLOW, () => 'answered'],
    [
      'begins an answer and falls silent',
      SLOW,
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{');
        return 'answered';
      },
    ],
    [
      'drops the connection',
      LOST,
      (response) => {
        response.socket?.destroy();
        return 'answered';
      },
    ],
    [
      'drops it in the middle of its answer',
      FAILED,
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999' });
        response.write('{"data":{', () => response.socket?.destroy());
        return 'answered';
      },
    ],
    ['answers half of the JSON', FAILED, answering(200, '{"data":{"revision":{"number":5,"led')],
    ['answers fewer keys than were asked', FAILED, answering(200, JSON.stringify(head))],
    ['answers null', FAILED, answering(200, 'null')],
    ['answers other JSON', FAILED, answering(200, '{"data":{"ok":true}}')],
    ['answers with a page to log in', FAILED, answering(200, '<html>请登录</html>', 'text/html')],
    ['fails', FAILED, answering(500, '<h1>502</h1>', 'text/html')],
    ['refuses even one key as too much', FAILED, answering(413, 'Too Large', 'text/plain')],
  ];
  test.each(troubles)('where the server %s', async (_, sentence, trouble) => {
    // This waits only for silence. Any other answer may take its time on a busy machine.
    const batch = batchOf(server, { waitMs: sentence === SLOW ? SHORT_WAIT_MS : 20_000 });
    server.trouble = trouble;
    const other = cell(batch, ['光明', 'GDP', '2024年累计', '同比增速']);
    expect(await Promise.all([cell(batch), cell(batch), other])).toEqual([sentence, sentence, sentence]);
    server.trouble = undefined;
    expect(await cell(batch)).toBe(0.09);
  });

  test('where nobody listens', async () => {
    expect(await cell(batchOf({ endpoint: 'http://127.0.0.1:9/graphql' }))).toBe(LOST);
  });

  test('where it answers after the time is over, without harm to what is asked then', async () => {
    const batch = batchOf(server, { waitMs: SHORT_WAIT_MS });
    server.trouble = async () => {
      await new Promise((resolve) => setTimeout(resolve, SHORT_WAIT_MS + 500));
      return 'pass' as const;
    };
    expect(await cell(batch)).toBe(SLOW);
    server.trouble = undefined;
    expect(await cell(batch)).toBe(0.09);
  });

  test('also those that wait for their turn behind requests that hang', async () => {
    server.trouble = () => 'answered';
    const batch = batchOf(server, { waitMs: SHORT_WAIT_MS, maxKeys: 2 });
    const answers = await Promise.allSettled(keysUpTo(12).map((key) => batch.answer(key, 'ACTUAL')));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill('rejected'));
    server.trouble = undefined;
    expect(await cell(batch)).toBe(0.09);
  });

  test('within 30 seconds, however many requests are before it', async () => {
    vi.useFakeTimers();
    try {
      const batch: CellBatch = new Batch(() => new Promise(() => undefined));
      const settled = Promise.allSettled(keysUpTo(10_000).map((key) => batch.answer(key, 'ACTUAL')));
      await vi.advanceTimersByTimeAsync(30_000);
      const states = new Set((await settled).map(({ status }) => status));
      expect([...states]).toEqual(['rejected']);
    } finally {
      vi.useRealTimers();
    }
  });
});
