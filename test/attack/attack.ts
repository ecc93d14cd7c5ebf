import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../api/config.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { makeLedger } from '../bench/make-ledger.ts';
import { Chance } from './chance.ts';
import { attackCursors } from './cursor.ts';
import { type Names, searchDearest } from './dearest.ts';
import { hostileQuery } from './hostile.ts';
import { attackHttp } from './malformed.ts';
import { Target } from './target.ts';

/** How much is tried. The short form runs in two minutes. */
const FULL = { queries: 10_000, cursors: 8000, requests: 300, searchMs: 600_000, districts: 20, indicators: 100 };
const SHORT = { queries: 800, cursors: 800, requests: 100, searchMs: 40_000, districts: 5, indicators: 60 };
/** What a bounded server keeps to. */
const HEALTH_MS = 1000;
const MEMORY_SHARE = 1.2;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    limits: { type: 'string', default: 'on' },
    seed: { type: 'string', default: '1' },
  },
});
const size = values.short ? SHORT : FULL;
const limits = values.limits === 'off' ? 'off' : 'on';
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

function told(kind: string, found: ReadonlyMap<string, string>): void {
  say(`${kind}: ${found.size}`);
  for (const [what, example] of found) say(`  ${what}: ${example}`);
}

async function attack(folder: string): Promise<boolean> {
  const path = join(folder, 'attacked.db');
  const figures = makeLedger(path, size);
  const names = namesIn(path);
  const target = await Target.start(limits, path, folder);
  const chance = new Chance(Number(values.seed));
  say(`${figures} figures, limits ${limits}, seed ${values.seed}`);
  for (let place = 0; place < size.queries && target.isAlive; place += 4)
    await Promise.all([0, 1, 2, 3].map((more) => target.ask(hostileQuery(place + more, chance))));
  const peak = () => `peak memory so far ${Math.round(target.peakMb())} MB`;
  say(`${size.queries} hostile queries asked, ${peak()}`);
  await attackCursors(target, size.cursors, chance);
  say(`${size.cursors} crafted cursors asked, ${peak()}`);
  await attackHttp(target, size.requests, chance);
  say(`${size.requests} malformed requests sent, ${peak()}`);
  const { ms, query, tried, parts } = await searchDearest(target, names, { forMs: size.searchMs, chance });
  say(`dearest of ${tried}: ${Math.round(ms)} ms, ${query.slice(0, 200)}`);
  const inOrder = [...parts].sort(([, one], [, other]) => other.ms - one.ms);
  for (const [part, of] of inOrder.slice(0, 10))
    say(`  ${Math.round(of.ms)} ms, ${(of.length / 1e6).toFixed(1)} million characters: ${part.slice(0, 80)}`);
  const [peakMb, isAlive] = [target.peakMb(), target.isAlive];
  await target.stop();
  const mostMb = MEMORY_SHARE * readConfig().memoryMb;
  told('unexpected errors', target.unexpected);
  told('stacks or paths shown', target.shown);
  say(`longest that /health waited: ${Math.round(target.longestHealthMs)} ms (under ${HEALTH_MS})`);
  say(`peak memory: ${Math.round(peakMb)} MB (under ${Math.round(mostMb)})`);
  if (!isAlive) say('the server died');
  const isQuiet = target.unexpected.size === 0 && target.shown.size === 0;
  return isAlive && isQuiet && target.longestHealthMs < HEALTH_MS && !(peakMb >= mostMb);
}

const folder = mkdtempSync(join(tmpdir(), 'planbook-attack-'));
try {
  if (!(await attack(folder))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
