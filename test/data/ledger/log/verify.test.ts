import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { citedCell } from '../../../../data/ledger/figure-place.ts';
import { type Ledger, openLedger } from '../../../../data/ledger/ledger.ts';
import { append } from '../../../../data/ledger/log/append.ts';
import { sha256 } from '../../../../data/ledger/log/digest.ts';
import { keepText } from '../../../../data/ledger/log/file.ts';
import type { Finding } from '../../../../data/ledger/log/finding.ts';
import { checkNewest } from '../../../../data/ledger/log/newest.ts';
import type { RevisionLine } from '../../../../data/ledger/log/revision-line.ts';
import { verify } from '../../../../data/ledger/log/verify.ts';
import { addRevision, writing } from '../../../../data/ledger/revision.ts';
import { LedgerError } from '../../../../data/ledger/store/ledger-error.ts';
import type { EntryKind } from '../../../../data/rules/gate-words.ts';
import { listFiguresOfDocument } from '../document-figures.ts';
import { memoryLedger } from '../memory-ledger.ts';

const TEXT = '一、工作任务\n新增普惠托位1000个。\n名词解释\n托位:照护一名婴幼儿的位置。';

const CARE = {
  code: 'CARE',
  name: '照护',
  nameEn: 'Places',
  timing: 'FLOW',
  direction: 'HIGHER',
  topic: 'people',
  delay: 0,
  position: 2,
};

let folder: string;
let whole: Buffer;

/** A figure of the document, as its line says it. */
function figure(code: string, value: string, other: object = {}): RevisionLine {
  const [quoteStart, quoteEnd] = [7, 18];
  return {
    figure: {
      code,
      document: 'D',
      district: '440307',
      indicator: 'NURSERY',
      scope: 'PUBLIC',
      task: 7,
      measure: 'LEVEL',
      period: '2024',
      periodStart: 24288,
      periodEnd: 24299,
      role: 'TARGET',
      authority: 'PLAN',
      value,
      unit: '个',
      decimals: 0,
      printed: value,
      section: '一',
      quoteStart,
      quoteEnd,
      publishedOn: '2024',
      publishedFrom: '2024-01-01',
      ...other,
    },
  };
}

/** A figure of a sheet, as its line says it. */
function cellFigure(code: string, file: string, cell = 'C7'): RevisionLine {
  const line = figure(code, '1200');
  const { section: _, quoteStart: __, quoteEnd: ___, ...told } = ('figure' in line ? line.figure : undefined) ?? {};
  return { figure: { ...told, file, sheet: '表一', cell, shown: '1 200', headers: ['2024年', '托位', '累计'] } };
}

/** Two revisions that put a row, or two, into each table. */
function fill(ledger: Ledger): void {
  const textDigest = keepText(ledger, TEXT);
  const document = {
    code: 'D',
    title: '计划',
    kind: 'PLAN',
    standing: 'IN_FORCE',
    publishedOn: '2024',
    publishedFrom: '2024-01-01',
    district: '440307',
    textDigest,
  };
  const indicator = { name: '托位', nameEn: 'Places', timing: 'FLOW', direction: 'HIGHER', topic: 'people', delay: 0 };
  const task = {
    document: 'D',
    district: '440307',
    section: '一',
    title: '托育',
    kind: 'PLAN',
    start: 7,
    text: TEXT.slice(7, 18),
  };
  addRevision(ledger, { note: '计划' }, [
    { district: { code: '440307', name: '龙岗区', nameEn: 'Longgang', position: 1 } },
    { scope: { code: 'PUBLIC', name: '公办', nameEn: 'Public', aliases: ['公立'] } },
    {
      indicator: {
        ...indicator,
        code: 'NURSERY',
        position: 1,
        aliases: ['托育'],
        watch: ['托位'],
        relations: [{ kind: 'PART_OF', to: 'CARE' }],
      },
    },
    { indicator: CARE },
    { document: { ...document, parts: [{ part: 'GOALS', start: 0, end: 19 }] } },
    { task },
    { term: { document: 'D', number: 1, term: '托位', text: '照护一名婴幼儿的位置。', start: 27 } },
    figure('D/1', '1000'),
  ]);
  addRevision(ledger, { dataSet: 2 }, [
    { document: { ...document, title: '计划（修订）' } },
    figure('D/2', '900'),
    cellFigure('D/4', textDigest),
  ]);
  writing(ledger, () => fillBeside(ledger, textDigest));
}

