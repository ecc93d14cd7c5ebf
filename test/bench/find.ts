import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readLine } from '../../data/ask/find/asked-line.ts';
import { loadPlanSet } from '../../data/intake/shipped/load.ts';
import { readPlanSet } from '../../data/intake/shipped/plan-set.ts';
import type { Indicator } from '../../data/ledger/indicator.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import type { Bench, Reached } from './report.ts';

/** Words that are put before the names of the catalogue, until there are as many as a large office has. */
const BEFORE = [
  ...[
    '东部',
    '西部',
    '高新',
    '港口',
    '重点',
    '民营',
    '国有',
    '街道',
    '社区',
    '园区',
    '外资',
    '本级',
    '市属',
    '农村',
    '城镇',
  ],
  ...[
    '海洋',
    '智能',
    '绿色',
    '先进',
    '传统',
    '大型',
    '小微',
    '沿海',
    '山区',
    '省级',
    '县级',
    '示范',
    '试点',
    '综合',
    '专业',
  ],
  ...['新型', '优质', '北部', '南部'],
];
const LARGE = 20_000;
/** Milliseconds of processor time in which a line is to be answered: at the catalogue's size, and at the large one. */
const MOST_MS = { own: 30, large: 100 };

function larger(indicators: readonly Indicator[]): Indicator[] {
  const others = BEFORE.flatMap((before, round) =>
    indicators.map((one) => ({
      ...one,
      code: `${one.code}_${round}`,
      name: before + one.name,
      aliases: one.aliases.map((alias) => before + alias),
      headline: false,
    })),
  );
  return [...indicators, ...others].slice(0, LARGE);
}

/** Processor time, as other work on the machine does not count. */
function now(): number {
  return process.cpuUsage().user / 1000;
}

/** The times that reading each line takes, in order, once the index is made. */
function timesOf(lines: readonly string[], read: (line: string) => unknown): number[] {
  for (const line of lines) read(line);
  const times = lines.map((line) => {
    const start = now();
    read(line);
    return now() - start;
  });
  return times.sort((a, b) => a - b);
}

/** Reads the questions of the tests as lines of a search, with the shipped catalogue and with one of 20,000 indicators. */
export async function measureFind(_isQuick: boolean, { say }: Bench): Promise<Reached[]> {
  const ledger = openLedger(':memory:');
  loadPlanSet(ledger, readPlanSet(fileURLToPath(new URL('../../data/plans', import.meta.url))));
  const { indicators, owners } = ledger.catalogue;
  const text = readFileSync(new URL('../data/ask/questions.yaml', import.meta.url), 'utf8');
  const lines = (parse(text, { schema: 'failsafe' }) as { line: string }[]).map(({ line }) => line);
  const measured = { own: indicators, large: larger(indicators) };
  return (['own', 'large'] as const).map((size) => {
    const list = measured[size];
    const start = now();
    const read = (line: string) => readLine(line, { indicators: list, owners, asOfYear: 2024 });
    read('x');
    const made = now() - start;
    const times = timesOf(lines, read);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
    say(
      `find, ${list.length} indicators: index ${made.toFixed(0)} ms, a line p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms of processor time`,
    );
    return {
      what: `find among ${list.length} indicators, ms of processor time, p95`,
      value: at(0.95),
      most: MOST_MS[size],
    };
  });
}
