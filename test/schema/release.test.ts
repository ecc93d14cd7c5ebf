import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countThings, figureCounts } from '../../data/ledger/figure-count.ts';
import { Ledger, openBeside } from '../../data/ledger/ledger.ts';
import { releaseDue } from '../../data/ledger/log/release-due.ts';
import { addRevision, findRevision, writing } from '../../data/ledger/revision.ts';
import { nodeId } from '../../schema/id/node-id.ts';
import {
  addInternal,
  type Hidden,
  INTERNAL_CODE,
  internalLines,
  SECRET,
  SECRET_NUMBER,
  SECRET_OWNER,
} from '../data/ledger/internal-document.ts';
import { shippedLedger } from '../data/plans/plans.ts';
import { answer, ask } from './ask.ts';
import { everyFieldOf, rootFields } from './every-field.ts';

const KEYS = `[{ district: "龙岗区", indicator: "GDP", period: "2024-S1" },
  { district: "盐田区", indicator: "GDP", period: "2024" }, { district: "${SECRET_OWNER}", indicator: "GDP", period: "2024-S1" },
  { district: "龙岗区", indicator: "GDP", period: "2024", asOf: "${INTERNAL_CODE}" }]`;
const IDS = [`Document:${INTERNAL_CODE}`, `Task:${INTERNAL_CODE}/46`, 'Document:LG-2024-MID'].map((id) => {
  const [type = '', local = ''] = id.split(':');
  return nodeId({ type, local });
});

/** The arguments with which each root field is asked, where it would tell most of the internal document. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  changes: ['first: 500', 'since: 4, first: 40', `where: { documents: ["${INTERNAL_CODE}"] }`],
  commitments: ['district: "龙岗区", first: 3', `district: "龙岗区", document: "${INTERNAL_CODE}"`],
  comparisons: ['first: 40, where: { districts: ["龙岗区"], indicators: ["GDP"], periods: ["2024"] }'],
  comparisonsByKey: [`keys: ${KEYS}`],
  district: ['name: "龙岗区"'],
  document: ['code: "LG-2024-MID"', `code: "${INTERNAL_CODE}"`],
  figures: [
    'first: 60, where: { districts: ["龙岗区"], indicators: ["GDP"] }',
    `where: { districts: ["${SECRET_OWNER}"] }`,
    `asOf: "${INTERNAL_CODE}"`,
  ],
  figuresByKey: [`keys: ${KEYS}`],
  find: ['line: "龙岗区2024年1-9月地区生产总值"', 'line: "盐田区2023年地区生产总值"'],
  historiesByKey: [`keys: ${KEYS}`],
  indicator: ['code: "GDP"'],
  indicators: ['codes: ["GDP"]', 'district: "盐田区"'],
  indicatorsByName: [`names: ["GDP", "${SECRET}"]`],
  needed: ['key: { district: "龙岗区", indicator: "GDP", period: "2024" }'],
  newsOf: [4, 5].map((since) => `tables: [{ since: ${since}, where: { indicators: ["GDP"] } }]`),
  node: [`id: "${IDS[0]}"`],
  nodes: [`ids: ${JSON.stringify(IDS)}`],
  ranking: ['indicator: "GDP", period: "2024-S1", role: ACTUAL'],
  receivedTable: [
    `table: ${JSON.stringify(`龙岗区2024年1-6月\n指标\t计量单位\t累计\n地区生产总值\t亿元\t${SECRET_NUMBER}`)}`,
  ],
  revision: ['', 'number: 6', 'number: 5'],
  scoreboard: ['district: "龙岗区", period: "2024"'],
  search: [`text: "${SECRET}"`, 'text: "地区生产总值 目标", first: 200'],
  statements: ['district: "龙岗区", year: "2024", indicators: ["GDP"]'],
  table: [
    'spec: { districts: ["龙岗区", "盐田区"], indicators: ["GDP"], periods: ["2024", "2024-S1"], columns: [TARGET, ACTUAL, VERDICT, SOURCE, NOTE] }',
  ],
  tasks: ['district: "龙岗区", first: 3', `document: "${INTERNAL_CODE}"`, `search: "${SECRET}"`],
  terms: ['', `search: "${SECRET}"`],
};

async function answersOf(ledger: Ledger, roots: readonly string[] = rootFields()): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const root of roots)
    for (const given of ASKED[root] ?? ['']) {
      const { data, errors } = await answer(ledger, everyFieldOf(root, given));
      told[`${root}(${given})`] = JSON.stringify({
        data,
        errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
      });
    }
  return told;
}

const before = shippedLedger();
const bytes = before.client.serialize();

/** The shipped ledger with the report, and with what else is done before it is read. */
function withReport(hidden?: Hidden): Ledger {
  const ledger = new Ledger(new Database(bytes));
  addInternal(ledger, hidden);
  return ledger;
}