/** Entries that no answer depends on, which put a row, or two, into each of their tables. */
function fillBeside(ledger: Ledger, file: string): void {
  const decided = { draft: 1, version: 2, seen: 2, decisions: [{ item: '1', decision: 'ACCEPT', reason: '已核' }] };
  const person = { number: 1, name: '李明', login: 'liming', epoch: 0, offices: [{ role: 'KEEPER' }] };
  const token = { number: 1, name: '月报', digest: 'ab', role: 'READER', districts: ['440307', null] };
  const entries: [EntryKind, object][] = [
    ['PERSON', { person }],
    ['TOKEN', { token }],
    ['PROFILE', { profile: { fingerprint: 'f', content: { unit: '亿元', district: '440307' }, version: 1 } }],
    ['DRAFT', { draft: { number: 1, title: '七月', items: file } }],
    ['DRAFT', { decided }],
    ['DRAFT', { closed: { draft: 1, state: 'DISCARDED' } }],
    ['ERASURE', { erased: { reason: '误传', file: 'cd' } }],
  ];
  for (const [kind, line] of entries) append(ledger, { kind, lines: [line], person: 1 });
}

function fileOf(bytes: Buffer): string {
  const path = join(mkdtempSync(join(folder, 'l-')), 'ledger.db');
  writeFileSync(path, bytes);
  return path;
}

