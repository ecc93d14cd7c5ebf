import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../api/config.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { addPassages } from '../../data/ledger/log/passage-row.ts';
import { addToken } from '../../data/ledger/person/token-change.ts';
import { writing } from '../../data/ledger/revision.ts';
import { segmented } from '../../data/ledger/store/segmented.ts';
import { makeLedger } from '../bench/make-ledger.ts';
import { Chance } from './chance.ts';
import { attackCursors } from './cursor.ts';
import { type Found, isDear, type Kind, type Names, Search } from './dearest.ts';
import { openDraft } from './draft.ts';
import { hostileQuery } from './hostile.ts';
import { attackFiles, attackHttp } from './malformed.ts';
import { Target } from './target.ts';

/** How much is tried. The short form runs in two minutes. */
const FULL = { queries: 10_000, cursors: 8000, requests: 300, searchMs: 600_000, districts: 20, indicators: 250 };
const SHORT = { queries: 800, cursors: 800, requests: 100, searchMs: 40_000, districts: 5, indicators: 60 };
/** Without limits the search alone has most of ten minutes, and every answer may take long. */
const UNLIMITED = { ...FULL, queries: 100, cursors: 8000, requests: 20, searchMs: 420_000 };
/** The limits of a bounded server. */
const HEALTH_MS = 1000;
const MEMORY_SHARE = 1.2;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    limits: { type: 'string', default: 'on' },
    seed: { type: 'string', default: '1' },
  },
});
const limits = values.limits === 'off' ? 'off' : 'on';
const size = limits === 'off' ? UNLIMITED : values.short ? SHORT : FULL;
const say = (text: string) => void process.stdout.write(`${text}\n`);

function namesIn(path: string): Names {
  const ledger = openLedger(path);
  const { districts, indicators, documents } = ledger.catalogue;
  const names = {
    districts: districts.flatMap(({ code, parent }) => (parent ? [code] : [])),
    indicators: indicators.map(({ code }) => code),
    documents: documents.listFirst(10).map(({ code }) => code),
  };
  ledger.close();
  return names;
}

/** The text of a token of a steward. Hostile changes end the first one. */
function stewardToken(path: string): string {
  const ledger = openLedger(path);
  const [, text = ''] = ['first', 'second'].map((name) =>
    writing(ledger, () => {
      const made = addToken(
        ledger,
        { name, role: 'STEWARD', districts: [null], person: null, expires: null },
        new Date(),
      );
      append(ledger, { kind: 'TOKEN', lines: [made.line] });
      return made.text;
    }),
  );
  ledger.close();
  return text;
}

/** The documents that search finds where a ledger has no passages. Indexing all of them would take minutes. */
const FOUND = 'SELECT id FROM documents ORDER BY id DESC LIMIT 200';
const TO_INDEX = 'INSERT INTO passage_index (rowid, text) VALUES (?, ?)';

/** Fills the index of search, which a ledger made of rows has empty. Passages that are there stay: the log says them. */
function fillSearch(path: string): void {
  const ledger = openLedger(path);
  const ids = (sql: string) => ledger.client.prepare<[], number>(sql).pluck().all();
  const passages = ledger.prepared<{ id: number; text: string }>('SELECT id, text FROM passages').all();
  const found = {
    documents: new Set(ids(FOUND)),
    released: [],
    tasks: [],
    indicators: ids('SELECT id FROM indicators'),
  };
  ledger.client.transaction(() => {
    ledger.client.exec("INSERT INTO passage_index (passage_index) VALUES ('delete-all')");
    for (const { id, text } of passages) ledger.prepared(TO_INDEX).run(id, segmented(text));
    if (passages.length === 0) addPassages(ledger, found, { withSearch: true });
  })();
  ledger.close();
}

function told(kind: string, found: ReadonlyMap<string, string>): void {
  say(`${kind}: ${found.size}`);
  for (const [what, example] of found) say(`  ${what}: ${example}`);
}

/** Tells what was found that a server must not do. Without limits all of it must be found, with them nothing. */
function toldFound(
  ofKinds: ReadonlyMap<Kind, Found>,
  { errors, taken }: Record<'errors' | 'taken', number>,
): boolean[] {
  const found = [...ofKinds].map(([kind, of]) => ({ kind, isFound: isDear(of), what: whatOf(of) }));
  const what = `${errors} kinds of unexpected errors, ${taken} of other lists taken`;
  const all = [...found, { kind: 'crafted cursors', isFound: errors + taken > 0, what }];
  for (const { kind, isFound, what } of all) say(`  ${isFound ? 'found' : '-----'}  ${kind}: ${what}`);
  return all.flatMap(({ kind, isFound }) => (kind === 'other answers' && limits === 'off' ? [] : [isFound]));
}

function whatOf({ ms, length, isDead, query }: Found): string {
  const end = isDead ? ', the server did not answer' : '';
  return `${Math.round(ms)} ms, ${(length / 1e6).toFixed(1)} million characters${end}: ${query.slice(0, 100)}`;
}

async function attack(folder: string): Promise<boolean> {
  const path = join(folder, 'attacked.db');
  const figures = makeLedger(path, size);
  fillSearch(path);
  const names = namesIn(path);
  const target = await Target.start({ limits, ledger: path, folder, token: stewardToken(path) });
  const chance = new Chance(Number(values.seed));
  say(`${figures} figures, limits ${limits}, seed ${values.seed}`);
  if (limits === 'on') say(`draft ${await openDraft(target)} opened`);
  const peak = () => `peak memory so far ${Math.round(target.peakMb())} MB`;
  for (let place = 0; place < size.queries && target.isAlive; place += 4)
    await Promise.all([0, 1, 2, 3].map((more) => target.ask(hostileQuery(place + more, chance))));
  say(`${size.queries} hostile queries asked, ${peak()}`);
  const before = target.unexpected.size;
  const taken = await attackCursors(target, size.cursors, chance);
  const errors = target.unexpected.size - before;
  say(`${size.cursors} crafted cursors asked, ${peak()}`);
  await attackHttp(target, size.requests, chance);
  await attackFiles(target, size.requests, chance);
  say(`${size.requests} malformed requests sent, and as many for files, ${peak()}`);
  const { tried, ofKinds, dearest } = await new Search(target, names, size.searchMs).run(chance);
  say(`dearest of ${tried}: ${whatOf(dearest)}`);
  const found = toldFound(ofKinds, { errors, taken });
  const [peakMb, isAlive] = [target.peakMb(), target.isAlive];
  await target.stop();
  const mostMb = MEMORY_SHARE * readConfig().memoryMb;
  told('unexpected errors', target.unexpected);
  told('stacks or paths shown', target.shown);
  say(`longest that /health waited: ${Math.round(target.longestHealthMs)} ms (under ${HEALTH_MS})`);
  say(`peak memory: ${Math.round(peakMb)} MB (under ${Math.round(mostMb)})`);
  if (limits === 'off') return !found.includes(false);
  if (!isAlive) say('the server died');
  const isQuiet = target.unexpected.size === 0 && target.shown.size === 0 && taken === 0;
  return isAlive && isQuiet && target.longestHealthMs < HEALTH_MS && !(peakMb >= mostMb);
}

const folder = mkdtempSync(join(tmpdir(), 'planbook-attack-'));
try {
  if (!(await attack(folder))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