function isSecret(text: string): boolean {
  return text.includes(SECRET) || text.includes(SECRET_NUMBER);
}

/** Root fields that tell nothing of documents and figures. */
const OF_CATALOGUE = [
  'indicator',
  'indicators',
  'indicatorsByName',
  'scopes',
  'topics',
  'district',
  'districts',
  'needed',
];

test('open reading answers every field as if an internal document were not there', async () => {
  const ledger = withReport();
  const without = await answersOf(before);
  const told = await answersOf(openBeside(ledger, 'OPEN'));
  for (const [asked, answers] of Object.entries(told)) expect.soft(answers, asked).toBe(without[asked]);
  expect(Object.values(told).filter((answers) => answers.includes('Syntax Error'))).toEqual([]);
  // Whoever may see it is told of it by each of the same questions.
  const roots = Object.keys(ASKED).filter((root) => !OF_CATALOGUE.includes(root));
  const shown = await answersOf(openBeside(ledger, 'ALL'), roots);
  const silent = roots.filter(
    (root) => !Object.entries(shown).some(([asked, answers]) => asked.startsWith(`${root}(`) && isSecret(answers)),
  );
  expect(silent).toEqual([]);
});

test('a later public revision tells nothing of an internal one before it, nor does the past', async () => {
  const ledger = withReport();
  const scope = { code: 'LATER', name: '后来', nameEn: 'Later' };
  addRevision(ledger, { note: '公开' }, [{ scope }]);
  const open = openBeside(ledger, 'OPEN');
  const told = await answersOf(open, ['changes', 'documents', 'figuresByKey', 'revision', 'search', 'tasks', 'terms']);
  // The name of an owner that was typed is told again.
  const tells = Object.values(told).filter((answers) => isSecret(answers.replaceAll(SECRET_OWNER, '')));
  expect(tells).toEqual([]);
  expect(open.latest).toBe(7);
  const { errors } = await answer(open, '{ figures(atRevision: 6) { totalCount } }');
  const { errors: unknown } = await answer(open, '{ figures(atRevision: 99) { totalCount } }');
  expect(errors?.[0]?.extensions['code']).toBe(unknown?.[0]?.extensions['code']);
});

test('a revision of both is told without its note, and counts what is public in it', async () => {
  const ledger = new Ledger(new Database(bytes));
  const lines = internalLines(ledger, { release: 'INTERNAL' });
  addRevision(ledger, { note: `${SECRET}与公开`, ground: SECRET }, [
    { scope: { code: 'LATER', name: '后来', nameEn: 'Later' } },
    ...lines,
  ]);
  const open = openBeside(ledger, 'OPEN');
  expect(findRevision(open, 6)).toMatchObject({ number: 6, note: null, ground: null });
  expect(findRevision(ledger, 6)).toMatchObject({ note: `${SECRET}与公开` });
  expect(countThings(open)).toEqual(countThings(before));
  expect(figureCounts(open).figures).toBe(figureCounts(before).figures);
  expect(figureCounts(ledger).figures).toBe(figureCounts(before).figures + 5);
});

test('a table that shows what is internal says so above it, in both languages, until nothing of it is left', async () => {
  const ledger = withReport({ release: 'EMBARGOED', releaseAt: '2024-10-02T00:00:00.000Z' });
  const captionOf = async (seen: Ledger, more: string) => {
    const spec = `districts: ["龙岗区"], indicators: ["GDP"], columns: [TARGET, ACTUAL], ${more}`;
    const { table } = await ask<{ table: { caption: string[] } }>(seen, `{ table(spec: { ${spec} }) { caption } }`);
    return table.caption[2];
  };
  const year = 'periods: ["2024"]';
  const marks = async (seen: Ledger) => [await captionOf(seen, year), await captionOf(seen, `${year}, language: EN`)];
  const mark = ['内部资料 注意保管', 'Internal: not for publication'];
  expect(await marks(openBeside(ledger, 'ALL'))).toEqual(mark);
  expect(await marks(openBeside(ledger, ['440307']))).toEqual(mark);
  expect(await captionOf(openBeside(ledger, 'ALL'), 'periods: ["2022"]')).not.toBe(mark[0]);
  expect(await marks(openBeside(ledger, 'OPEN'))).toEqual(await marks(before));
  writing(ledger, () => releaseDue(ledger, '2024-10-02T00:00:00.000Z'));
  for (const told of await marks(openBeside(ledger, 'ALL'))) expect(mark).not.toContain(told);
});
