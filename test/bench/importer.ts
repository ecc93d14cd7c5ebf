import { readFileSync } from 'node:fs';
import { importFile } from '../../api/terminal/import.ts';
import { decideItems } from '../../data/intake/draft/decide.ts';
import { openedDraft, PROGRAM } from '../../data/intake/draft/draft.ts';
import { itemsOf } from '../../data/intake/draft/item-file.ts';
import { publishDraft } from '../../data/intake/draft/publish.ts';
import { Review } from '../../data/intake/draft/review.ts';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { writing } from '../../data/ledger/revision.ts';

/**
 * The bench starts `importer.ts LEDGER FILE`, which brings the file in as `planbook import` and `planbook publish` do. With `only`
 * behind them nothing is published.
 */
const [, , database = '', path = '', only] = process.argv;

/** The milliseconds of an import with what it shows, and of publishing it, and the most memory that this took. */
export interface ImportTook {
  importMs: number;
  publishMs: number;
  /** The memory before it began, and at the most, in MB. */
  beforeMb: number;
  peakMb: number;
}

/** On Linux, resourceUsage() counts the memory of the bench too, because the bench started this process. */
function memoryMb(name: 'VmHWM' | 'VmRSS'): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

/** Gives a reason at the first figure, which publishing needs of a draft of too many rows to be held against each other. */
function giveWord(ledger: Ledger): void {
  const draft = openedDraft(ledger, 1);
  const review = new Review(ledger, draft);
  let place = 0;
  for (const item of itemsOf(ledger, draft.items)) {
    place += 1;
    if (!('figure' in item.line)) continue;
    const decided = { draft: 1, version: draft.version, decision: 'ACCEPT', reason: 'bench' } as const;
    decideItems(ledger, PROGRAM, { ...decided, items: [review.compare(item, place).id] });
    return;
  }
}

const ledger = openLedger(database);
const beforeMb = memoryMb('VmRSS');
const terminal = { language: 'EN', out: () => undefined, error: () => undefined } as const;
const started = performance.now();
await importFile(path, { release: 'public' }, { ledger, actor: PROGRAM, terminal, database });
const imported = performance.now();
if (only === undefined) writing(ledger, () => giveWord(ledger));
const decided = performance.now();
if (only === undefined) writing(ledger, () => publishDraft(ledger, PROGRAM, 1));
const published = performance.now();
const took: ImportTook = {
  ...{ importMs: imported - started, publishMs: published - decided },
  ...{ beforeMb, peakMb: memoryMb('VmHWM') },
};
ledger.close();
process.send?.(took);
process.disconnect?.();
