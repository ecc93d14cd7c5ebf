import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadedVersion, loadPlanSet, waitingDraft } from '../../data/intake/shipped/load.ts';
import { readPlanSet } from '../../data/intake/shipped/plan-set.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { lastRevision } from '../../data/ledger/log/last-revision.ts';
import { latestRevision, revisionName } from '../../data/ledger/revision.ts';
import type { Terminal } from './terminal.ts';
import { withLedger } from './with-ledger.ts';

/** The data set that comes with the program. */
const SHIPPED = fileURLToPath(new URL('../../data/plans', import.meta.url));

/** Runs `planbook load`: brings the shipped data set into the ledger at this path. */
export function load(path: string, terminal: Terminal): void {
  withLedger(path, terminal, (ledger) => {
    const set = readPlanSet(SHIPPED);
    const isCurrent = loadPlanSet(ledger, set).length === 0;
    const waiting = waitingDraft(ledger, set);
    for (const { file, line, message } of set.warnings) terminal.error(`${file}:${line}: ${message}\n`);
    if (waiting !== undefined) {
      terminal.out(waitingText(set.version, waiting));
      return;
    }
    terminal.out(
      isCurrent
        ? `数据集第 ${set.version} 版已在账本中，无需载入。Data set ${set.version} is loaded already; nothing was changed.\n`
        : loadedText(ledger, set.version),
    );
  });
}

/** Loads the shipped data set into an empty ledger, and tells whether it did. Without it no name of a file is known. */
export function loadFirst(ledger: Ledger, terminal: Terminal): boolean {
  if (latestRevision(ledger) > 0) return false;
  const set = readPlanSet(SHIPPED);
  loadPlanSet(ledger, set);
  terminal.out(loadedText(ledger, set.version));
  return true;
}

/** Loads the shipped data set into an empty ledger. Where the ledger has an older version, tells how to update it. */
export function loadIfEmpty(ledger: Ledger, terminal: Terminal): void {
  if (loadFirst(ledger, terminal)) return;
  const shipped = shippedVersion();
  if (shipped > loadedVersion(ledger)) {
    terminal.out(
      `随程序提供的数据集（第 ${shipped} 版）比账本中的新：运行 npm run planbook -- load 载入。\n` +
        `The shipped data set (${shipped}) is newer than the one loaded (${loadedVersion(ledger)}): bring it in with npm run planbook -- load.\n`,
    );
  }
}

/**
 * The version of the shipped data set; 0 where its file cannot be read, which "load" then says. Reading and checking the
 * whole set would double the time that a server takes to start.
 */
function shippedVersion(): number {
  try {
    const head: unknown = parse(readFileSync(join(SHIPPED, 'plan-set.yaml'), 'utf8'));
    return typeof head === 'object' && head !== null && 'version' in head ? Number(head.version) : 0;
  } catch {
    return 0;
  }
}

/** Tells what people have to decide before a data set can be loaded. */
function waitingText(version: number, draft: number): string {
  return (
    `数据集第 ${version} 版与本账本更正或撤回过的数字不同，已建立草稿 ${draft}，账本没有改动：用 planbook draft ${draft} 核对，处理后用 planbook publish ${draft} 审定入库。\n` +
    `Data set ${version} says something else of figures that were corrected or withdrawn here. It waits in draft ${draft}, and the ledger was not changed: look with planbook draft ${draft}, decide, and publish it with planbook publish ${draft}.\n`
  );
}

function loadedText(ledger: Ledger, version: number): string {
  const last = lastRevision(ledger);
  const revision = last ? revisionName(last) : '0';
  return `已载入数据集第 ${version} 版，修订号 ${revision}。Data set ${version} is loaded, revision ${revision}.\n`;
}