/** Answers what verifying finds after another program changed the file. */
function foundAfter(
  change: (client: Database.Database) => void,
  check: (ledger: Ledger) => Finding[] = verify,
): string[] {
  const path = fileOf(whole);
  const client = new Database(path);
  client.pragma('foreign_keys = OFF');
  change(client);
  client.close();
  const ledger = openLedger(path, { isVerified: false });
  onTestFinished(() => ledger.close());
  return check(ledger).map((finding) => {
    if (finding.code === 'ROW') return `ROW ${finding.table}`;
    return 'number' in finding ? `${finding.code} ${finding.number}` : finding.code;
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planbook-verify-'));
  const path = join(folder, 'whole.db');
  const ledger = openLedger(path);
  fill(ledger);
  ledger.close();
  whole = readFileSync(path);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a ledger that nobody changed is what its log says', () => {
  expect(foundAfter(() => undefined)).toEqual([]);
});

const CELLS: [table: string, set: string][] = [
  ['aliases', "name = '托管'"],
  ['districts', "name = '龙岗'"],
  ['document_parts', '"end" = 18'],
  ['documents', "published_on = '2023'"],
  ['documents', "text = replace(text, '1000', '1001')"],
  ['figures', 'value = 1001'],
  ['figures', 'retired = 2 WHERE revision = 1'],
  ['figures', 'decimals = 1'],
  ['figures', "shown = '1 201' WHERE sheet_id IS NOT NULL"],
  ['figures', "headers = '[]' WHERE sheet_id IS NOT NULL"],
  ['figures', "district_id = 0, owner = '某公司' WHERE revision = 1"],
  ['indicators', "direction = 'LOWER'"],
  ['ledger', 'data_version = 3'],
  ['ledger', "uuid = 'another'"],
  ['passages', "text = '新增普惠托位1001个。' WHERE document_id IS NOT NULL"],
  ['passages', 'hidden = 1'],
  ['relations', 'complete = 1'],
  ['scope_aliases', "name = '国办'"],
  ['scopes', "within = 'ALL'"],
  ['sheets', "name = '表二'"],
  ['tasks', "title = '托管'"],
  ['terms', "term = '学位'"],
  ['watch_phrases', "phrase = '学位'"],
  ['figures', "release = 'INTERNAL'"],
  ['documents', "file = 'ab'"],
  ['revisions', "change = 'CORRECTION'"],
  ['drafts', "state = 'OPEN'"],
  ['decisions', "decision = 'REJECT'"],
  ['decisions', 'reason = NULL'],
  ['profiles', "content = '{}'"],
  ['people', "login = 'another'"],
  ['people', "account = 'https://sso.example.gov.cn/ another'"],
  ['offices', "role = 'STEWARD'"],
  ['tokens', 'expires = NULL, name = 1'],
  ['token_districts', "district = '440306' WHERE place = 1"],
  ['erasures', "kind = 'DRAFT'"],
];

test.each(CELLS)('a cell of %s that another program changes is found: %s', (table, set) => {
  expect(foundAfter((client) => client.exec(`UPDATE ${table} SET ${set}`))).toContain(`ROW ${table}`);
});

test.each([
  ["UPDATE revisions SET note = '改' WHERE number = 2", ['ROW revisions']],
  ["UPDATE revisions SET id = 'ab' WHERE number = 2", ['REVISION 2', 'ROW revisions']],
  ["INSERT INTO revisions (number, at, id, entry) VALUES (3, '2024', 'never was', 4)", ['REVISION 3', 'ROW revisions']],
  ['DELETE FROM entries WHERE number = 2', ['ENTRY_MISSING 2']],
  ['DELETE FROM entries', ['ENTRY_MISSING 1']],
  [`UPDATE entries SET content = replace(content, '1000', '1001') WHERE number = 2`, ['ENTRY_CONTENT 2']],
  ['UPDATE entries SET digest = lower(hex(zeroblob(32))), content = content WHERE number = 2', ['ENTRY_CONTENT 2']],
  ['UPDATE entries SET person = 7 WHERE number = 2', ['ENTRY_ID 2']],
  ['UPDATE entries SET id = lower(hex(zeroblob(32))) WHERE number = 2', ['ENTRY_ID 2', 'ENTRY_ID 3']],
  ["UPDATE entries SET kind = 'LEDGER' WHERE number = 2", ['ENTRY_KIND 2']],
  ['UPDATE entries SET format = 99 WHERE number = 3', ['ENTRY_NEWER 3']],
  ['DELETE FROM files', ['FILE']],
  ['UPDATE files SET bytes = zeroblob(9)', ['FILE']],
  ['DROP INDEX figures_code', ['SCHEMA']],
  ['DELETE FROM passage_index WHERE rowid = 2', ['SEARCH']],
  ["INSERT INTO hidden_passage_index (rowid, text) VALUES (2, '托 位')", ['SEARCH']],
])('%s is found', (sql, found) => {
  expect(foundAfter((client) => client.exec(sql))).toEqual(found);
});

test('a phrase that moves to the other list of its indicator, and a glossary entry that goes, are said by the log', () => {
  const ledger = memoryLedger();
  fill(ledger);
  addRevision(ledger, {}, [{ indicator: { ...CARE, watch: ['照料'], not: ['料理'] } }]);
  addRevision(ledger, {}, [
    { indicator: { ...CARE, watch: ['料理'], not: ['照料'] } },
    { retired: { term: { document: 'D', number: 1 } } },
  ]);
  const phrases = ({ catalogue }: Ledger) => {
    const { watch, not } = catalogue.indicatorsByCode.get('CARE') ?? {};
    return { watch, not };
  };
  expect([phrases(ledger.at(3)), phrases(ledger)]).toEqual([
    { watch: ['照料'], not: ['料理'] },
    { watch: ['料理'], not: ['照料'] },
  ]);
  expect(verify(ledger)).toEqual([]);
  ledger.close();
});

test.each([
  ['UPDATE figures SET value = 1001 WHERE revision = 1', ['ROW figures']],
  ["UPDATE figures SET caution = '改'", ['ROW figures']],
  ['DELETE FROM figures WHERE revision = 2', ['REVISION 2']],
  ['DELETE FROM revisions WHERE number = 2', ['REVISION 1']],
  [`UPDATE entries SET content = replace(content, '1000', '1001') WHERE number = 2`, ['ENTRY_CONTENT 2']],
  ['DELETE FROM entries WHERE number = 2', ['ENTRY_MISSING 2']],
  ['DELETE FROM entries', ['ENTRY_MISSING 1']],
  ['SELECT 1', []],
])('a start that has no time for a replay finds %s all the same', (sql, found) => {
  expect(
    foundAfter(
      (client) => client.exec(sql),
      (ledger) => checkNewest(ledger, () => true),
    ),
  ).toEqual(found);
});

test('figures that cite what is not in the text are named', () => {
  const path = join(folder, 'cited.db');
  const ledger = openLedger(path);
  onTestFinished(() => ledger.close());
  fill(ledger);
  const line = figure('D/3', '5');
  addRevision(ledger, {}, [{ figure: { ...('figure' in line ? line.figure : {}), quoteStart: 90, quoteEnd: 95 } }]);
  expect(verify(ledger)).toEqual([{ code: 'CITATION', figure: 'D/3' }]);
});

test('a figure of a sheet is read with its file, cell and headers, and its place is checked as that of a quote is', () => {
  const ledger = memoryLedger();
  onTestFinished(() => ledger.close());
  fill(ledger);
  const file = keepText(ledger, TEXT);
  const found = listFiguresOfDocument(ledger, 1, { revision: 2, asOf: '2024-12-31' }).find(({ cell }) => cell !== null);
  expect(found).toMatchObject({ code: 'D/4', value: 1200, section: '', quoteStart: 0, quoteEnd: 0, part: null });
  const cited = { file, sheet: '表一', address: 'C7', shown: '1 200', headers: ['2024年', '托位', '累计'] };
  expect(found && citedCell(ledger, found)).toEqual(cited);
  expect(verify(ledger)).toEqual([]);
  addRevision(ledger, {}, [cellFigure('D/5', file, '第7行')]);
  expect(verify(ledger)).toEqual([{ code: 'CITATION', figure: 'D/5' }]);
  expect(() => addRevision(ledger, {}, [cellFigure('D/6', 'no file')])).toThrow('is not among the files');
});

test.each([
  ['figures.role', figure('D/3', '5', { role: 'HOPE' })],
  ['figures.measure', figure('D/3', '5', { measure: 'SPEED' })],
  ['figures.status', figure('D/3', '5', { status: 'SURE' })],
  [
    'documents.kind',
    {
      document: {
        code: 'E',
        title: 'E',
        kind: 'NOVEL',
        textDigest: sha256(TEXT),
        standing: 'DRAFT',
        publishedOn: '2024',
        publishedFrom: '2024',
      },
    },
  ],
  ['indicators.timing', { indicator: { code: 'CARE', name: '照护', timing: 'ONCE', topic: 'people' } }],
  ['relations.kind', { indicator: { ...CARE, relations: [{ kind: 'LIKES', to: 'NURSERY' }] } }],
] satisfies [string, RevisionLine][])(
  'a word that %s does not know is not written, and nothing of its revision',
  (column, line) => {
    const ledger = memoryLedger();
    onTestFinished(() => ledger.close());
    fill(ledger);
    expect(() => addRevision(ledger, {}, [line])).toThrow(`no word that ${column} can hold`);
    expect([ledger.latest, verify(ledger)]).toEqual([2, []]);
  },
);

test('a file in which any byte was flipped is refused, or says what it said before', () => {
  const said = (path: string) => {
    const ledger = openLedger(path);
    try {
      const tables = ['figures', 'documents', 'tasks', 'indicators', 'districts', 'aliases', 'revisions', 'terms'];
      return JSON.stringify(tables.map((table) => ledger.prepared(`SELECT * FROM ${table}`).all()));
    } finally {
      ledger.close();
    }
  };
  const before = said(fileOf(whole));
  const outcomes = { refused: 0, same: 0 };
  for (let at = 120; at < whole.length; at += Math.floor(whole.length / 32)) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x11;
    try {
      expect(said(fileOf(bytes))).toBe(before);
      outcomes.same += 1;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      outcomes.refused += 1;
    }
  }
  expect(outcomes.refused).toBeGreaterThan(0);
});

test('a ledger that is not what its log says is refused at the start, and stays as it is', () => {
  const path = fileOf(whole);
  const client = new Database(path);
  client.exec('UPDATE figures SET value = 1001');
  client.close();
  const bytes = readFileSync(path);
  expect(() => openLedger(path)).toThrow(
    /is not what its log says and was left as it is; run npm run planbook -- verify to see where/,
  );
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
