import { loadavg } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../api/config.ts';
import { builtPane } from '../../api/pane-build.ts';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { keepText } from '../../data/ledger/log/file.ts';
import type { RevisionLine } from '../../data/ledger/log/revision-line.ts';
import { addRevision, writing } from '../../data/ledger/revision.ts';
import { Client } from './client.ts';
import { type LedgerSize, makeLedger } from './make-ledger.ts';
import { districtAt } from './place.ts';
import { type Bench, median, type Reached } from './report.ts';

/** Processor time that a commit costs each query thread at most, and how much more it may be with a hundred times the documents. */
const MOST_MS = 50;
const MOST_GROWTH = 1.5;
/** Less than this is not told apart, as questions alone differ by as much. */
const LEAST_MS = 2;
/** The figures of a commit, those of one indicator each. */
const FIGURES = 400;

interface Case {
  few: LedgerSize;
  many: LedgerSize;
  commits: number;
}

// Each pair of district and indicator has 100 figures, and each district 32 documents for each group of indicators.
const LARGE: Case = {
  few: { districts: 20, indicators: 1000, inDocument: 1000 },
  many: { districts: 20, indicators: 1000, inDocument: 10 },
  commits: 21,
};
// It is held beside the same few documents: a second ledger of this size would take as long again.
const HUGE: Case = {
  few: LARGE.few,
  many: { districts: 200, indicators: 1000, inDocument: 20 },
  commits: 21,
};
const QUICK: Case = {
  few: { districts: 2, indicators: 400, inDocument: 400 },
  many: { districts: 2, indicators: 400, inDocument: 40 },
  commits: 5,
};

/** A question that reads documents, names, reports and figures, as the pane asks it. */
const QUESTION = {
  name: 'comparisons',
  query: `query ($where: ComparisonFilter!) { comparisons(first: 20, where: $where) { nodes { verdict reason target { citation { document { title } } } } } }`,
} as const;

/** A new document with figures of many indicators, as a report that is published. */
function publish(ledger: Ledger, place: number): void {
  const [district] = districtAt(1);
  const document = `NEW-${place}`;
  const month = 2027 * 12 + (place % 12);
  const dates = { publishedOn: '2026-11-01', publishedFrom: '2026-11-01' };
  const said = {
    measure: 'LEVEL',
    role: 'ACTUAL',
    comparator: 'EQUAL',
    value: '1',
    decimals: 0,
    unit: '亿元',
    printed: '1亿元',
  };
  const span = { period: `2027-${String((place % 12) + 1).padStart(2, '0')}`, periodStart: month, periodEnd: month };
  writing(ledger, () => {
    const textDigest = keepText(ledger, `第${place}号统计公报\n1亿元\n`);
    const kind = { kind: 'BULLETIN', standing: 'IN_FORCE' };
    const lines: RevisionLine[] = [
      { document: { code: document, title: '统计公报', ...kind, ...dates, district, textDigest } },
    ];
    for (let at = 0; at < FIGURES; at++) {
      const of = { code: `${document}/${at}`, document, district, indicator: `QUANTITY_${at + 1}` };
      lines.push({ figure: { ...of, ...said, ...span, ...dates, section: '一', quoteStart: 0, quoteEnd: 1 } });
    }
    addRevision(ledger, {}, lines);
  });
}

/** Asks until the question is answered: a server that has just started counts its figures before the first answer. */
async function askFirst(client: Client, body: Buffer): Promise<void> {
  let said = '';
  for (let asked = 0; asked < 10; asked++) {
    said = (await client.ask(QUESTION, body)).toString();
    if ((JSON.parse(said) as { data?: object | null }).data) return;
  }
  throw new Error(`No data in ${said.slice(0, 300)}`);
}

interface Cost {
  documents: number;
  figures: number;
  /** Processor milliseconds of each thread after a commit, beyond those of the same questions without one. */
  commitMs: number;
  peakMb: number;
}

async function costOf(size: LedgerSize, commits: number, { folder, say }: Bench): Promise<Cost> {
  const path = join(folder, `large-${size.inDocument}.db`);
  const started = performance.now();
  const figures = makeLedger(path, size);
  const ledger = openLedger(path);
  const documents = ledger.catalogue.documents.list().length;
  const took = Math.round((performance.now() - started) / 1000);
  say(`${figures.toLocaleString('en')} figures in ${documents.toLocaleString('en')} documents, made in ${took} s`);
  const client = await Client.start('product', path, { folder });
  const { workers: threads } = readConfig({});
  const where = { districts: [0, 1].map((place) => districtAt(place)[0]), periods: ['2024'] };
  const body = Buffer.from(JSON.stringify({ query: QUESTION.query, variables: { where } }));
  // Each connection has a thread, so that in a few rounds each thread has answered.
  const askAll = async () => {
    const before = await client.usage();
    for (let round = 0; round < 4; round++)
      await Promise.all(Array.from({ length: threads }, () => client.ask(QUESTION, body)));
    return (await client.usage()).cpuMs - before.cpuMs;
  };
  try {
    await askFirst(client, body);
    for (let round = 0; round < 20; round++) await askAll();
    const more: number[] = [];
    for (let place = 0; place < commits; place++) {
      const without = await askAll();
      publish(ledger, place);
      more.push((await askAll()) - without);
    }
    const commitMs = median(more) / threads;
    say(
      `  a commit of ${FIGURES} figures: ${commitMs.toFixed(1)} ms of processor time a thread; load ${loadavg()[0]?.toFixed(1)}`,
    );
    return { documents, figures, commitMs, peakMb: (await client.usage()).peakMb };
  } finally {
    client.stop();
    ledger.close();
  }
}

async function measure({ few, many, commits }: Case, bench: Bench): Promise<Reached[]> {
  // The servers look for the built pane.
  await builtPane(bench.say);
  const costs = [await costOf(few, commits, bench), await costOf(many, commits, bench)];
  const [small, large] = costs.map(({ commitMs }) => commitMs);
  return [
    ...costs.flatMap(({ documents, commitMs, peakMb }): Reached[] => [
      { what: `commit beside ${documents} documents, processor ms of a thread`, value: commitMs, most: MOST_MS },
      { what: `server beside ${documents} documents, most memory, MB`, value: peakMb, most: readConfig({}).memoryMb },
    ]),
    {
      what: 'commit, many documents ÷ few',
      value: Math.max(large ?? 0, LEAST_MS) / Math.max(small ?? 0, LEAST_MS),
      most: MOST_GROWTH,
    },
  ];
}

/** Measures what a commit costs a server whose ledger has few documents, and many. */
export function measureLarge(isQuick: boolean, bench: Bench): Promise<Reached[]> {
  return measure(isQuick ? QUICK : LARGE, bench);
}

/** The same where the many documents have ten times the figures. It takes 20 minutes and 20 GB. */
export function measureHuge(isQuick: boolean, bench: Bench): Promise<Reached[]> {
  return measure(isQuick ? QUICK : HUGE, bench);
}
